using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>They put something they said in other words.</summary>
public sealed class ChangeSaying(RecordDoor door)
{
    /// <summary>Notes the new words; the old ones stay in the diary.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who it is about.</param>
    /// <param name="saying">Which saying.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="words">The words now.</param>
    /// <param name="saidBy">Who said them.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed them first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid saying, int expecting, string words, string saidBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(ChangeSaying), async file =>
        {
            var old = await file.OneAsync<Saying>(saying, stop: stop);
            old.MustBeSeen(expecting, "Words", BothTexts.Tidy(words), old.Words);
            return Saying.MayNote(words, saidBy).Then(() =>
            {
                file.Record(old, new SayingChanged(saying, BothTexts.Tidy(words), BothTexts.Tidy(saidBy), file.Today));
                return saying;
            });
        }, stop);
}
