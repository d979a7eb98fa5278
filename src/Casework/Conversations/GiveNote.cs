using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>A note reaches whoever it was for: given, read aloud, or sent to a way that they said is safe.</summary>
public sealed class GiveNote(RecordDoor door)
{
    /// <summary>Writes down how it reached them; what is posted or sent goes to the outbox in the same deed. Whether somebody else may have it is asked again on this day.</summary>
    /// <param name="by">Who gives it.</param>
    /// <param name="person">Whose note.</param>
    /// <param name="note">The note.</param>
    /// <param name="way">How; nothing chosen is <see langword="null"/>.</param>
    /// <param name="covers">The agreement of which the worker says that it covers this note, where it is for somebody else.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid note, NoteWay? way, Guid? covers = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveNote), async file =>
        {
            var held = await file.OneAsync<PlainNote>(note, stop: stop);
            if (way is not { } how) return Verdict.No("Say how it reaches them.", nameof(way));
            var tie = held.Tie is { } id ? await file.FindAsync<Tie>(t => t.Id == id && t.EndedOn == null, stop) : null;
            if (held.Tie is not null && tie is null) return Verdict.No($"{held.To} is not in their circle any more. Ask the person first.", nameof(way));
            if (LeaveRules.MayTell(await file.LeaveAsync(tie, stop), covers, "note") is { Allowed: false } no) return no;
            if (how == NoteWay.ByPost && held.Points > NoteFormat.UsualPoints) return Verdict.No("The outbox prints in ordinary letters, and this is large print. Print it here and post it yourselves, and say so here.", nameof(way));
            if (how is NoteWay.ByPost or NoteWay.OwnPost or NoteWay.ByMessage)
            {
                var (kind, channel) = how == NoteWay.ByMessage ? (WayKind.Email, MessageChannel.Email) : (WayKind.Address, MessageChannel.Letter);
                // A way of the person's own; somebody in their circle is given theirs by hand.
                var safe = held.Tie is not null ? null : (await file.ListAsync<ContactWay>(w => w.Kind == kind && w.EndedOn == null, stop)).Find(w => !w.Hidden && MessageRules.MayUse(w).Allowed);
                if (safe is null) return Verdict.No($"We do not know {(how == NoteWay.ByMessage ? "an email address" : "an address")} that they said is safe. Give it by hand, or ask them first.", nameof(way));
                var talk = await file.OneAsync<Conversation>(held.Talk, stop: stop);
                if (how != NoteWay.OwnPost) file.Begin(new MessageAsked(
                    file.NewId(), channel, $"{safe.Value}\n{safe.Postcode}".Trim(), "What we agreed", held.Text, note, "plain-note", talk.Team, Way: safe.Id, ToName: held.To));
            }

            file.Record(held, new NoteGiven(note, held.To, how));
            return Verdict.Made(note);
        }, stop);
}
