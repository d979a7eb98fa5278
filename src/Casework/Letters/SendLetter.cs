using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Letters;

/// <summary>A letter goes: by the outbox to a way that they said is safe, or by hand.</summary>
public sealed class SendLetter(RecordDoor door)
{
    /// <summary>Sends it; what is posted or emailed goes to the outbox in the same deed. Whether somebody else may have it is asked again on this day.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose letter.</param>
    /// <param name="letter">The letter.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="way">How it goes; nothing chosen is <see langword="null"/>.</param>
    /// <param name="covers">The agreement of which the worker says that it covers this letter, where it goes to somebody else.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, LetterWay? way, Guid? covers = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SendLetter), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var safe = way is LetterWay.Post or LetterWay.OwnPost or LetterWay.Email ? await LetterWork.SafeWayAsync(file, way == LetterWay.Email ? WayKind.Email : WayKind.Address, stop) : null;
            // Only those who signed these very words: a letter that was put better is signed again.
            var signed = await file.ListAsync<Signature>(s => s.Letter == letter && s.Hash == held.Hash, stop);
            var tie = held.Tie is { } id ? await file.FindAsync<Tie>(t => t.Id == id && t.EndedOn == null, stop) : null;
            if (held.Tie is not null && tie is null) return Verdict.No($"{held.To} is not in their circle any more. Ask the person first.", "Way");
            var leave = await file.LeaveAsync(tie, stop);
            var verdict = LetterRules.MaySend(held, way, safe is not null, signed.Count).And(() => LeaveRules.MayTell(leave, covers, "letter"));
            if (!verdict.Allowed) return verdict;
            var message = safe is null || way == LetterWay.OwnPost ? null : file.Begin(person, new MessageAsked(
                file.NewId(), way == LetterWay.Post ? MessageChannel.Letter : MessageChannel.Email, LetterWork.Lines(safe), held.Title, held.Text, letter, held.Template, held.Team, Way: safe.Id, ToName: held.To));
            file.Record(held, new LetterSent(letter, held.Title, held.To, way!.Value, message?.Id));
            await LetterWork.DoneAsync(file, letter, "The letter went.", stop);
            return Verdict.Made(letter);
        }, stop);
}
