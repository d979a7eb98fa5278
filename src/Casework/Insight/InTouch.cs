using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Somebody got in touch with a team of a trial: what was so then, which side it was settled for, and what it added to the figures. Nobody's name, and no record's.</summary>
/// <param name="Person">The same number for the same person, within one reading only.</param>
/// <param name="Day">The day they got in touch.</param>
/// <param name="Team">The team that answered.</param>
/// <param name="Known">What was known then, for the rule on who is counted.</param>
public sealed record InTouch(int Person, DateOnly Day, Guid Team, SomebodyInTouch Known)
{
    /// <summary>The first half of their postcode, or empty.</summary>
    public string Area { get; init; } = "";

    /// <summary>True when nothing stood against settling who talks first: they could wait, and no assessment was asked for.</summary>
    public bool CouldWait { get; init; }

    /// <summary>The side for which it was settled, true for the trial's; nothing where it was not.</summary>
    public bool? InTrial { get; init; }

    /// <summary>True when somebody else than the team it was settled for has them now.</summary>
    public bool Elsewhere { get; init; }

    /// <summary>What it added to the figures, until they were in touch again.</summary>
    public IReadOnlyList<Share> Shares { get; init; } = [];
}

/// <summary>What a trial is read from besides its teams' sums.</summary>
/// <param name="People">Everybody who got in touch with its teams, oldest first.</param>
/// <param name="Complaints">The days on which complaints were made to the teams that work in the new way.</param>
public sealed record TrialDays(IReadOnlyList<InTouch> People, IReadOnlyList<DateOnly> Complaints)
{
    /// <summary>Nothing.</summary>
    public static readonly TrialDays None = new([], []);

    /// <summary>Those whom the trial counts.</summary>
    public IReadOnlyList<InTouch> Counted(SiteAsPlanned plan) => plan.Counted is { IsEverybody: false } rule ? [.. People.Where(p => rule.Counts(p.Known))] : People;
}
