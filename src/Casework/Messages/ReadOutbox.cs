using Threefold.Casework.Door;
using Threefold.Practice.Access;

namespace Threefold.Casework.Messages;

/// <summary>The outbox of a worker's teams: what waits for somebody, what is on its way, and notices for the worker.</summary>
public sealed class ReadOutbox(Outbox outbox)
{
    /// <summary>Reads it, across people, as cards: how many there were is written down.</summary>
    public Task<OutboxOf> DoAsync(Caller by, CancellationToken stop = default) =>
        outbox.ReadAsync(by, AccessRules.MayActFor(by.Actor, Purpose.Oversight) ? Purpose.Oversight : Purpose.Conversation, stop);
}
