using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Letters;

/// <summary>They have the letter, or it came back. One that came back is on a desk: somebody was not told.</summary>
public sealed class SayWhatBecameOfLetter(RecordDoor door)
{
    /// <summary>Says so.</summary>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, bool? arrived, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayWhatBecameOfLetter), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var verdict = LetterRules.MaySayBecame(held, arrived, words);
            if (!verdict.Allowed) return verdict;
            if (arrived == true) file.Record(held, new LetterDelivered(letter, held.Title, words.Trim()));
            else file.Record(held, new LetterReturned(letter, held.Title, words.Trim()));
            if (arrived == false)
                file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, $"A letter came back: “{held.Title}”. Tell them another way.", letter, held.Team, held.Worker, held.WorkerName, file.Now.AddDays(LetterReference.TellAnotherWayDays)));
            return Verdict.Made(letter);
        }, stop);
}
