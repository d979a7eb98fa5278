using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;

namespace Threefold.Casework.Messages;

/// <summary>
/// Hands messages over to whoever carries them. That it begins is on disk before anything leaves the house, and how it went
/// is written down after; what was cut off between the two is asked for by our own reference, or shown to somebody.
/// </summary>
public sealed class HandOverMessages(RecordDoor door, DueThings things, IReadOnlyList<ICarrier> carriers, Sending sending) : IDuty
{
    /// <inheritdoc/>
    public string Name => "hand over messages";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop)
    {
        var quiet = sending.IsQuiet(now);
        return things.OfAsync<Message>(
            m => m.TryAt != null && m.TryAt <= now && (!quiet || m.Urgent || m.Channel == MessageChannel.PageNotice || m.State == MessageState.BeingHandedOver),
            m => m.TryAt!.Value, most, stop);
    }

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        if (await BeginAsync(due, stop) is not { } begun) return;
        var carrier = carriers.FirstOrDefault(c => c.Channel == begun.Channel) ?? new NoCarrier(begun.Channel);
        var carried = !begun.LooksUp ? await carrier.HandOverAsync(begun.Message, stop)
            : carrier.CanBeAsked ? await carrier.LookUpAsync(begun.Message.Reference, stop) : new Carried(HandedOver.Unknown);
        await door.OpenAsync(due.By($"{Name}, end"), due.Person, Purpose.Conversation, nameof(HandOverMessages), async file =>
        {
            var message = await file.OneAsync<Message>(due.Thing, stop: stop);
            // Somebody may have decided meanwhile; that it was taken is true whatever they decided.
            if (message.State != MessageState.BeingHandedOver && carried.How != HandedOver.Taken) return Verdict.Yes;
            HandOverOutcome.Record(file, message, carried, begun.LooksUp, carrier.CanBeAsked, sending);
            return Verdict.Made(message.Id);
        }, stop);
    }

    /// <summary>Writes down that it begins, and gives what is to be carried; nothing when there is nothing to do, or another node does it.</summary>
    async Task<Begun?> BeginAsync(Due due, CancellationToken stop)
    {
        var (mine, begun) = (Guid.NewGuid(), (Begun?)null);
        var verdict = await door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(HandOverMessages), async file =>
        {
            begun = null;
            var message = await file.OneAsync<Message>(due.Thing, stop: stop);
            if (message.TryAt != due.At) return Verdict.Yes;
            if (message.State == MessageState.BeingHandedOver)
            {
                begun = new Begun(message.Channel, true, Outgoing(message));
            }
            else if (await SafeWays.MayGoAsync(file, message, stop) is { Allowed: false } no)
            {
                file.Record(message, new MessageWithdrawn(message.Id, no.Because));
                HandOverOutcome.AskSomebody(file, message, sending);
            }
            else if (message.Channel == MessageChannel.PageNotice)
            {
                file.Record(message, new MessageHandedOver(message.Id, "page"));
            }
            else
            {
                file.Record(message, new HandOverBegan(message.Id, sending.LookAt(file.Now)));
                begun = new Begun(message.Channel, false, Outgoing(message));
            }

            return Verdict.Made(mine);
        }, stop);
        return verdict.Answer == mine ? begun : null;
    }

    static Outgoing Outgoing(Message message) =>
        new($"{message.Id:N}-{message.Tries}", message.To, message.ToName, message.Worker is null ? message.Heading : MessageRules.ForWorkers, MessageRules.TextOf(message));

    sealed record Begun(MessageChannel Channel, bool LooksUp, Outgoing Message);
}
