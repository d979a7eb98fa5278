using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Puts a strength in other words.</summary>
public sealed class RewordStrength(RecordDoor door)
{
    /// <summary>Notes the new words; the old ones stay in the diary.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Whose life.</param>
    /// <param name="strength">Which strength.</param>
    /// <param name="expecting">The version the caller has seen.</param>
    /// <param name="words">The words now.</param>
    /// <param name="saidBy">Who said them.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else changed them first.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid strength, int expecting, string words, string saidBy, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(RewordStrength), async file =>
        {
            var old = await file.OneAsync<Strength>(strength, stop: stop);
            old.MustBeSeen(expecting, "Words", BothTexts.Tidy(words), old.Words);
            return Strength.MayName(words, saidBy).Then(() =>
            {
                file.Record(old, new StrengthReworded(strength, BothTexts.Tidy(words), BothTexts.Tidy(saidBy), file.Today));
                return strength;
            });
        }, stop);
}
