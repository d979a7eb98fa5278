using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;

namespace Threefold.Casework.Community;

/// <summary>
/// Hands messages to organisations over to whoever carries e-mail. That it begins is on disk first; what was cut off is
/// asked for by our reference, or shown to whoever looks after the directory: never silently lost or sent twice.
/// </summary>
public sealed class PostToKeepers(RecordDoor door, OrganisationPostShelf post, IReadOnlyList<ICarrier> carriers, Sending sending) : IDuty
{
    /// <inheritdoc/>
    public string Name => "post to organisations";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => [.. (await post.DueAsync(now, most, stop)).Select(p => new Due(Guid.Empty, p.Id, p.At))];

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var carrier = carriers.FirstOrDefault(c => c.Channel == MessageChannel.Email) ?? new NoCarrier(MessageChannel.Email);
        var (mine, begun, looksUp) = (Guid.NewGuid(), (Outgoing?)null, false);
        var verdict = await RecordAsync(due.By(Name), async file =>
        {
            begun = null;
            if (await OrganisationPostShelf.FindAsync(file, due.Thing, stop) is not { } message || message.TryAt != due.At) return Verdict.Yes;
            looksUp = message.State == OrganisationPostState.BeingHandedOver;
            begun = new Outgoing($"{message.Id:N}-{message.Tries}", message.To, "", message.Heading, message.Text);
            (message.State, message.TryAt) = (OrganisationPostState.BeingHandedOver, sending.LookAt(file.Now));
            return Verdict.Made(mine);
        }, stop);
        if (verdict.Answer != mine || begun is null) return;
        var carried = !looksUp ? await carrier.HandOverAsync(begun, stop) : carrier.CanBeAsked ? await carrier.LookUpAsync(begun.Reference, stop) : new Carried(HandedOver.Unknown);
        await RecordAsync(due.By($"{Name}, end"), async file =>
        {
            if (await OrganisationPostShelf.FindAsync(file, due.Thing, stop) is { State: OrganisationPostState.BeingHandedOver } message) Note(message, carried, carrier.CanBeAsked, looksUp, file.Now);
            return Verdict.Made(due.Thing);
        }, stop);
    }

    void Note(OrganisationPost message, Carried carried, bool canBeAsked, bool looked, DateTime now)
    {
        if (carried.How == HandedOver.NotNow && message.Tries < sending.Pauses.Count)
        {
            (message.State, message.TryAt, message.Why) = (OrganisationPostState.Waiting, now.AddMinutes(sending.Pauses[message.Tries]), carried.Why);
            message.Tries++;
            return;
        }

        // What nobody can tell yet is asked once more by reference, where the carrier can be asked.
        if (carried.How == HandedOver.Unknown && canBeAsked && !looked) return;
        (message.State, message.TryAt, message.Why) = carried.How switch
        {
            HandedOver.Taken => (OrganisationPostState.Sent, null, ""),
            HandedOver.Unknown => (OrganisationPostState.MayHaveGone, (DateTime?)null, "It was cut off while it was sent."),
            _ => (OrganisationPostState.NotSent, null, carried.Why),
        };
        message.Text = "";
    }

    Task<Verdict> RecordAsync(Caller by, Func<PersonFile, Task<Verdict>> deed, CancellationToken stop) => door.OpenAsync(by, Array.Empty<Guid>(), Purpose.Directory, nameof(PostToKeepers), deed, stop);
}
