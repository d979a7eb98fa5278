using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>Nobody outside the council looks at a plan for longer than the person agreed to: what was not sent in by the last day comes back.</summary>
[Source("Care Act 2014, s 79(4)")]
public sealed class CallReviewsBack(DueReviews due, RecordDoor door) : IDuty
{
    const string Why = "The time that was agreed for somebody else to do it is over.";

    /// <inheritdoc/>
    public string Name => "call-review-back";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => due.OutOfTimeAsync(now, most, stop);

    /// <inheritdoc/>
    public Task DoAsync(Due due, CancellationToken stop) => door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(CallReviewsBack), async file =>
    {
        var review = await file.OneAsync<Review>(due.Thing, stop: stop);
        if (review is { IsOut: true, Delegation: { } id } && !(await file.OneAsync<Delegation>(id, stop: stop)).HoldsOn(file.Today)) await ReviewWork.ComeBackAsync(file, review, Why, stop);
        return Verdict.Yes;
    }, stop);
}
