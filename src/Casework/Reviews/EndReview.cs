using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>
/// A look at a plan ends with what comes of it. Nothing becomes less by it; where needs have changed they are looked at first, and the
/// next look is set in the same breath.
/// </summary>
[Source("Care Act 2014, s 27(4)")]
public sealed class EndReview(RecordDoor door, ModelShelf models)
{
    /// <summary>Weighs whether the look is whole, ends it, and sets what follows.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="end">What comes of it.</param>
    /// <param name="why">Why.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, int seen, ReviewEnd? end, string why, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, expecting: seen, stop);
            var may = ReviewRules.MayEnd(held, end, why).With(answer.MayKeep());
            if (!may.Allowed) return may;
            var of = held.Plan;
            var plan = await file.OneAsync<Plan>(of, stop: stop);
            var model = models.Pinned(plan.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, null, stop)).Facts.With("advocacy.considered", await ReviewWork.AdvocacyAsync(file, held, stop));
            var asked = ReviewRules.IsWholeEnough(held, await file.ListAsync<PlanOutcome>(o => o.Plan == of, stop)).With(Weighing.Weigh(model, Trigger.HoldReview, facts));
            var answered = may.With(asked.Answered(answer.Read, answer.Reason));
            if (!answered.Allowed) return answered;
            file.Record(held, new ReviewEnded(review, end!.Value, why.Trim()));
            Exceptions.Record(file, person, review, held.Team, asked, answer.Reason);
            await ReviewWork.FinishAsync(file, held, end.Value, why.Trim(), stop);
            return answered with { Answer = review };
        }, stop);
}
