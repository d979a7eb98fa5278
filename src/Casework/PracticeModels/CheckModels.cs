using System.Globalization;
using System.Text;
using System.Text.Json;
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
