using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>The step that makes sure that help never ends unseen.</summary>
static class HelpWork
{
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

    /// <summary>Moves the step to the next moment at which somebody decides, or ends it.</summary>
    public static async Task FollowAsync(PersonFile file, HelpLine line, PracticeModel model, string why, CancellationToken stop)
    {
        if (await StepAsync(file, line.Id, stop) is not { } step) return;
        var next = line.Status is HelpStatus.Ended or HelpStatus.Declined ? null : HelpRules.DecideOn(file.Today, line.EndsOn, line.ReviewOn > file.Today ? line.ReviewOn : null, model.Crisis, file.Today);
        if (next is { } day) file.Record(step, new NextStepMoved(step.Id, Days.At(day, Midday), why));
        else file.Record(step, new NextStepDone(step.Id, why));
    }
}
