using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Plans;

/// <summary>What stands before a goodbye, and what ends with it by itself: looks at the plan that nobody has begun or asked for, and the step to finish the plan.</summary>
static class WorkEnding
{
    const string How = "Work ended.";

    /// <summary>What is still to do before goodbye is said.</summary>
    public static async Task<IReadOnlyList<NextStep>> StillToDoAsync(PersonFile file, Plan? live, CancellationToken stop)
    {
        var looks = (await LooksAsync(file, live, stop)).ConvertAll(r => r.Id);
        return [.. (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).Where(s => !EndsToo(s, live, looks))];
    }

    /// <summary>The plan ends, and what ends with it.</summary>
    public static async Task EndAsync(PersonFile file, Plan live, CancellationToken stop)
    {
        var looks = await LooksAsync(file, live, stop);
        file.Record(live, new PlanEnded(live.Id, file.Today, How));
        foreach (var step in (await file.ListAsync<NextStep>(s => s.DoneAt == null, stop)).Where(s => EndsToo(s, live, looks.ConvertAll(r => r.Id)))) file.Record(step, new NextStepDone(step.Id, How));
        foreach (var look in looks) file.Record(look, new ReviewNotNeeded(look.Id, LeaveReviews.Why));
    }

    static bool EndsToo(NextStep step, Plan? live, List<Guid> looks) => looks.Contains(step.About) || (step.About == live?.Id && step.What.StartsWith(PlanWork.Finish, StringComparison.Ordinal));

    static async Task<List<Review>> LooksAsync(PersonFile file, Plan? live, CancellationToken stop) =>
        live?.Id is not { } plan ? [] : (await file.ListAsync<Review>(r => r.Plan == plan && r.EndedAt == null, stop)).FindAll(r => r.EndsWithPlan(file.Today));
}
