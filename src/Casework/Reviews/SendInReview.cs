using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>Whoever held a review for the council sends it in, with what they would change. That is a recommendation and changes nothing.</summary>
[Source("Care Act 2014, s 79")]
public sealed class SendInReview(RecordDoor door)
{
    /// <summary>Sends it in; the answer stands on the council's desk.</summary>
    /// <param name="by">The reviewer.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="recommendation">What they would change; may be empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, string recommendation, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.DelegatedReview, nameof(SendInReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var verdict = ReviewWork.MustHave(held, by).And(() => DelegationRules.MaySendIn(held, recommendation));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReviewSentIn(review, recommendation.Trim()));
            file.Begin(person, new NextStepAgreed(
                file.NewId(), NextStepKind.SignOffReview, "Read how the look at the plan went, and answer for the council.", review, held.Team, held.Worker, held.WorkerName, file.Now.AddDays(ReviewReference.Numbers.SignOffDays)));
            return verdict with { Answer = review };
        }, stop);
}
