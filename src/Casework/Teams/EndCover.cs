using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Cover of a duty desk ends sooner than planned, or was set by mistake: the desk and its people are shut to whoever covered at once.</summary>
public sealed class EndCover(RecordDoor door)
{
    /// <summary>Ends the cover now.</summary>
    /// <param name="by">Whoever covers, or a manager of the team.</param>
    /// <param name="cover">The cover.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">There is no such cover.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid cover, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.FrontDoor, nameof(EndCover), async file =>
        {
            var held = await TeamShelf.FindCoverAsync(file, cover, stop) ?? throw new NotThere(nameof(DutyCover));
            var verdict = DutyRules.MayEnd(by.Actor, held);
            if (verdict.Allowed) held.Until = held.Until < file.Now ? held.Until : file.Now;
            return verdict;
        }, stop);
}
