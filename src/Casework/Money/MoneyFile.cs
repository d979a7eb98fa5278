using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Money;

/// <summary>Reads what one person’s support costs from an open file. Shared by the acts of money and by those of other rooms.</summary>
static class MoneyFile
{
    /// <summary>All that decides what one person’s support costs and who pays.</summary>
    /// <param name="file">The person’s file.</param>
    /// <param name="person">The person.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="begun">A line, a use of what was kept ready, what they can pay or money from elsewhere that begins in this same act.</param>
    public static async Task<PersonMoney> ReadAsync(PersonFile file, Guid person, CancellationToken stop, Thing? begun = null)
    {
        var plans = await file.ListAsync<Plan>(p => p.Person == person, stop);
        var lines = await file.ListAsync<PlanLine>(l => l.Person == person, stop);
        if (begun is PlanLine line) lines.Add(line);
        var uses = lines.Exists(l => l.Standby) ? await file.ListAsync<StandbyUse>(u => u.Person == person, stop) : [];
        if (begun is StandbyUse use) uses.Add(use);
        var assessed = await file.ListAsync<FinancialAssessment>(a => a.Person == person, stop);
        if (begun is FinancialAssessment found) assessed.Add(found);
        var funding = await file.ListAsync<OtherFunding>(f => f.Person == person, stop);
        if (begun is OtherFunding elsewhere) funding.Add(elsewhere);
        var ways = await file.ListAsync<Deployment>(d => d.Person == person, stop);
        var paid = PaymentRules.NeedsPayments(lines, ways) ? await file.ListAsync<Payment>(p => p.Person == person, stop) : [];
        var once = Payment.PaidOnce(paid);
        return new(CostLines.Of(plans, lines, uses, once), assessed, ways, funding)
        {
            Payments = paid, PaidOnce = once, PaidInVain = CostLines.PaidInVain(plans, lines, Payment.OnceByLine(paid)),
            Smaller = SmallerPayments.Of(await file.ListAsync<SurplusDecision>(s => s.Person == person && s.Outcome == SurplusOutcome.Reduce, stop), await file.ListAsync<DirectPaymentAccount>(a => a.Person == person, stop)),
        };
    }

    /// <summary>What a plan costs on a day, agreed or not: each week, and once.</summary>
    public static async Task<(int Weekly, int Once)> CostAsync(PersonFile file, Plan plan, CancellationToken stop)
    {
        var lines = (await file.ListAsync<PlanLine>(l => l.Plan == plan.Id && !l.Standby, stop)).Where(l => l.IsPaid && !(l.EndsOn < file.Today)).ToList();
        return (lines.Sum(l => l.WeeklyPence), lines.Sum(l => l.OncePence));
    }

    /// <summary>The roles of somebody, by the keys that a council’s files use.</summary>
    public static IReadOnlyList<string> RolesOf(Actor actor) => [.. actor.Roles.Select(Kebab.Of)];
}
