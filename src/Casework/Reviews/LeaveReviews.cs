using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>A plan ended, or a newer one took its place: nobody has to look at it again.</summary>
public sealed class LeaveReviews(DueReviews due, RecordDoor door) : IDuty
{
    /// <summary>What is said of a look that is no longer needed.</summary>
    internal const string Why = "The plan has ended, so there is nothing of it to look at.";

    /// <inheritdoc/>
    public string Name => "leave-review";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => due.WithoutPlanAsync(most, stop);

    /// <inheritdoc/>
    public Task DoAsync(Due due, CancellationToken stop) => door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(LeaveReviews), async file =>
    {
        var review = await file.OneAsync<Review>(due.Thing, stop: stop);
        if (!review.IsOpen || await file.FindAsync<Plan>(p => p.Id == review.Plan, stop) is { Status: not PlanStatus.Ended }) return Verdict.Yes;
        file.Record(review, new ReviewNotNeeded(review.Id, Why));
        await Desks.DoneAsync(file, review.Id, Why, stop);
        await ReviewWork.LetOutAsync(file, review, stop);
        return Verdict.Yes;
    }, stop);
}
