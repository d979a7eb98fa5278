using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Somebody covers a team's duty desk for a time, so that people the team knows always reach somebody.</summary>
public sealed class CoverDuty(RecordDoor door, TeamShelf teams)
{
    /// <summary>Sets the cover.</summary>
    /// <param name="by">Who sets it.</param>
    /// <param name="worker">Who covers.</param>
    /// <param name="team">Whose desk.</param>
    /// <param name="from">From (UTC).</param>
    /// <param name="until">Until (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid worker, Guid team, DateTime from, DateTime until, CancellationToken stop = default)
    {
        var who = (await teams.WorkersAsync(stop)).FirstOrDefault(w => w.Id == worker);
        var verdict = await door.OpenAsync(by, [], Purpose.FrontDoor, nameof(CoverDuty), file =>
            Task.FromResult(DutyRules.MayCover(by.Actor, who, team, from, until) with { Answer = file.NewId() }), stop);
        if (verdict is { Allowed: true, Answer: { } id })
            await teams.PutAsync([], [], [new DutyCover { Id = id, Worker = worker, Team = team, From = from, Until = until }], stop);
        return verdict;
    }
}
