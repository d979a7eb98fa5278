using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>One person who waits, and what the council's own rules say of it.</summary>
public sealed record WaitShown(WaitCard Card, IReadOnlyList<Finding> Says);

/// <summary>How one team stands: its promise beside the longest wait.</summary>
/// <param name="Team">The team.</param>
/// <param name="Keeps">True where the council keeps a list; otherwise each hour over the promise is a breach.</param>
/// <param name="PromiseHours">The council's own promise.</param>
/// <param name="Now">Who waits just now, counted.</param>
public sealed record TeamStands(Team Team, bool Keeps, int PromiseHours, TeamWaits Now);

/// <summary>Everyone who waits in the worker's teams, and how teams stand.</summary>
/// <param name="People">Those who may be in danger or cannot wait first, then those in whose circumstances something changed, then longest first.</param>
/// <param name="All">How many there are.</param>
/// <param name="Teams">Teams with their promise; the whole council for those who answer for it, otherwise one's own.</param>
/// <param name="Now">The moment of reading (UTC).</param>
public sealed record WhoWaits(IReadOnlyList<WaitShown> People, int All, IReadOnlyList<TeamStands> Teams, DateTime Now);

/// <summary>Reads who waits. The same people show whether the council keeps a list or not.</summary>
[Source("Practice models 1.7, rows 1 and 2")]
public sealed class ReadWaiting(WaitingBoard board, TeamShelf teams, ModelShelf models)
{
    /// <summary>Reads it; one act with the count.</summary>
    public async Task<WhoWaits> DoAsync(Caller by, CancellationToken stop = default)
    {
        var waiting = await board.ReadAsync(by, AccessRules.MayActFor(by.Actor, Purpose.Oversight) ? Purpose.Oversight : Purpose.Conversation, stop);
        var people = waiting.Cards.Select(c => new WaitShown(c, Weighing.Weigh(models.Pinned(c.Wait.Model), Trigger.Tick, Waits.Facts(c.Wait, waiting.Now).With("worker.named", c.Owner.Length > 0)).Findings));
        var mine = by.Actor.Teams.Concat(by.Actor.Covers).ToHashSet();
        var shown = (await teams.TeamsAsync(stop)).Where(t => mine.Contains(t.Id) || waiting.WholeCouncil);
        return new WhoWaits([.. people], waiting.All, [.. shown.Select(t => Stands(t, waiting)).OrderByDescending(t => t.Now.LongestHours)], waiting.Now);
    }

    TeamStands Stands(Team team, WaitingOf waiting)
    {
        var settings = models.Pinned(team.Model).Settings;
        return new TeamStands(team, settings.Waiting == WaitingMode.Managed, settings.PromiseHours, waiting.Teams.FirstOrDefault(t => t.Team == team.Id) ?? new TeamWaits(team.Id, 0, 0, 0, 0, 0));
    }
}
