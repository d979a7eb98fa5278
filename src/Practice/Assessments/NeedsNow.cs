using Threefold.Practice.Ground;

namespace Threefold.Practice.Assessments;

/// <summary>Where the talk about one kind of somebody’s needs stands. Their own needs and what they need to help somebody are two duties, and one says nothing of the other.</summary>
/// <param name="Talk">The latest of its kind.</param>
/// <param name="Decision">What was decided on it; <see langword="null"/> while nothing is.</param>
[Source("Care Act 2014, ss 9, 10 and 13")]
public sealed record NeedsNow(NeedsAssessment Talk, EligibilityDecision? Decision)
{
    /// <summary>The latest of each kind, with the decision that stands on that one and no other.</summary>
    public static IReadOnlyList<NeedsNow> Of(IEnumerable<NeedsAssessment> talks, IReadOnlyCollection<EligibilityDecision> decisions) =>
        [.. talks.GroupBy(t => t.Of).OrderBy(g => g.Key).Select(g => g.MaxBy(t => t.BeganAt)!).Select(t => new NeedsNow(t, EligibilityRules.Standing(decisions.Where(d => d.Assessment == t.Id))))];
}
