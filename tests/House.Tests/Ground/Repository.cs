namespace Threefold.House.Tests.Ground;

/// <summary>Where the project's own files are, found from where the tests run.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    /// <summary>The folder of shared material beside the project, or nothing when it is not there.</summary>
    public static string? Shared { get; } = Directory.Exists(Path.Combine(Root, "../shared/domain")) ? Path.GetFullPath(Path.Combine(Root, "../shared"))
        : Directory.Exists(Path.Combine(Root, "../../shared/domain")) ? Path.GetFullPath(Path.Combine(Root, "../../shared")) : null;

    static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Threefold.slnx"))) folder = folder.Parent!;
        return folder.FullName;
    }
}
