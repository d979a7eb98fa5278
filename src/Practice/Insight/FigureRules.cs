using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>When something may be decided about a figure, so that no chart is stepped until it looks well and no difference is only looked at.</summary>
[Source("NHS England, Making Data Count")]
[Source("Equality Act 2010, s 149")]
public static class FigureRules
{
    /// <summary>The most that a year can be asked to save, in pence: a slip of the hand is more.</summary>
    const long MostPence = 100_000_000_000;

    /// <summary>What may be decided about a measure.</summary>
    public static IReadOnlyList<FigureDecisionKind> KindsFor(Measure measure) => measure.Key switch
    {
        Measures.PackageGrowth => [FigureDecisionKind.WhatWeDo, FigureDecisionKind.SavingAskedFor],
        // Groups stand side by side, and a pulse is only means: neither has a line of its own to step.
        Measures.Equity or Measures.WorkerPulse => [FigureDecisionKind.WhatWeDo],
        _ => [FigureDecisionKind.StepChange, FigureDecisionKind.WhatWeDo],
    };

    /// <summary>Whether a decision is whole.</summary>
    /// <param name="decision">What was decided.</param>
    /// <param name="today">Today, in London.</param>
    public static Verdict MayDecide(FigureDecision decision, DateOnly today) =>
        Measures.Find(decision.Measure) is not { } measure || !KindsFor(measure).Contains(decision.Kind) ? Verdict.No("Choose what was decided.", nameof(decision.Kind))
        : decision.Kind switch
        {
            FigureDecisionKind.StepChange => KeepableWords.MustSay(decision.Why, nameof(decision.Why), "Write what changed for good, and how you know. That the figures look better is not a change.")
                .With(decision.From is null ? No("Write the day from which it was different.", nameof(decision.From)) : decision.From > today ? No("That day has not come. A step is decided once it is there.", nameof(decision.From)) : Verdict.Yes),
            FigureDecisionKind.SavingAskedFor => KeepableWords.MustSay(decision.Why, nameof(decision.Why), "Write where it was meant to come from.")
                .With(decision.From is not { Day: 1, Month: 4 } ? No("Choose the year.", nameof(decision.From)) : Verdict.Yes)
                .With(decision.Pence is <= 0 or > MostPence ? No("Write how many pounds the year was asked to save.", nameof(decision.Pence)) : Verdict.Yes),
            _ => KeepableWords.MustSay(decision.Why, nameof(decision.Why), "Write what you found. Say whether people may be treated worse for who they are, racism among it.")
                .With(decision.Measure == Measures.Equity ? KeepableWords.MustSay(decision.Group, nameof(decision.Group), "Write for whom it differs.") : KeepableWords.MayKeep(decision.Group, nameof(decision.Group)))
                .With(KeepableWords.MustSay(decision.Does, nameof(decision.Does), "Write what you do about it. “We keep watching” is an answer, with its reason."))
                .With(KeepableWords.MustSay(decision.Lead, nameof(decision.Lead), "Write who sees to it."))
                .With(decision.By is null ? No("Write when you look again.", nameof(decision.By)) : decision.By < today ? No("That day has passed. Write one to come.", nameof(decision.By)) : Verdict.Yes),
        };

    /// <summary>Whether what came of a decision may be said: once, in words.</summary>
    public static Verdict MayClose(FigureDecision decision, string came) =>
        !decision.Holds ? Verdict.No("What came of it was said already.")
        : KeepableWords.MustSay(came, nameof(decision.Came), decision.Kind == FigureDecisionKind.StepChange ? "Write why the step no longer holds." : "Write what came of it.");

    static Verdict No(string says, string field) => Verdict.No(says, field);
}
