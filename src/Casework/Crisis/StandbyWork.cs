using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>What a lasting plan keeps ready is called for when a plan for if things go wrong starts, in the same deed and with no form.</summary>
static class StandbyWork
{
    /// <summary>The words of the step, by which it is found again.</summary>
    public static string Says(StandbyUse use) => $"Start what is kept ready: {use.What}{(use.Who.Length > 0 ? $", {use.Who}" : "")}.";

    /// <summary>Calls for every line that somebody's agreed plan keeps ready today.</summary>
    public static async Task CallAsync(PersonFile file, Activation activation, TheirDuty duty, CancellationToken stop)
    {
        var (person, today) = (activation.Person, file.Today);
        var live = (await file.ListAsync<Plan>(p => p.Person == person && p.Status == PlanStatus.Agreed, stop)).Select(p => p.Id).ToHashSet();
        if (live.Count == 0) return;
        foreach (var line in (await file.ListAsync<PlanLine>(l => l.Person == person && l.Standby, stop)).Where(l => live.Contains(l.Plan) && l.RunsOn(today)))
        {
            var use = file.Begin(person, new StandbyCalledFor(file.NewId(), line.Id, activation.Id, line.What, line.Who));
            var (worker, name) = duty.OnDuty;
            file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.FollowPlan, Says(use), activation.Id, duty.Team, worker, name, file.Now.AddMinutes(ContingencyReference.Numbers.AtOnceMinutes)));
        }
    }

    /// <summary>
    /// What it was called for is over. What never came is called off, where the plan was stood down; of what is there somebody says until when, so that it neither
    /// stops on its own nor is paid for without end.
    /// </summary>
    public static async Task EndAsync(PersonFile file, Activation activation, TheirDuty duty, bool off, CancellationToken stop)
    {
        var id = activation.Id;
        foreach (var use in await file.ListAsync<StandbyUse>(u => u.Activation == id && u.Until == null, stop))
        {
            var (worker, name) = duty.Own;
            if (use.From is not null) file.Begin(activation.Person, new NextStepAgreed(file.NewId(), NextStepKind.SeeToPaying, $"Say until when it is needed, as it is paid for until then: {use.What}.", use.Id, duty.Team, worker, name, file.Now.AddDays(1)));
            else if (off) file.Record(use, new StandbyCalledOff(use.Id, use.What));
        }
    }

    /// <summary>What is there now takes the place of an earlier use of the same support that nobody ended: no day is paid for twice.</summary>
    public static async Task TakesOverAsync(PersonFile file, StandbyUse now, CancellationToken stop)
    {
        var (person, lines) = (now.Person, await file.ListAsync<PlanLine>(l => l.Person == now.Person && l.Standby, stop));
        if (lines.Find(l => l.Id == now.Line) is not { } line || now.From is not { } from) return;
        var (plans, uses) = (await file.ListAsync<Plan>(p => p.Person == person, stop), await file.ListAsync<StandbyUse>(u => u.Person == person && u.Id != now.Id && u.From != null, stop));
        foreach (var other in CostLines.UsesOf(line, plans, lines, uses).Where(u => !(u.Until < from)))
        {
            file.Record(other, new StandbyOver(other.Id, other.What, from.AddDays(-1)));
            await EndStepAsync(file, other.Id, "It is used anew.", stop);
        }
    }

    /// <summary>Nobody is asked any longer until when it is needed.</summary>
    public static async Task EndStepAsync(PersonFile file, Guid use, string how, CancellationToken stop)
    {
        if (await file.FindAsync<NextStep>(s => s.About == use && s.DoneAt == null, stop) is { } step) file.Record(step, new NextStepDone(step.Id, how));
    }
}
