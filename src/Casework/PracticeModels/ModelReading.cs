using Threefold.Practice.Engine;

namespace Threefold.Casework.PracticeModels;

/// <summary>What came of reading a version's files.</summary>
/// <param name="Model">The model as far as it could be read; <see langword="null"/> when <c>model.yaml</c> could not be.</param>
/// <param name="Mistakes">Everything that is wrong, by file and line; at most <see cref="Most"/>.</param>
/// <param name="Paths">How many questions each stage can come to.</param>
public sealed record ModelReading(PracticeModel? Model, IReadOnlyList<Mistake> Mistakes, IReadOnlyList<PathLength> Paths)
{
    /// <summary>The most mistakes that are shown at once; the rest come when these are mended.</summary>
    public const int Most = 100;

    /// <summary>True when it can be published as it stands.</summary>
    public bool IsSound => Model is not null && Errors == 0;

    /// <summary>How many mistakes must be mended first.</summary>
    public int Errors => Mistakes.Count(m => m.Gravity == Gravity.Error);

    /// <summary>Reads a version from its text, with the same reader and the same checks as a folder's.</summary>
    /// <param name="code">The model's code.</param>
    /// <param name="text">Its files.</param>
    /// <param name="catalogue">What every model shares.</param>
    /// <param name="grewFrom">The version it grew from, where there is one: open work of its stages wants a place here.</param>
    internal static ModelReading Of(string code, ModelText text, Catalogue catalogue, PracticeModel? grewFrom)
    {
        var mistakes = new List<Mistake>();
        var draft = new ModelReader(code, f => text[f], code, catalogue, mistakes).Read();
        IReadOnlyList<PathLength> paths = draft is null ? [] : WholeModelChecks.Check(draft);
        if (draft is not null && grewFrom is not null)
        {
            foreach (var hole in Moving.Holes(draft.Model, grewFrom.Stages.Select(s => s.Key)))
                draft.Places.Wrong("model", $"Open work in “{hole}” of {grewFrom.Id} has no place here, and could not be moved.", $"Add “moves: [ {{ was: {hole}, is: … }} ]” with the stage it goes on in.", Gravity.Warning);
        }

        var shown = mistakes.Distinct().OrderByDescending(m => m.Gravity).ThenBy(m => m.File, StringComparer.Ordinal).ThenBy(m => m.Line).Take(Most);
        return new(draft?.Model, [.. shown], paths);
    }
}
