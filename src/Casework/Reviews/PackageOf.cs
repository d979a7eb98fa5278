using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Reviews;

/// <summary>What one line that becomes less, or more again, does to what all of somebody’s support costs each week.</summary>
static class PackageOf
{
    /// <summary>The change, the lines that stood in its place left out; or <see langword="null"/> where it costs what it did.</summary>
    public static async Task<ChangeAsTold?> LineAsync(PersonFile file, PlanLine line, int was, int now, DateOnly on, CauseAsTold? because, IReadOnlyCollection<Guid> lesser, CancellationToken stop, Guid? inPlan = null)
    {
        var (plan, id) = (inPlan ?? line.Plan, line.Id);
        var others = PlanMoney.WeeklyOn((await file.ListAsync<PlanLine>(l => l.Plan == plan && l.Id != id && !lesser.Contains(l.Id), stop)).Where(l => !l.IsTakenOut), on);
        return line.Standby ? null : PackageWork.Of(plan, others + was, others + now, 0, on, first: false, because);
    }
}
