using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>
/// Something is done at once to keep somebody safe. Help that goes on has a date to end; nothing else is asked, and no
/// rule of a council stands in front of it.
/// </summary>
[Source("Care Act 2014, s 19(3)")]
public sealed class GetHelpNow(RecordDoor door, ContactCards cards)
{
    /// <summary>Writes down what was done, and looks again before the help ends.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="words">What was done: who was rung, what help was given.</param>
    /// <param name="goesOn">True when help was given that goes on.</param>
    /// <param name="endsOn">The day that help ends.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid contact, string words, bool goesOn, DateOnly? endsOn, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(GetHelpNow), (file, found) =>
        {
            var verdict = string.IsNullOrWhiteSpace(words) ? Verdict.No("Write what was done to keep people safe.", nameof(words)) : Verdict.Yes;
            if (goesOn) verdict = verdict.With(LegalFloor.MayGiveUrgentHelp(endsOn));
            if (endsOn < file.Today) verdict = verdict.With(Verdict.No("That day has passed. When does this help end?", nameof(endsOn)));
            verdict = verdict.With(ContactRules.MayKeep((words, nameof(words))));
            if (!verdict.Allowed) return Task.FromResult(verdict);
            file.Record(found, new HelpGivenNow(found.Id, words.Trim(), goesOn ? endsOn : null));
            if (goesOn)
                file.Begin(found.Person, new NextStepAgreed(
                    file.NewId(), NextStepKind.LookAgain, "Talk before the help that was given at once comes to its end.", found.Id, found.Team, found.Worker, found.WorkerName, Days.At(endsOn!.Value, new TimeOnly(9, 0))));
            return Task.FromResult(verdict with { Answer = found.Id });
        }, stop);
}
