using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>A plan for if things go wrong that nobody has touched for long, whose day has come or whose worker has left is asked about, once.</summary>
public sealed class AskToLookAtPlans(RecordDoor door, StalePlans stale, TeamShelf teams) : IDuty
{
    /// <inheritdoc/>
    public string Name => "look-at-contingency-plans";

    /// <inheritdoc/>
    public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) => stale.DueAsync(now, ContingencyReference.Numbers, most, stop);

    /// <inheritdoc/>
    public async Task DoAsync(Due due, CancellationToken stop)
    {
        var roster = await Roster.ReadAsync(teams, stop);
        var workers = roster.Workers.Select(w => w.Id).ToHashSet();
        await door.OpenAsync(due.By(Name), due.Person, Purpose.Conversation, nameof(AskToLookAtPlans), async file =>
        {
            var plan = await file.OneAsync<ContingencyPlan>(due.Thing, stop: stop);
            var named = await file.ListAsync<Involvement>(i => i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
            var gone = named.Where(i => i.Worker is { } id && !workers.Contains(id)).Select(i => i.Name).ToList();
            var why = ContingencyRules.ShouldLookAgain(plan, gone, file.Now, ContingencyReference.Numbers);
            if (plan.AskedAt is null && why.Length > 0) PlanSteps.Ask(file, plan, await TheirDuty.FindAsync(file, plan.Person, roster, stop), why);
            return Verdict.Made(plan.Id);
        }, stop);
    }
}
