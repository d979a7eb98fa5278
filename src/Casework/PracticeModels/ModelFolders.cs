using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Walks the models' folder and reads every version of every model in it.</summary>
internal static class ModelFolders
{
    /// <summary>One version as it was read, with its paths.</summary>
    internal sealed record Version(string Code, string Folder, string ShownPath, PracticeModel Model, IReadOnlyList<PathLength> Paths, IReadOnlyList<string> Stories);

    public static IReadOnlyList<Version> ReadAll(string root, List<Mistake> mistakes) => ReadAll(root, Catalogue.Of(root, mistakes), mistakes);

    /// <summary>As the other, with what every model shares read already.</summary>
    public static IReadOnlyList<Version> ReadAll(string root, Catalogue? catalogue, List<Mistake> mistakes)
    {
        if (catalogue is null)
        {
            mistakes.Add(new("", root, 1, 1, Gravity.Error, "There is no folder of practice models here.", "Give the path of the folder that holds “shared” and the councils' folders."));
            return [];
        }

        var versions = Directory.GetDirectories(root).Order(StringComparer.Ordinal).Where(d => Path.GetFileName(d) != Catalogue.Folder && !Path.GetFileName(d).StartsWith('.'))
            .SelectMany(d => Folders(d).Select(v => Read(root, d, v, catalogue, mistakes)).OfType<Version>()).ToList();
        foreach (var twice in versions.GroupBy(v => v.Model.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
            mistakes.Add(new(twice.First().Code, twice.Last().ShownPath + "/model.yaml", 1, 1, Gravity.Error, $"There are two folders for {twice.Key}.", "Give one of them another version."));
        foreach (var orphan in versions.Where(v => v.Model.Parent.Length > 0 && versions.All(p => p.Model.Id != v.Model.Parent)))
            mistakes.Add(new(orphan.Code, orphan.ShownPath + "/model.yaml", 1, 1, Gravity.Error, $"{orphan.Model.Id} says that it grew from {orphan.Model.Parent}, which is not here.", DidYouMean.Hint(orphan.Model.Parent, versions.Select(v => v.Model.Id))));
        foreach (var folder in Directory.GetDirectories(root).Order(StringComparer.Ordinal))
            PublishedVersions.NoneIsGone(folder, [.. versions.Select(v => v.Model.Id)], mistakes);
        return versions;
    }

    static Version? Read(string root, string modelFolder, string folder, Catalogue catalogue, List<Mistake> mistakes)
    {
        var code = Path.GetFileName(modelFolder);
        var shown = Path.GetRelativePath(root, folder).Replace('\\', '/');
        if (new ModelReader(code, f => Text(folder, f), shown, catalogue, mistakes).Read() is not { } draft) return null;
        var paths = WholeModelChecks.Check(draft);
        PublishedVersions.Check(draft, modelFolder, folder);
        var stories = Path.Combine(folder, "stories");
        return new(code, folder, shown, draft.Model, paths, Directory.Exists(stories) ? [.. Directory.GetFiles(stories, "*.yaml").Order(StringComparer.Ordinal)] : []);
    }

    /// <summary>The text of one file of a folder, or <see langword="null"/> when it is not there.</summary>
    public static string? Text(string folder, string file) => Path.Combine(folder, file) is var path && File.Exists(path) ? File.ReadAllText(path) : null;

    // The newest version stands in the model's own folder; older ones, which work may still be pinned to, under versions/.
    static IEnumerable<string> Folders(string modelFolder)
    {
        var older = Path.Combine(modelFolder, "versions");
        return Directory.Exists(older) ? Directory.GetDirectories(older).Order(StringComparer.Ordinal).Prepend(modelFolder) : [modelFolder];
    }
}
