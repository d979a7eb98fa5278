using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>Who may be marked away, and who may stand in.</summary>
[Source("Norfolk 2017, 3.7(f)")]
public static class AwayRules
{
    /// <summary>The longest time away that can be set at once, in days; a longer one is set again, with somebody still there.</summary>
    public const int LongestDays = 62;

    /// <summary>Whether this time away may be set: by the worker themselves, or by a manager of their team, with somebody of the team who is there.</summary>
    /// <param name="by">Who sets it.</param>
    /// <param name="worker">Who is away, or <see langword="null"/> when nobody was chosen.</param>
    /// <param name="standsIn">Who stands in, or <see langword="null"/>.</param>
    /// <param name="from">From (UTC).</param>
    /// <param name="until">Until (UTC).</param>
    /// <param name="others">Times away that are set already.</param>
    public static Verdict MayBeAway(Actor by, Worker? worker, Worker? standsIn, DateTime from, DateTime until, IReadOnlyList<Away> others)
    {
        if (worker is not { Active: true }) return Verdict.No("Choose who is away.", nameof(worker));
        var verdict = worker.Id == by.Id || Manages(by, worker.Team) ? Verdict.Yes : Verdict.No("Ask the team’s manager to set this, or the worker themselves.", nameof(worker));
        if (standsIn is not { Active: true } || standsIn.Team != worker.Team) verdict = verdict.With(Verdict.No("Choose a colleague of the same team, so that each record opens to them.", nameof(standsIn)));
        else if (standsIn.Id == worker.Id) verdict = verdict.With(Verdict.No("Choose somebody else to stand in.", nameof(standsIn)));
        else if (others.Any(a => a.Worker == standsIn.Id && a.From < until && a.Until > from)) verdict = verdict.With(Verdict.No($"{standsIn.Name} is away then too. Choose somebody else.", nameof(standsIn)));
        return verdict.With(Lasts(from, until));
    }

    /// <summary>Whether somebody may say that a worker is back: the worker themselves, whoever stands in, or a manager of the team.</summary>
    public static Verdict MayComeBack(Actor by, Away away) =>
        away.Worker == by.Id || away.StandsIn == by.Id || Manages(by, away.Team) ? Verdict.Yes : Verdict.No("Ask the team’s manager to set this.");

    static Verdict Lasts(DateTime from, DateTime until) =>
        until <= from ? Verdict.No("The last day must not be before the first.", nameof(until))
        : until - from > TimeSpan.FromDays(LongestDays) ? Verdict.No($"{LongestDays} days at most. Set it again after that, so that somebody looks.", nameof(until))
        : Verdict.Yes;

    static bool Manages(Actor by, Guid team) => (by.Teams.Contains(team) || by.Covers.Contains(team)) && by.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService);
}
