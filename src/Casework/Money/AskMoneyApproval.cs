using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>A worker asks somebody who may to agree to what a plan costs. Urgent help never waits for it.</summary>
[Source("Practice models 1.5, peer and manager approvals")]
public sealed class AskMoneyApproval(RecordDoor door, TeamShelf teams)
{
    /// <summary>Asks; it goes to the team’s desk and to the list of approvals.</summary>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid plan, string why, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Money, nameof(AskMoneyApproval), async file =>
        {
            var held = await file.OneAsync<Plan>(plan, stop: stop);
            var (weekly, once) = await MoneyFile.CostAsync(file, held, stop);
            var (step, what) = (MoneyLimits.Step(weekly, once), plan.ToString());
            var verdict = ApprovalRules.MayAsk(step, why);
            if (!verdict.Allowed) return verdict;
            if (await file.FindAsync<Approval>(a => a.Moment == Trigger.AgreePlan && a.What == what && a.Step == step && a.AnsweredAt == null, stop) is not null)
                return Verdict.No("Agreement was asked for already. It is on the team’s desk.");
            verdict = await Desks.LetTeamAsync(file, person, team, stop);
            if (!verdict.Allowed) return verdict;
            var roles = ApprovalRules.RolesOf(MoneyLimits.MayAgreeTo(MoneyReference.Numbers, weekly, once));
            var asked = file.Begin(new ApprovalAsked(file.NewId(), Trigger.AgreePlan, what, step, plan, team!.Id, roles, why.Trim()));
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GiveApproval, $"{by.Actor.Name} asks whether you agree: {step}.", asked.Id, team.Id, null, "", file.Now.AddHours(AskApproval.Hours)));
            return Verdict.Made(asked.Id);
        }, stop);
    }
}
