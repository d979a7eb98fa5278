using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Teams;

/// <summary>Who may cover a team's duty desk, the desk for people the team knows already.</summary>
[Source("Lancashire 2024, Operating Model")]
public static class DutyRules
{
    /// <summary>The longest that one cover lasts, in days; a longer one is agreed again.</summary>
    public const int LongestDays = 31;

    /// <summary>Whether this cover may be set: by a manager of that team, or by the team's own worker for themselves.</summary>
    /// <param name="by">Who sets it.</param>
    /// <param name="worker">Who covers.</param>
    /// <param name="team">Whose desk.</param>
    /// <param name="from">From (UTC).</param>
    /// <param name="until">Until (UTC).</param>
    public static Verdict MayCover(Actor by, Worker? worker, Guid team, DateTime from, DateTime until) =>
        worker is null || !worker.Active ? Verdict.No("Choose somebody who works here.", nameof(worker))
        : until <= from ? Verdict.No("The end must be after the start.", nameof(until))
        : until - from > TimeSpan.FromDays(LongestDays) ? Verdict.No($"Cover lasts {LongestDays} days at most. Set it again after that.", nameof(until))
        : by.Teams.Contains(team) && (worker.Id == by.Id || Manages(by)) ? Verdict.Yes
        : Verdict.No("Ask the team’s manager to set who covers its desk.", nameof(team));

    /// <summary>Whether somebody may end a cover: whoever covers, or a manager of that team.</summary>
    public static Verdict MayEnd(Actor by, DutyCover cover) =>
        cover.Worker == by.Id || (by.Teams.Contains(cover.Team) && Manages(by)) ? Verdict.Yes : Verdict.No("Ask the team’s manager to end this, or whoever covers.");

    static bool Manages(Actor by) => by.IsAny(Role.TeamManager, Role.ServiceManager, Role.HeadOfService);
}
