using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Voices;

/// <summary>What acts on complaints and compliments share: whose desk, and the step on it.</summary>
static class RemarkWork
{
    static readonly TimeOnly Midday = new(12, 0);

    /// <summary>The team that answers for somebody, else the one of whoever wrote it down.</summary>
    public static async Task<Guid?> TeamAsync(PersonFile file, Guid person, CancellationToken stop) =>
        (await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.Team && i.Worker == null && i.Until == null, stop))?.Team ?? file.By.Team;

    /// <summary>Puts it on the team’s desk, until a day.</summary>
    public static void Put(PersonFile file, Remark remark, string what, DateOnly by) =>
        file.Begin(remark.Person, new NextStepAgreed(file.NewId(), NextStepKind.AnswerComplaint, what, remark.Id, remark.Team, null, "", Days.At(by, Midday)));

    /// <summary>Takes it off again.</summary>
    public static async Task DoneAsync(PersonFile file, Guid remark, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == remark && s.DoneAt == null, stop)) file.Record(step, new NextStepDone(step.Id, how));
    }
}
