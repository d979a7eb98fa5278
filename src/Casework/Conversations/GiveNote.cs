using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Conversations;

/// <summary>A note reached whoever it was for: given, read aloud, or posted to an address that is safe.</summary>
public sealed class GiveNote(RecordDoor door)
{
    /// <summary>Writes down how it reached them.</summary>
    /// <param name="by">Who gave it.</param>
    /// <param name="person">Whose note.</param>
    /// <param name="note">The note.</param>
    /// <param name="way">How; nothing chosen is <see langword="null"/>.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid note, NoteWay? way, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveNote), async file =>
        {
            var held = await file.OneAsync<PlainNote>(note, stop: stop);
            if (way is not { } how) return Verdict.No("Say how it reached them.", nameof(way));
            var unsafePost = how == NoteWay.ByPost && !(await file.ListAsync<ContactWay>(w => w.EndedOn == null, stop)).Any(w => w is { Kind: WayKind.Address, Safe: WaySafety.Safe or WaySafety.SafeIf });
            if (unsafePost) return Verdict.No("We do not know an address that is safe for letters. Give it by hand, or ask them first.", nameof(way));
            file.Record(held, new NoteGiven(note, held.To, how));
            return Verdict.Made(note);
        }, stop);
}
