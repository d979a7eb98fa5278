using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>A plain note of what was agreed is written for somebody, in the way they read best; a copy stays on the record.</summary>
[Source("Practice letters: common rules")]
public sealed class WriteNote(RecordDoor door)
{
    /// <summary>What a note's words are kept under while they are typed: each talk's own, so that what was begun about one is never taken for another.</summary>
    public static string DraftOf(Guid person, Guid talk, Guid? tie) => $"/people/{person}/note?talk={talk}{(tie is { } other ? $"&tie={other}" : "")}";

    /// <summary>Keeps the note.</summary>
    /// <param name="by">Who wrote it.</param>
    /// <param name="person">Whose talk it was.</param>
    /// <param name="note">The note.</param>
    /// <param name="covers">The agreement of which the worker says that it covers this note, where it is for somebody else.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, NoteAsWritten note, Guid? covers = null, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(WriteNote), async file =>
        {
            var talk = await file.OneAsync<Conversation>(note.Talk, stop: stop);
            var tie = note.Tie is { } id ? await file.OneAsync<Tie>(id, stop: stop) : null;
            var leave = LeaveRules.MayTell(await file.LeaveAsync(tie, stop), covers, "note");
            var to = tie?.Name ?? (await file.PersonAsync(stop)).Called;
            var asks = tie is null ? NoteFormat.For(await file.ListAsync<CommunicationNeed>(n => n.EndedOn == null, stop)).Asks : "";
            var written = note with { To = to, Format = asks, Text = note.Text.ReplaceLineEndings("\n").Trim() };
            var names = (await file.ListAsync<Connection>(c => c.Conversation == talk.Id, stop)).Select(c => c.EntryName);
            var verdict = NoteRules.MayWrite(written, await NoteOf.NoCarerAsync(file, person, stop), leave, names)
                .With(talk.IsOpen ? Verdict.No("This talk still goes on. Agree what happens next first.", "Text") : Verdict.Yes);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new NoteWritten(file.NewId(), written, NoteRules.EasyAt(written.Text)));
            await file.ClearDraftsAsync(DraftOf(person, talk.Id, tie?.Id), stop);
            return verdict with { Answer = made.Id };
        }, stop);
}
