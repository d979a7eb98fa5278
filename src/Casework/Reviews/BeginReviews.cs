using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>An agreed plan is never without a day to look at it again: the first look six to eight weeks after it was agreed, then the whole plan each year.</summary>
[Source("Care and support statutory guidance, ch 13")]
public sealed class BeginReviews(DueReviews due, RecordDoor door, TeamShelf teams) : IDuty
{
    /// <inheritdoc/>
    public string Name => "begin-review";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => due.PlansAsync(now, most, stop);

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var here = (await teams.WorkersAsync(stop)).Select(w => w.Id).ToHashSet();
        await door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(BeginReviews), async file =>
        {
            var of = due.Thing;
            var plan = await file.OneAsync<Plan>(of, stop: stop);
            var had = await file.ListAsync<Review>(r => r.Plan == of, stop);
            if (!plan.IsLive || had.Exists(r => r.IsOpen)) return Verdict.Yes;
            var numbers = ReviewReference.Numbers;
            // Whoever has left holds no review: it stands on the team's desk until somebody takes it.
            (Guid?, string) who = here.Contains(plan.Worker) ? (plan.Worker, plan.WorkerName) : (null, "");
            if (had.Count == 0)
            {
                ReviewWork.Begin(file, plan, ReviewKind.FirstLight, ReviewRules.MustFirstLook(plan, numbers), who);
                return Verdict.Yes;
            }

            var by = ReviewRules.MustLookAgainBy(plan, had.Where(r => ReviewRules.IsWhole(r.Kind) && r.HeldOn is not null).MaxBy(r => r.HeldOn), numbers);
            ReviewWork.Begin(file, plan, ReviewKind.Annual, (by.AddDays(-numbers.OpenDaysBefore), by), who);
            return Verdict.Yes;
        }, stop);
    }
}
