using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>The council takes back a look at a plan that it had given to somebody outside: it is answerable for it, whoever holds it.</summary>
[Source("Care Act 2014, s 79(6)")]
public sealed class TakeReviewBack(RecordDoor door)
{
    /// <summary>Takes it back. The reviewer no longer sees the plan; what they wrote stays in it.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeReviewBack), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var verdict = DelegationRules.MayTakeBack(held, why);
            if (!verdict.Allowed) return verdict;
            await ReviewWork.ComeBackAsync(file, held, why.Trim(), stop);
            return verdict with { Answer = review };
        }, stop);
}
