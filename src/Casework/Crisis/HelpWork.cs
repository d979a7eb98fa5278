using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>The step that makes sure that help never ends unseen.</summary>
static class HelpWork
{
    /// <summary>Within how many days help that becomes part of a lasting plan is written into one; the product’s own start.</summary>
    const int WriteInDays = 7;

    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Somebody decides about this help before it ends.</summary>
    public static void PutOnDesk(PersonFile file, HelpLine line, PracticeModel model, Guid? worker, string name, Guid team)
    {
        if (HelpRules.DecideOn(line.StartsOn, line.EndsOn, line.ReviewOn, model.Crisis, file.Today) is not { } day) return;
        file.Begin(line.Person, new NextStepAgreed(file.NewId(), NextStepKind.DecideAboutHelp, $"Decide about this help: {line.What}", line.Id, team, worker, worker is null ? "" : name, Days.At(day, Midday)));
    }

    /// <summary>The open step of a line.</summary>
    public static async Task<NextStep?> StepAsync(PersonFile file, Guid line, CancellationToken stop) =>
        await file.FindAsync<NextStep>(s => s.About == line && s.DoneAt == null, stop);

    /// <summary>Moves the step to the next moment at which somebody decides, or ends it. What becomes part of a lasting plan is to be written into one.</summary>
    public static async Task FollowAsync(PersonFile file, HelpLine line, PracticeModel model, string why, CancellationToken stop)
    {
        if (await StepAsync(file, line.Id, stop) is not { } step) return;
        var next = line.Status is HelpStatus.Ended or HelpStatus.Declined or HelpStatus.InPlan ? null : HelpRules.DecideOn(file.Today, line.EndsOn, line.ReviewOn > file.Today ? line.ReviewOn : null, model.Crisis, file.Today);
        if (next is { } day) file.Record(step, new NextStepMoved(step.Id, Days.At(day, Midday), why));
        else file.Record(step, new NextStepDone(step.Id, why));
        if (line.Status == HelpStatus.InPlan) await WriteInPlanAsync(file, line, step, stop);
    }

    // A plan is seen to where it stands; while there is none, the step itself says what to do.
    static async Task WriteInPlanAsync(PersonFile file, HelpLine line, NextStep decided, CancellationToken stop)
    {
        var plans = await file.ListAsync<Plan>(p => p.Status != PlanStatus.Ended, stop);
        var plan = plans.Find(p => p.Status == PlanStatus.Draft) ?? plans.Find(p => p.IsLive);
        var by = file.Today.AddDays(WriteInDays);
        if (line.ReviewOn < by) by = line.ReviewOn.Value;
        file.Begin(line.Person, new NextStepAgreed(
            file.NewId(), plan is null ? NextStepKind.LookAgain : NextStepKind.SeeToPlan, $"Write this into a plan together, as a line of it: {line.What}", plan?.Id ?? line.Id, decided.Team, decided.Worker, decided.WorkerName, Days.At(by, Midday)));
    }
}
