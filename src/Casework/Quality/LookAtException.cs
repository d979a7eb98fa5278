using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>An exception to a rule is looked at again: it ends, or it stays until another day.</summary>
public sealed class LookAtException(RecordDoor door, TeamShelf teams)
{
    /// <summary>Writes down what was found. An exception that stays has its next look on a desk.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="waiver">The exception.</param>
    /// <param name="words">What was found.</param>
    /// <param name="nextOn">The day of the next look; <see langword="null"/> ends it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid waiver, string words, DateOnly? nextOn, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtException), async file =>
        {
            var held = await file.OneAsync<Waiver>(waiver, stop: stop);
            var verdict = QualityRules.MayLookAgain(held, words, nextOn, file.Today);
            if (!verdict.Allowed) return verdict;
            await Desks.DoneAsync(file, waiver, "The exception was looked at again.", stop);
            if (nextOn is not { } day)
            {
                file.Record(held, new WaiverEnded(waiver, held.Rule, words.Trim()));
                return Verdict.Made(waiver);
            }

            file.Record(held, new WaiverKept(waiver, held.Rule, words.Trim(), day));
            var desk = await OwnDesk.LaterAsync(file, person, new(held.Team, "", by.Actor.Id, by.Actor.Name), teams, stop);
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.LookAtException, $"Look again at the exception to {held.Rule}.", waiver, desk.Team, desk.Worker, desk.WorkerName, Days.At(day, new TimeOnly(12, 0))));
            return Verdict.Made(waiver);
        }, stop);
}
