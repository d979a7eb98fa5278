using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts the words of a need right.</summary>
public sealed class RewordCommunicationNeed(RecordDoor door)
{
    /// <summary>Puts them right.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whose need.</param>
    /// <param name="need">Which need.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="words">The words as they should be.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed them first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid need, int expecting, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RewordCommunicationNeed), async file =>
        {
            var old = await file.OneAsync<CommunicationNeed>(need, stop: stop);
            old.MustBeSeen(expecting, "Words", BothTexts.Tidy(words), old.Words);
            return CommunicationRules.MayNote(words).Then(() =>
            {
                if (old.Words != BothTexts.Tidy(words)) file.Record(old, new CommunicationNeedReworded(need, old.Kind, BothTexts.Tidy(words)));
                return need;
            });
        }, stop);
}
