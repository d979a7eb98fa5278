using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>A letter is not sent after all. It stays in the record, with why.</summary>
public sealed class PutLetterAway(RecordDoor door)
{
    /// <summary>Puts it away.</summary>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(PutLetterAway), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var verdict = LetterRules.MayPutAway(held, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LetterPutAway(letter, held.Title, why.Trim()));
            await LetterWork.DoneAsync(file, letter, "The letter was put away.", stop);
            return Verdict.Made(letter);
        }, stop);
}
