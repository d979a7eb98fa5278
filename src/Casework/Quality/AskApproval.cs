using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Quality;

/// <summary>A worker asks somebody in a named role to agree to one step. It goes to the team's desk.</summary>
[Source("Practice models 1.5, peer and manager approvals")]
public sealed class AskApproval(RecordDoor door, TeamShelf teams)
{
    /// <summary>Within how many hours somebody is asked to answer; the product's own start.</summary>
    public const int Hours = 24;

    /// <summary>Asks.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="person">Whose step.</param>
    /// <param name="step">The step.</param>
    /// <param name="roles">Who may agree, as <see cref="ApprovalRules.RolesOf"/> writes it; empty for a team's manager.</param>
    /// <param name="why">Why they ask.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes with the approval that was asked for.</returns>
    public async Task<Verdict> DoAsync(Caller by, Guid person, StepToCheck step, string roles, string why, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(step.Team, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AskApproval), async file =>
        {
            var verdict = ApprovalRules.MayAsk(step.Step, why);
            if (!verdict.Allowed) return verdict;
            if (await file.FindAsync<Approval>(a => a.Moment == step.Moment && a.What == step.What && a.About == step.About && a.AnsweredAt == null, stop) is not null)
                return Verdict.No("Agreement was asked for already. It is on the team’s desk.");
            verdict = await Desks.LetTeamAsync(file, person, team, stop);
            if (!verdict.Allowed) return verdict;
            var approval = file.Begin(new ApprovalAsked(file.NewId(), step.Moment, step.What, step.Step, step.About, step.Team, roles, why.Trim()));
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GiveApproval, $"{by.Actor.Name} asks whether you agree: {step.Step}.", approval.Id, step.Team, null, "", file.Now.AddHours(Hours)));
            return Verdict.Made(approval.Id);
        }, stop);
    }
}
