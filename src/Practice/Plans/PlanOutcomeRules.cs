using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>What a person wants from a plan, and how it is said.</summary>
[Source("Care Act 2014, s 1(3)")]
public static class PlanOutcomeRules
{
    /// <summary>Whether an outcome may be kept: it has the person's words and a part of life.</summary>
    public static Verdict MayName(string? words, LifeArea? area) =>
        KeepableWords.MustSay(words, "Words", "Write what they want, in their words.").With(area is null ? Verdict.No("Choose the part of life it is about.", "Area") : Verdict.Yes);

    /// <summary>Whether it may be said how an outcome stands.</summary>
    public static Verdict MayLookAt(OutcomeState? state, string? said) =>
        (state is null or OutcomeState.Open ? Verdict.No("Say how it stands.", "State") : Verdict.Yes).With(KeepableWords.MayKeep(said, "Said"));

    /// <summary>A part of life in words.</summary>
    public static string SaidAs(LifeArea area) => area switch
    {
        LifeArea.Home => "My home",
        LifeArea.Work => "Work and volunteering",
        LifeArea.Learning => "Learning",
        LifeArea.People => "My people",
        LifeArea.Play => "What I enjoy",
        LifeArea.Health => "Being well",
        _ => "Living well to the end of my life",
    };

    /// <summary>How it stands, in words.</summary>
    public static string SaidAs(OutcomeState state) => state switch
    {
        OutcomeState.Met => "it is so now",
        OutcomeState.Partly => "in part",
        OutcomeState.Not => "not yet",
        OutcomeState.NoLongerWanted => "no longer wanted",
        _ => "not looked at yet",
    };
}
