using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>What is known of somebody at the moment they get in touch: nothing that comes after it.</summary>
/// <param name="Route">Who got in touch.</param>
/// <param name="Age">How old they were; nothing when no birth date is known.</param>
/// <param name="FirstInAYear">True when they had not been in touch in the twelve months before.</param>
public readonly record struct SomebodyInTouch(Origin Route, int? Age, bool FirstInAYear);

/// <summary>
/// Who is counted in a trial, in a form that the engine applies; the team's own words stand beside it. It asks only what was so when
/// somebody got in touch: whoever is left out by what came later, such as a kind of talk, would be left out by the way of working itself.
/// </summary>
[Source("Evidence notes, section 1: fix the cohort by first contact")]
public sealed record CohortRule
{
    /// <summary>The youngest age that counts.</summary>
    public int? AgeFrom { get; init; }

    /// <summary>The oldest age that counts.</summary>
    public int? AgeTo { get; init; }

    /// <summary>Who must have got in touch; anybody when empty.</summary>
    public IReadOnlyList<Origin> Routes { get; init; } = [];

    /// <summary>Only those who had not been in touch for a year.</summary>
    public bool FirstInAYear { get; init; }

    /// <summary>True when it leaves nobody out.</summary>
    public bool IsEverybody => AgeFrom is null && AgeTo is null && Routes.Count == 0 && !FirstInAYear;

    /// <summary>Whether somebody is counted. Whose age is not known is not, where the rule asks for one.</summary>
    public bool Counts(SomebodyInTouch who) =>
        (Routes.Count == 0 || Routes.Contains(who.Route)) && (!FirstInAYear || who.FirstInAYear)
        && ((AgeFrom is null && AgeTo is null) || (who.Age is { } age && age >= (AgeFrom ?? 0) && age <= (AgeTo ?? int.MaxValue)));

    /// <summary>Whether it can be applied: ages in order, and a figure that follows those who got in touch.</summary>
    public Verdict MayApply(string measure) =>
        (AgeFrom is < 0 or > 120 || AgeTo is < 0 or > 120 || AgeFrom > AgeTo ? Verdict.No("Write ages from 0 to 120, the younger first.", nameof(AgeFrom)) : Verdict.Yes)
        .With(!IsEverybody && Measures.Find(measure) is not null && !TrialFigures.OfThoseInTouch.Contains(measure) ? Verdict.No("This figure does not follow people from when they got in touch, so nobody can be left out of it. Choose another figure, or count everybody.", "Measure") : Verdict.Yes);
}

/// <summary>Which figures a trial can follow person by person.</summary>
public static class TrialFigures
{
    /// <summary>Figures by which one side's people can be compared with the other's.</summary>
    public static IReadOnlyList<string> OfOnePerson { get; } =
        [Measures.Conversion, Measures.FirstTalkWait, Measures.FirstTalkResolves, Measures.AssessmentWait, Measures.RepeatContact, Measures.ToLongTerm, Measures.HandOffs, Measures.ToldAgain];

    /// <summary>Figures that follow those who got in touch, so that a rule can say who of them is counted.</summary>
    public static IReadOnlyList<string> OfThoseInTouch { get; } = [.. OfOnePerson, Measures.Requests, Measures.StageMix, Measures.StageSkipped, Measures.Sequel];

    /// <summary>Of the first, those that are only known for some, by something that comes after it was settled who talks first.</summary>
    public static IReadOnlyList<string> OfSomeOnly { get; } = [Measures.FirstTalkResolves, Measures.AssessmentWait, Measures.RepeatContact, Measures.HandOffs];
}
