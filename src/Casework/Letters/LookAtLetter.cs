using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>Somebody reads a letter through before it goes: is it right, is it kind, is it for them.</summary>
public sealed class LookAtLetter(RecordDoor door)
{
    /// <summary>Says so, for the words on the page and no others.</summary>
    /// <exception cref="SavedFirst">The words have changed since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtLetter), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var verdict = LetterRules.MayLookAt(held);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LetterLookedAt(letter, held.Title));
            return Verdict.Made(letter);
        }, stop);
}
