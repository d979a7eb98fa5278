using Threefold.Casework.PracticeModels;
using Threefold.Practice.Engine;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>Where the councils' models are, and the shelf that holds them, read once for all tests.</summary>
static class ModelFolder
{
    public static readonly string Root = Above(AppContext.BaseDirectory);

    public static readonly string Models = Path.Combine(Root, "practice-models");

    public static readonly string Broken = Path.Combine(Root, "tests", "Practice.Tests", "BrokenModels");

    public static readonly ModelShelf Shelf = new(ModelFiles.Read(Models));

    public static PracticeModel Norfolk => Shelf.Pinned("norfolk@1");

    static string Above(string folder) =>
        File.Exists(Path.Combine(folder, "Threefold.slnx")) ? folder : Above(Path.GetDirectoryName(folder.TrimEnd(Path.DirectorySeparatorChar))!);
}
