using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>About how much may be needed each week is worked out by the council’s own table, line by line in plain words, so that the person can be told before they plan.</summary>
[Source("Care and support statutory guidance, 11.7")]
public sealed class WorkOutBudget(RecordDoor door)
{
    /// <summary>Works it out for one person. One amount for two people is refused.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose needs.</param>
    /// <param name="plan">Their plan.</param>
    /// <param name="worked">The needs as they were talked through.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, BudgetAsWorked worked, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(WorkOutBudget), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, stop: stop);
            // Where a need could not wait, the amount is worked out and told after agreeing; once it was told, it stands.
            if (held.Status != PlanStatus.Draft && await file.FindAsync<IndicativeBudget>(b => b.Plan == plan && b.ToldOn != null, stop) is not null) return Verdict.No("They were told the amount before they agreed to this plan. It stands as they were told it.");
            var table = IndicativeTables.On(held.Model.Split('@')[0], file.Today);
            var verdict = BudgetRules.MayWorkOut(table, worked);
            if (!verdict.Allowed) return verdict;
            var lines = BudgetRules.WorkOut(table, worked);
            return Verdict.Made(file.Begin(person, new BudgetWorkedOut(file.NewId(), plan, table.Key, lines, lines.Sum(l => l.Pence), file.Today)).Id);
        }, stop);
}
