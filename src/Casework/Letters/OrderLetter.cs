using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Letters;

/// <summary>A letter is ordered in Braille, audio, easy read or another language, and somebody asks after it on the day it is due.</summary>
public sealed class OrderLetter(RecordDoor door, TeamShelf teams)
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Orders it.</summary>
    /// <exception cref="SavedFirst">Somebody else changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid letter, int seen, LetterFormat? format, string from, DateOnly? due, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(OrderLetter), async file =>
        {
            var held = await file.OneAsync<Letter>(letter, expecting: seen, stop);
            var verdict = LetterRules.MayOrder(held, format, from, due, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new LetterOrdered(letter, held.Title, format!.Value, from.Trim(), file.Today, due!.Value));
            await LetterWork.DoneAsync(file, letter, "It was ordered again.", stop);
            var desk = await OwnDesk.LaterAsync(file, person, new(held.Team, "", by.Actor.Id, by.Actor.Name), teams, stop);
            file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, $"Ask {from.Trim()} for the letter “{held.Title}” ({LetterFormats.SaidAs(format.Value)})", letter, desk.Team, desk.Worker, desk.WorkerName, Days.At(due.Value, Midday)));
            return Verdict.Made(letter);
        }, stop);
}
