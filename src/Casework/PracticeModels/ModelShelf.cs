using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>
/// All councils' models, read once at start-up and never changed after. Ask for the current version when work begins,
/// and for the pinned one ever after.
/// </summary>
public sealed class ModelShelf
{
    readonly Dictionary<string, PracticeModel> byId;

    /// <summary>Reads every model in the folder. Throws <see cref="BrokenModelsException"/> that lists each mistake with its file and line.</summary>
    /// <param name="folder">The folder that holds <c>shared</c> and one folder for each council.</param>
    public ModelShelf(string folder)
    {
        var mistakes = new List<Mistake>();
        var versions = ModelFolders.ReadAll(folder, mistakes);
        var errors = mistakes.Where(m => m.Gravity == Gravity.Error).ToList();
        if (errors.Count > 0) throw new BrokenModelsException(string.Join('\n', errors));
        All = [.. versions.Select(v => v.Model).OrderBy(m => m.Code, StringComparer.Ordinal).ThenBy(m => m.Version)];
        byId = All.ToDictionary(m => m.Id, StringComparer.Ordinal);
    }

    /// <summary>Every version of every model.</summary>
    public IReadOnlyList<PracticeModel> All { get; }

    /// <summary>The codes of the models: <c>cambridgeshire</c>, <c>lancashire</c> and so on.</summary>
    public IReadOnlyList<string> Codes => [.. All.Select(m => m.Code).Distinct(StringComparer.Ordinal)];

    /// <summary>The version that work is pinned to. Throws <see cref="KeyNotFoundException"/> when the shelf does not hold it.</summary>
    /// <param name="id">For example <c>norfolk@1</c>.</param>
    public PracticeModel Pinned(string id) => byId.TryGetValue(id, out var model) ? model : throw new KeyNotFoundException($"The practice model “{id}” is not on the shelf.");

    /// <summary>The published version that work beginning on this day begins under. Throws <see cref="KeyNotFoundException"/> when there is none.</summary>
    /// <param name="code">For example <c>norfolk</c>.</param>
    /// <param name="on">The day the work begins.</param>
    public PracticeModel Current(string code, DateOnly on) =>
        All.LastOrDefault(m => m.Code == code && m.Status == ModelStatus.Published && m.EffectiveFrom <= on && (m.EffectiveTo is null || on <= m.EffectiveTo))
        ?? throw new KeyNotFoundException($"The council “{code}” has no published practice model on {on:d MMMM yyyy}.");
}
