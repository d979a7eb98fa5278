using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
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
}
