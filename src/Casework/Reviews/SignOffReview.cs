using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Reviews;

/// <summary>Somebody of the council, by name, answers a review that somebody else held. What comes of it is the council's decision.</summary>
[Source("Care Act 2014, s 79(6)")]
public sealed class SignOffReview(RecordDoor door)
{
    /// <summary>Accepts it, accepts part of it, or sends it back.</summary>
    /// <param name="by">The worker who decides for the council.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="answer">The answer.</param>
    /// <param name="end">What comes of it; not asked when it goes back.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, int seen, SignOffAnswer? answer, ReviewEnd? end, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SignOffReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, expecting: seen, stop);
            var verdict = DelegationRules.MaySignOff(held, by.Actor.Id, answer, end, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReviewSignedOff(review, answer!.Value, why.Trim(), by.Actor.Name));
            if (answer == SignOffAnswer.Return)
            {
                foreach (var step in await file.ListAsync<NextStep>(s => s.About == review && s.Kind == NextStepKind.SignOffReview && s.DoneAt == null, stop))
                    file.Record(step, new NextStepDone(step.Id, "It went back, to be done again."));
                return verdict with { Answer = review };
            }

            file.Record(held, new ReviewEnded(review, end!.Value, why.Trim()));
            await ReviewWork.FinishAsync(file, held, end.Value, why.Trim(), stop);
            return verdict with { Answer = review };
        }, stop);
}
