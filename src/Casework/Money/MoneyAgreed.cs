using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Money;

/// <summary>Whether what a plan costs was agreed to by somebody who may. For the act that agrees a plan.</summary>
static class MoneyAgreed
{
    /// <summary>Yes when it lies within the worker’s own limit, or somebody agreed to this very sum.</summary>
    public static async Task<Verdict> OfAsync(PersonFile file, Plan plan, Actor who, Checks checks, CancellationToken stop)
    {
        var (weekly, once) = await MoneyFile.CostAsync(file, plan, stop);
        return checks.Approval?.Step == MoneyLimits.Step(weekly, once) ? Verdict.Yes : MoneyLimits.MayAgreeAlone(MoneyReference.Numbers, MoneyFile.RolesOf(who), weekly, once);
    }
}
