using System.Globalization;
using System.Text;
using System.Text.Json;
using Threefold.Casework.Shelves;
using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>Checks all models in a folder and explains what is wrong: the work behind <c>threefold models check</c>.</summary>
public static class CheckModels
{
    /// <summary>Reads every model, looks at each as a whole, and tells its stories.</summary>
    /// <param name="folder">The folder that holds <c>shared</c> and the councils' folders.</param>
    public static ModelReport Do(string folder)
    {
        var mistakes = new List<Mistake>();
        var versions = ModelFolders.ReadAll(folder, mistakes);
        var broken = mistakes.Where(m => m.Gravity == Gravity.Error).Select(m => m.Model).ToHashSet(StringComparer.Ordinal);
        var stories = 0;
        foreach (var version in versions.Where(v => !broken.Contains(v.Code) && !broken.Contains(Catalogue.Folder)))
        {
            stories += version.Stories.Count;
            mistakes.AddRange(version.Stories.SelectMany(s => ModelStory.Tell(version.Model, s, $"{version.ShownPath}/stories/{Path.GetFileName(s)}")));
        }

        return new(
            [.. versions.Select(v => new CheckedModel(v.Model.Id, v.Model.Name, v.Model.Council, v.Model.Rules.Count, v.Model.Prompts.Count, v.Stories.Count, v.Paths))],
            [.. mistakes.Distinct().OrderBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line)], stories);
    }
}

/// <summary>Checks the versions that were published in a store: the other half of <c>threefold models check</c>.</summary>
public static class CheckPublished
{
    /// <summary>Each is read as files are, compared with its seal, and its seal with the one in the diary.</summary>
    /// <param name="folder">The folder with what all models share.</param>
    /// <param name="store">Where they are kept.</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<ModelReport> ReadAsync(string folder, ModelVersions store, CancellationToken stop = default)
    {
        var (shelf, seals) = (new ModelShelf(ModelFiles.Read(folder)), await store.SealsInDiaryAsync(stop));
        var (models, mistakes) = (new List<CheckedModel>(), new List<Mistake>());
        foreach (var published in store.PublishedIds().Select(id => store.Published(id)!))
        {
            var reading = shelf.Read(published.Code, published.Text);
            mistakes.AddRange(reading.Mistakes.Select(m => m with { File = $"{published.Id} in the store: {m.File}" }));
            void Wrong(string says) => mistakes.Add(new(published.Code, $"{published.Id} in the store", 1, 1, Gravity.Error, says, "Bring a backup back. Nobody changes a published version."));
            if (!published.IsAsSealed) Wrong("Its files are not what was sealed when it was published.");
            if (seals.GetValueOrDefault(published.Id) != published.Digest) Wrong("Its seal is not the one that the diary holds.");
            if (reading.Model is { } model) models.Add(new(model.Id, model.Name, model.Council, model.Rules.Count, model.Prompts.Count, 0, reading.Paths));
        }

        return new(models, mistakes, 0);
    }
}

/// <summary>One model that was checked.</summary>
/// <param name="Id">Code and version.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Council">Whose it is.</param>
/// <param name="Rules">How many rules it has.</param>
/// <param name="Prompts">How many prompts.</param>
/// <param name="Stories">How many story files.</param>
/// <param name="Paths">How many questions each stage can come to.</param>
public sealed record CheckedModel(string Id, string Name, string Council, int Rules, int Prompts, int Stories, IReadOnlyList<PathLength> Paths);

/// <summary>What the check found.</summary>
/// <param name="Models">The models that could be read.</param>
/// <param name="Mistakes">Everything that is wrong, by file and line.</param>
/// <param name="StoriesTold">How many story files were told.</param>
public sealed record ModelReport(IReadOnlyList<CheckedModel> Models, IReadOnlyList<Mistake> Mistakes, int StoriesTold)
{
    /// <summary>Both reports as one.</summary>
    public ModelReport With(ModelReport other) => new([.. Models, .. other.Models], [.. Mistakes, .. other.Mistakes], StoriesTold + other.StoriesTold);

    static readonly JsonSerializerOptions Shape = new(JsonSerializerDefaults.Web) { WriteIndented = true, Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    /// <summary>0 when every model can be used, 1 when one cannot.</summary>
    public int ExitStatus => Mistakes.Any(m => m.Gravity == Gravity.Error) ? 1 : 0;

    /// <summary>The report as JSON.</summary>
    public string AsJson() => JsonSerializer.Serialize(new { ExitStatus, Models, Mistakes, StoriesTold }, Shape);

    /// <summary>The report for people: models with their path lengths, then mistakes, then one line that sums up.</summary>
    public string AsText()
    {
        var text = new StringBuilder();
        foreach (var model in Models)
        {
            text.Append(CultureInfo.InvariantCulture, $"{model.Id}  {model.Name} ({model.Council}): {model.Rules} rules, {model.Prompts} prompts, {model.Stories} stories\n");
            foreach (var path in model.Paths)
                text.Append(CultureInfo.InvariantCulture, $"    {path.Stage}{(path.Complexity.Length == 0 ? "" : ", " + path.Complexity)}: {path.Fewest} to {path.Longest} questions{(path.Limit is { } limit ? $", limit {limit}" : ", statutory, no limit")}\n");
        }

        foreach (var mistake in Mistakes) text.Append(mistake).Append('\n');
        var errors = Mistakes.Count(m => m.Gravity == Gravity.Error);
        return text.Append(CultureInfo.InvariantCulture, $"{Models.Count} models, {StoriesTold} stories told, {errors} errors, {Mistakes.Count - errors} warnings\n").ToString();
    }
}
