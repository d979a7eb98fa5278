using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Crisis;

/// <summary>Writes one thing in a person's plan for if things go wrong. What was agreed stays as it is until the new version is agreed.</summary>
public sealed class WriteContingency(RecordDoor door)
{
    /// <summary>Writes it; the first thing written begins the plan.</summary>
    /// <param name="by">Who writes.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="seen">The version of the plan on the worker's page; nought before it began.</param>
    /// <param name="change">What is written.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody wrote in it meanwhile.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, int seen, PlanChange change, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(WriteContingency), async file =>
        {
            var held = await file.FindAsync<ContingencyPlan>(p => p.Person == person, stop);
            if ((held?.Version ?? 0) != seen) throw new SavedFirst("", "", "", null, held?.Version ?? 0);
            var before = held?.Written() ?? new PlanAsTold();
            var after = change.In(before);
            var verdict = change.May(file.Today, ContingencyReference.Numbers).With(ContingencyRules.MayWrite(after));
            if (!verdict.Allowed) return verdict;
            var said = new ContingencyWritten(held?.Id ?? file.NewId(), after, change.Says(before));
            if (held is null) held = file.Begin(person, said);
            else file.Record(held, said);
            return verdict with { Answer = held.Id };
        }, stop);
}
