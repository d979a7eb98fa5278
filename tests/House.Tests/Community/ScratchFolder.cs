using System.Text;
using Threefold.Edges.OpenReferral;
using Threefold.Practice.Community;

namespace Threefold.House_Tests.Community;

/// <summary>A folder that is gone after the test, and short ways to read a directory from it.</summary>
sealed class ScratchFolder : IDisposable
{
    public string Place { get; } = Directory.CreateTempSubdirectory("threefold-").FullName;

    public static readonly DateTime At = new(2026, 5, 1, 9, 0, 0, DateTimeKind.Utc);

    public string Write(string name, string text) => Write(name, Encoding.UTF8.GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        var file = Path.Combine(Place, name);
        File.WriteAllBytes(file, bytes);
        return file;
    }

    public static async Task<List<DirectoryRecord>> ReadAsync(string place, ReadingLimits? limits = null)
    {
        var all = new List<DirectoryRecord>();
        await foreach (var record in DirectoryFeeds.ReadAsync(place, "test", limits ?? new ReadingLimits(), At, CancellationToken.None))
        {
            all.Add(record);
        }

        return all;
    }

    public void Dispose() => Directory.Delete(Place, recursive: true);
}

/// <summary>Where test data lies, whatever folder the tests run in.</summary>
static class Repository
{
    public static string Root { get; } = Up(AppContext.BaseDirectory);

    public static string Samples => Path.Combine(Root, "tests", "House.Tests", "Samples", "openreferral");

    /// <summary>Published samples that lie beside the repository on some machines; <see langword="null"/> where they do not.</summary>
    public static string? Published => new[] { Path.Combine(Root, "..", "shared", "openreferral", "samples"), Path.Combine(Root, "..", "..", "shared", "openreferral", "samples") }.FirstOrDefault(Directory.Exists);

    static string Up(string folder) => File.Exists(Path.Combine(folder, "Threefold.slnx")) ? folder
        : Up(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar)) ?? throw new InvalidOperationException("The repository was not found."));
}
