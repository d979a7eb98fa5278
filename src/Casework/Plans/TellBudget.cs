using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>The person was told the amount and how it was worked out; what they think of it is kept in their words.</summary>
[Source("Care and support statutory guidance, 11.24")]
public sealed class TellBudget(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who told them.</param>
    /// <param name="person">Who was told.</param>
    /// <param name="budget">The amount.</param>
    /// <param name="on">The day.</param>
    /// <param name="channel">How.</param>
    /// <param name="to">Who was told: “Edna, with Arthur”.</param>
    /// <param name="view">What they think of it.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid budget, DateOnly? on, ToldBy? channel, string to, string view, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TellBudget), async file =>
        {
            var held = await file.OneAsync<IndicativeBudget>(budget, stop: stop);
            var verdict = BudgetRules.MayTell(held, on, channel, to, view, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new BudgetTold(budget, on!.Value, channel!.Value, to.Trim(), held.WeeklyPence, view.Trim()));
            await PlanWork.EndStepsAsync(file, held.Plan, PlanWork.Tell, "They were told the amount.", stop);
            await file.ClearDraftsAsync($"/plans/{held.Plan}/amount", stop);
            return verdict with { Answer = budget };
        }, stop);
}
