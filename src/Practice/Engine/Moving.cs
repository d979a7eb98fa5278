using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>Where open work of an earlier version goes on in this one: part of the new version's own data.</summary>
/// <param name="Was">The stage's key in the earlier version.</param>
/// <param name="Is">The stage's key in this one.</param>
public sealed record StageMove(string Was, string Is);

/// <summary>Moving open work to a new version of its model. Answers hang on keys, so nothing that was said is lost.</summary>
[Source("Practice models 1.5")]
public static class Moving
{
    /// <summary>
    /// The stage in which work of an earlier version goes on, or <see langword="null"/> when the new version does not say.
    /// Keys are for ever, so a stage that is still there goes on as itself.
    /// </summary>
    /// <param name="to">The new version.</param>
    /// <param name="stage">The stage's key in the earlier version.</param>
    public static string? StageFor(PracticeModel to, string stage) =>
        to.Stages.Any(s => s.Key == stage) ? stage : to.Moves.FirstOrDefault(m => m.Was == stage)?.Is;

    /// <summary>The stages of earlier work that have no place in the new version, each once.</summary>
    /// <param name="to">The new version.</param>
    /// <param name="stages">The stages that work stands in.</param>
    public static IReadOnlyList<string> Holes(PracticeModel to, IEnumerable<string> stages) =>
        [.. stages.Distinct(StringComparer.Ordinal).Where(s => StageFor(to, s) is null)];

    /// <summary>Whether open work may be moved to this version now, and what is missing when it may not.</summary>
    /// <param name="to">The version that it would go on under.</param>
    /// <param name="stages">The stages that the work stands in.</param>
    /// <param name="reason">Why, in the words of whoever moves it.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayMove(PracticeModel to, IEnumerable<string> stages, string reason, DateOnly today)
    {
        if (to.Status != ModelStatus.Published) return Verdict.No($"{to.Id} is not published. Work moves only to a version that is in use.");
        if (to.EffectiveFrom > today) return Verdict.No($"{to.Id} is for work from {to.EffectiveFrom:d MMMM yyyy}. Move work on that day or after it.");
        var holes = Holes(to, stages).Select(h => Verdict.No($"Some work is in “{h}”, and {to.Id} does not say where it goes on. Add a line to “moves” in a new version: {{ was: {h}, is: … }}."));
        var why = string.IsNullOrWhiteSpace(reason) ? Verdict.No("Write why this work moves.", "reason") : Verdict.Yes;
        return holes.Aggregate(why, (sofar, hole) => sofar.With(hole));
    }
}
