using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>Takes what was asked of colleagues off their desks once it is answered.</summary>
internal static class Desks
{
    /// <summary>
    /// Lets the team whose desk something goes to open the record, so that a colleague can look. Whoever was let in for a time lets
    /// nobody else in, unless the law asks that somebody answers.
    /// </summary>
    /// <returns>Yes, or what stands in the way.</returns>
    public static async Task<Verdict> LetTeamAsync(PersonFile file, Guid person, Team? team, CancellationToken stop, bool lawAsks = false)
    {
        if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team.Id && i.Worker == null && i.Kind == InvolvementKind.Team && i.Until == null, stop) is not null) return Verdict.Yes;
        if (file.IsForATime && !lawAsks) return Verdict.No("You were let in for a time. Ask their own team to do this.");
        file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false));
        return Verdict.Yes;
    }

    /// <summary>Ends every open step about one thing.</summary>
    public static async Task DoneAsync(PersonFile file, Guid about, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop))
            file.Record(step, new NextStepDone(step.Id, how));
    }
}
