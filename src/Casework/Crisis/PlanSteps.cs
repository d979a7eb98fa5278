using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Steps that ask somebody to look at a plan.</summary>
static class PlanSteps
{
    /// <summary>Ends them, now that somebody has.</summary>
    public static async Task EndAsync(PersonFile file, Guid plan, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == plan && s.Kind == NextStepKind.LookAtPlan && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>Somebody whom an agreed plan names is no longer in the circle: it is asked about.</summary>
    public static async Task AskIfNamedAsync(PersonFile file, Tie ended, Roster roster, CancellationToken stop)
    {
        if (await file.FindAsync<ContingencyPlan>(p => p.Person == ended.Person && p.Number > 0, stop) is not { AskedAt: null } plan) return;
        var gone = ContingencyRules.MustNotRelyOn(plan.AgreedPlan(), new HashSet<Guid> { ended.Id });
        var why = ContingencyRules.ShouldLookAgain(plan, gone, file.Now, ContingencyReference.Numbers);
        if (gone.Count > 0) Ask(file, plan, await TheirDuty.FindAsync(file, plan.Person, roster, stop), why);
    }

    /// <summary>Asks the person's own worker to look at the plan.</summary>
    public static void Ask(PersonFile file, ContingencyPlan plan, TheirDuty duty, string why)
    {
        file.Record(plan, new ContingencyLookAsked(plan.Id, why));
        file.Begin(plan.Person, new NextStepAgreed(
            file.NewId(), NextStepKind.LookAtPlan, $"Look at the plan for if things go wrong again, together. {why}", plan.Id, duty.Team, duty.Worker, duty.WorkerName, file.Now.AddDays(7)));
    }
}
