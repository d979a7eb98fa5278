using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Liberty;

/// <summary>What acts of this room share: the step on a desk, and the latest assessment of each requirement.</summary>
static class LibertyWork
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>Something stands on the desk of whoever writes, for their team, by a day.</summary>
    public static void Next(this PersonFile file, LibertyRequest request, string what, DateOnly by) => file.Begin(new NextStepAgreed(
        file.NewId(), NextStepKind.SeeToLiberty, what, request.Id, request.Team, file.By.Actor.Id, file.By.Actor.Name, Days.At(by < file.Today ? file.Today : by, Midday)));

    /// <summary>The steps that stood for a request are done.</summary>
    public static async Task StepsDoneAsync(this PersonFile file, Guid request, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == request && s.Kind == NextStepKind.SeeToLiberty && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }

    /// <summary>The latest assessment of each requirement.</summary>
    public static async Task<IReadOnlyList<LibertyAssessment>> AssessedAsync(this PersonFile file, Guid request, CancellationToken stop) =>
        Latest(await file.ListAsync<LibertyAssessment>(a => a.Request == request, stop));

    /// <summary>The latest of each requirement, of all that were written.</summary>
    public static IReadOnlyList<LibertyAssessment> Latest(IEnumerable<LibertyAssessment> all) => [.. all.GroupBy(a => a.Requirement).Select(g => g.Last())];

    /// <summary>Whether there is a team that answers for it.</summary>
    public static Verdict MustHaveATeam(Caller by) => by.Team is null ? Verdict.No("You are not in a team yet, so nobody would answer for this. Ask your manager.") : Verdict.Yes;
}
