using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>
/// The person and whoever helps them were asked how it is with less support, after a month or after three. Whoever was not reached was not asked: we try again.
/// </summary>
public sealed class AskAboutLess(RecordDoor door, TeamShelf teams)
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Keeps what they said and ends the step, or moves it. “Worse” puts an answer on the worker's desk.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">The person.</param>
    /// <param name="reduction">What became less.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="answer">What the person said.</param>
    /// <param name="words">In their words.</param>
    /// <param name="helper">What whoever helps them said; <see langword="null"/> when nobody does.</param>
    /// <param name="helperWords">In their words.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid reduction, int seen, LessAnswer? answer, string words, LessAnswer? helper, string helperWords, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AskAboutLess), async file =>
        {
            var held = await file.OneAsync<Reduction>(reduction, expecting: seen, stop);
            var verdict = ReductionRules.MayAsk(held, answer, words, helperWords);
            if (!verdict.Allowed) return verdict;
            var (begins, again) = (held.First is null ? ReductionRules.AskFirst : ReductionRules.AskSecond, file.Today.AddDays(ReductionRules.AgainDays));
            var step = (await file.ListAsync<NextStep>(s => s.About == reduction && s.DoneAt == null && s.Kind == NextStepKind.AskAboutLess, stop)).Find(s => s.What.StartsWith(begins, StringComparison.Ordinal));
            if (answer == LessAnswer.NotReached)
            {
                file.Record(held, new ReductionNotReached(reduction, words.Trim(), helper, helperWords.Trim(), again));
                if (step is not null) file.Record(step, new NextStepMoved(step.Id, Days.At(again, Midday), "We could not reach them, and try again."));
            }
            else
            {
                file.Record(held, new ReductionAsked(reduction, answer!.Value, words.Trim(), helper, helperWords.Trim()));
                if (step is not null) file.Record(step, new NextStepDone(step.Id, "They were asked."));
            }

            if (answer == LessAnswer.Worse || helper == LessAnswer.Worse)
            {
                var desk = await OwnDesk.LaterAsync(file, person, new(held.Team, "", by.Actor.Id, by.Actor.Name), teams, stop);
                file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.AnswerLess, "Things are worse with less support: decide now whether to give it back.", reduction, desk.Team, desk.Worker, desk.WorkerName, file.Now.AddDays(1)));
            }

            return verdict with { Answer = reduction };
        }, stop);
}
