using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>Takes what was asked of colleagues off their desks once it is answered.</summary>
internal static class Desks
{
    /// <summary>
    /// Lets the team whose desk something goes to open the record, so that a colleague can look. Whoever was let in for a time lets
    /// nobody else in, unless the law asks that somebody answers and the person has nobody: that is said with the fact.
    /// </summary>
    /// <returns>Yes, or what stands in the way.</returns>
    public static async Task<Verdict> LetTeamAsync(PersonFile file, Guid person, Team? team, CancellationToken stop, bool lawAsks = false)
    {
        if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
        if (await file.FindAsync<Involvement>(i => i.Person == person && i.Team == team.Id && i.Worker == null && i.Kind == InvolvementKind.Team && i.Until == null, stop) is not null) return Verdict.Yes;
        if (file.IsForATime && !lawAsks) return Verdict.No("You were let in for a time. Ask their own team to do this.");
        file.Begin(person, new TeamTookOn(file.NewId(), team.Id, team.Name, ForContact: false) { LawAsks = file.IsForATime });
        return Verdict.Yes;
    }

    /// <summary>Writes down what somebody answered to a question of agreement, and puts it on the desk of whoever asked.</summary>
    public static async Task<Verdict> AnswerAsync(PersonFile file, Approval asked, bool agreed, string words, CancellationToken stop)
    {
        var who = file.By.Actor.Name;
        file.Record(asked, new ApprovalGiven(asked.Id, asked.Step, agreed, who, words.Trim()));
        await DoneAsync(file, asked.Id, agreed ? "It was agreed to." : "It was not agreed to.", stop);
        file.Begin(new NextStepAgreed(
            file.NewId(), NextStepKind.ReadApproval, $"{who} {(agreed ? "agrees. Go on" : "does not agree. Read why")}: {asked.Step}.",
            asked.Id, asked.Team, asked.Asker, asked.AskerName, file.Now.AddHours(AskApproval.Hours)));
        return Verdict.Made(asked.Id);
    }

    /// <summary>Ends every open step about one thing.</summary>
    public static async Task DoneAsync(PersonFile file, Guid about, string how, CancellationToken stop)
    {
        foreach (var step in await file.ListAsync<NextStep>(s => s.About == about && s.DoneAt == null, stop))
            file.Record(step, new NextStepDone(step.Id, how));
    }
}
