using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Community;

/// <summary>They told us whether they still go.</summary>
public sealed class SayStillGoing(RecordDoor door)
{
    /// <summary>Writes it down; it may be asked again and again, and the last answer counts.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who told us.</param>
    /// <param name="connection">What they were connected to.</param>
    /// <param name="going">Whether they still go; <see langword="null"/> when nothing was chosen.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid connection, bool? going, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayStillGoing), async file =>
        {
            var held = await file.OneAsync<Connection>(connection, stop: stop);
            var verdict = ConnectionRules.MaySayStillGoing(held.Went, going);
            if (!verdict.Allowed) return verdict;
            if (held.StillGoing != going) file.Record(held, new ConnectionGoesOn(connection, held.EntryName, going!.Value));
            return Verdict.Made(connection);
        }, stop);
}
