using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using ContactWay = Threefold.Practice.People.ContactWay;
using WayKind = Threefold.Practice.People.WayKind;

namespace Threefold.Casework.Community;

/// <summary>How a short list goes to somebody.</summary>
public enum ShortListWay
{
    /// <summary>As an email.</summary>
    Email,

    /// <summary>As a text message to a mobile.</summary>
    Text,

    /// <summary>As a letter in large print.</summary>
    Letter,
}

/// <summary>Sends somebody the few things that were looked at together, by a way that they said is safe and by no other.</summary>
public sealed class SendShortList(RecordDoor door, CommunityShelf shelf)
{
    /// <summary>Puts it in the outbox.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Who it is for.</param>
    /// <param name="entries">Which entries, in order; what is public of them is sent and nothing else.</param>
    /// <param name="way">How; <see langword="null"/> when nothing was chosen.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, IReadOnlyList<Guid> entries, ShortListWay? way, CancellationToken stop = default)
    {
        var list = new List<ServiceEntry>();
        foreach (var id in entries.Distinct().Take(ShortList.Most))
        {
            // What workers alone may see does not leave the house in a message.
            if (await shelf.FindAsync(id, stop, WhoMaySee.Everybody) is { Withdrawn: false } listing) list.Add(listing.Entry);
        }

        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(SendShortList), async file =>
        {
            if (list.Count == 0) return Verdict.No("Nothing on the list may be sent. Look for something that everybody may see.", "Entry");
            if (way is not { } how) return Verdict.No("Say how it should reach them.", "Way");
            if (by.Team is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
            if (await SafeAsync(file, how, stop) is not { } safe) return Verdict.No($"We do not know {Missing(how)} that they said is safe. Print the list, or ask them first.", "Way");
            var message = file.Begin(new MessageAsked(
                file.NewId(), Channel(how), $"{safe.Value}\n{safe.Postcode}".Trim(), how == ShortListWay.Text ? "" : "What we looked at together",
                how == ShortListWay.Text ? ShortList.InShort(list) : ShortList.InFull(list), person, "short-list", team, Way: safe.Id));
            return Verdict.Made(message.Id);
        }, stop);
    }

    static async Task<ContactWay?> SafeAsync(PersonFile file, ShortListWay how, CancellationToken stop)
    {
        var kind = how switch { ShortListWay.Email => WayKind.Email, ShortListWay.Text => WayKind.Mobile, _ => WayKind.Address };
        return (await file.ListAsync<ContactWay>(w => w.Kind == kind && w.EndedOn == null, stop)).OrderByDescending(w => w.Preferred).FirstOrDefault(w => !w.Hidden && MessageRules.MayUse(w).Allowed);
    }

    static MessageChannel Channel(ShortListWay how) => how switch { ShortListWay.Email => MessageChannel.Email, ShortListWay.Text => MessageChannel.Text, _ => MessageChannel.Letter };

    static string Missing(ShortListWay how) => how switch { ShortListWay.Email => "an email address", ShortListWay.Text => "a mobile number", _ => "an address" };
}
