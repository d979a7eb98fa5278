using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Practice.Engine;

/// <summary>What one rule would say of one piece of work under two versions of a model.</summary>
/// <param name="Rule">The rule's code.</param>
/// <param name="On">The moment.</param>
/// <param name="Was">Its weight under the version the work is on; <see langword="null"/> when it says nothing.</param>
/// <param name="Is">Its weight under the other; <see langword="null"/> when it says nothing.</param>
public sealed record Foreseen(string Rule, Trigger On, Weight? Was, Weight? Is)
{
    /// <summary>True when the worker would be asked for more than now.</summary>
    public bool IsHeavier => Is is { } now && (Was is null || now > Was);

    /// <summary>True when the worker would be asked for less than now.</summary>
    public bool IsLighter => Was is { } before && (Is is null || Is < before);
}

/// <summary>
/// Tries a changed model on what is known of open work: if each moment came now, what would its rules ask? What nobody has
/// said yet counts as no, as everywhere. The legal floor has its say first, so a draft cannot seem to weigh more than it would.
/// </summary>
[Source("Practice models 1.5")]
public static class Foreseeing
{
    /// <summary>Every rule that would speak of this work under one version or the other, with its weight under both.</summary>
    /// <param name="now">The version that the work is on.</param>
    /// <param name="changed">The version tried.</param>
    /// <param name="facts">What is known of the work.</param>
    public static IReadOnlyList<Foreseen> Of(PracticeModel now, PracticeModel changed, CaseFacts facts)
    {
        var (was, would) = (Spoken(now, facts), Spoken(changed, facts));
        return [.. was.Keys.Union(would.Keys).Select(k => new Foreseen(k.Rule, k.On, Weigh(was, k), Weigh(would, k)))];
    }

    static Dictionary<(string Rule, Trigger On), Weight> Spoken(PracticeModel model, CaseFacts facts) =>
        model.Rules.Select(r => r.On).Distinct()
            .SelectMany(on => Moments(model, on, facts).SelectMany(f => Weighing.Weigh(model, on, f).Findings).Select(f => (f.Rule, On: on, f.Weight)))
            .Where(f => model.Rules.Any(r => r.Key == f.Rule))
            .GroupBy(f => (f.Rule, f.On)).ToDictionary(g => g.Key, g => g.Max(f => f.Weight));

    // Nobody knows which stage comes next, so each kind that the model has is tried.
    static IEnumerable<CaseFacts> Moments(PracticeModel model, Trigger on, CaseFacts facts) => on == Trigger.EnterStage
        ? model.Stages.Select(Weighing.KindOf).Distinct(StringComparer.Ordinal).Select(kind => facts.With("stage.entering", kind))
        : [facts];

    static Weight? Weigh(Dictionary<(string Rule, Trigger On), Weight> spoken, (string Rule, Trigger On) key) => spoken.TryGetValue(key, out var weight) ? weight : null;
}
