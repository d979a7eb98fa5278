using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;

namespace Threefold.Casework.Letters;

/// <summary>What was made outside is here, and can go.</summary>
public sealed class NoteLetterArrived(RecordDoor door)
{
    /// <summary>Says so.</summary>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteLetterArrived), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var verdict = LetterRules.MayArrive(held, on, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LetterArrived(letter, held.Title, on!.Value));
            await LetterWork.DoneAsync(file, letter, "It arrived.", stop);
            return Verdict.Made(letter);
        }, stop);
}
