using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>
/// Whoever does not agree to less support, or for whom it is worse, is answered: it stays as it was decided, with reasons and how to disagree further.
/// What was put off begins on a new day, with notice anew, or goes on as before.
/// </summary>
[Source("Local Authority Social Services and NHS Complaints Regulations 2009")]
public sealed class AnswerChallenge(RecordDoor door)
{
    /// <summary>Keeps the answer and ends its step.</summary>
    /// <param name="by">Who answers.</param>
    /// <param name="person">The person.</param>
    /// <param name="reduction">What became less, or is to.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="said">The answer.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid reduction, int seen, AnswerToChallenge said, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerChallenge), async file =>
        {
            var held = await file.OneAsync<Reduction>(reduction, expecting: seen, stop);
            var (plan, line) = (await file.OneAsync<Plan>(held.Plan, stop: stop), await file.OneAsync<PlanLine>(held.Line, stop: stop));
            var verdict = ReductionRules.MayAnswer(held, said, plan.IsLive && !(said.FirstDay is { } day && line.EndsOn < day), file.Today, ReviewReference.Numbers);
            if (!verdict.Allowed) return verdict;
            var tidy = said with { Why = said.Why.Trim(), ToldHow = said.ToldHow.Trim() };
            if (held.IsPutOff && said.GoesOn == true)
            {
                file.Record(held, new ReductionReversed(reduction, held.What, tidy.Why, file.Today));
                await Desks.DoneAsync(file, reduction, "It goes on as before.", stop);
                return verdict with { Answer = reduction };
            }

            foreach (var step in await file.ListAsync<NextStep>(s => s.About == reduction && s.DoneAt == null && s.Kind == NextStepKind.AnswerLess, stop))
                file.Record(step, new NextStepDone(step.Id, "They were answered, and told how to disagree further."));
            if (held.IsPutOff) await PuttingOff.GoAheadAsync(file, held, line, tidy, stop);
            else file.Record(held, new ReductionAnswered(reduction, held.What, tidy with { FirstDay = null }, null, null));
            return verdict with { Answer = reduction };
        }, stop);
}
