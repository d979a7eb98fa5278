using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A worker is away and a colleague stands in: one action. Their desk and people open to the colleague, and it ends by itself.</summary>
public sealed class MarkAway(RecordDoor door, TeamShelf teams)
{
    /// <summary>Sets who is away and who stands in.</summary>
    /// <param name="by">The worker themselves, or their manager.</param>
    /// <param name="worker">Who is away.</param>
    /// <param name="standsIn">Who stands in.</param>
    /// <param name="from">From (UTC).</param>
    /// <param name="until">Until (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid worker, Guid standsIn, DateTime from, DateTime until, CancellationToken stop = default)
    {
        var workers = await teams.WorkersAsync(stop);
        var (who, cover) = (workers.FirstOrDefault(w => w.Id == worker), workers.FirstOrDefault(w => w.Id == standsIn));
        var others = await teams.AwayAsync(who?.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, [], Purpose.Conversation, nameof(MarkAway), async file =>
        {
            var verdict = AwayRules.MayBeAway(by.Actor, who, cover, from, until, others);
            if (!verdict.Allowed) return verdict;
            var away = new Away { Id = file.NewId(), Worker = worker, StandsIn = standsIn, Team = who!.Team, From = from, Until = until };
            await TeamShelf.SetAwayAsync(file, away, stop);
            return verdict with { Answer = away.Id };
        }, stop);
    }
}
