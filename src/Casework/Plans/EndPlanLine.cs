using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A line is taken out of a plan that is being written, or one that nobody is paid for ends in a plan that is lived by. Paid support is never taken away here.</summary>
[Source("Care Act 2014, s 27(4)")]
public sealed class EndPlanLine(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="line">The line.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="on">The last day; not asked for while the plan is being written.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote in it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid line, int seen, DateOnly? on, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndPlanLine), async file =>
        {
            var held = await file.OneAsync<PlanLine>(line, expecting: seen, stop);
            var plan = await file.OneAsync<Plan>(held.Plan, stop: stop);
            var verdict = plan.Status == PlanStatus.Draft ? KeepableWords.MayKeep(why, "Why") : LineRules.MayEnd(held, on, why).With(LineRules.IsNotTakenAway(held));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new PlanLineEnded(line, held.What, plan.Status == PlanStatus.Draft ? held.StartsOn.AddDays(-1) : on!.Value, why.Trim()));
            return verdict with { Answer = plan.Id };
        }, stop);
}
