using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A worker is back sooner than planned: whoever stood in gives everything back at once.</summary>
public sealed class ComeBack(RecordDoor door)
{
    /// <summary>Ends the time away now.</summary>
    /// <param name="by">The worker themselves, whoever stands in, or a manager.</param>
    /// <param name="away">The time away.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">There is no such time away.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid away, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.Conversation, nameof(ComeBack), async file =>
        {
            var held = await TeamShelf.FindAwayAsync(file, away, stop) ?? throw new NotThere(nameof(Away));
            var verdict = AwayRules.MayComeBack(by.Actor, held);
            if (verdict.Allowed) held.Until = held.Until < file.Now ? held.Until : file.Now;
            return verdict;
        }, stop);
}
