using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Money;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.Letters;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Nasreen’s own needs, looked at without asking for anything about her father; what she is entitled to; and £300 that she spends as she likes.</summary>
sealed class NasreensPlan(Teller teller, Actor hema, Guid nasreen)
{
    /// <summary>Tells it, to the weeks in which somebody asks how it goes.</summary>
    public async Task TellAsync()
    {
        var needs = await NeedsAsync();
        await PlannedAsync(needs);
        await GivenAsync();
    }

    async Task<Guid> NeedsAsync()
    {
        teller.DaysAgo(45, 12, 30);
        await teller.KeepPromisesAsync(hema, nasreen, "We talked about nights. Her brother stays on Fridays.");
        await teller.MadeAsync((AskForAssessment act) => act.DoAsync(hema, nasreen, true, true, "I want help for me.", WithSupport.Talked));
        var needs = await teller.AssessAsync(hema, nasreen, new AssessmentAsBegun
        {
            Of = AssessmentOf.Carer, Way = AssessmentWay.FaceToFace, Purpose = "Your own life, and what would help you.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true, CaresForName = "Yusuf, my father",
        }, ("I cook for him, and I work four mornings.", "To keep my job and sleep at night.", "I want to keep my job."), new Dictionary<string, string>(StringComparer.Ordinal) { ["work-and-learning"] = "She has used all her leave." }, ("Her brother, one night a week.", ["work-and-learning"], "She may lose her job."));
        teller.DaysAgo(42, 10, 0);
        await teller.MadeAsync((DecideEligibility act) => act.DoAsync(hema, nasreen, needs, new DecisionAsMade
        {
            Eligible = true, Cause = true, CauseWords = "She is there three evenings and most nights.", HealthAtRisk = false, Significant = true, SignificantWords = "She may lose her job.", Reasons = "You cannot stay in work without help.", WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes,
        }, WithSupport.Talked));
        await teller.DecisionLetterAsync(hema, nasreen, "own-conversation-decision", ("helps", "your father"), ("next", "We write your plan with you, and it is yours."), ("by-when", LetterWords.Day(teller.Day(7))));
        return needs;
    }

    async Task PlannedAsync(Guid needs)
    {
        teller.DaysAgo(38, 12, 0);
        var plan = await teller.MadeAsync((BeginPlan act) => act.DoAsync(hema, nasreen, needs, ""));
        await teller.MadeAsync((SayGoodLife act) => act.DoAsync(hema, nasreen, plan, 0, "To keep my job, and be a daughter again and not a nurse."));
        await teller.MadeAsync((NameOutcome act) => act.DoAsync(hema, nasreen, plan, null, 0, "I want to sleep through on weeknights.", LifeArea.Home));
        await teller.TellAmountAsync(hema, nasreen, plan, new BudgetAsWorked { Carer = true, Needs = [new("work-and-learning", "some")] }, "Nasreen", "I did not know there was any.");
        await teller.PlanAsync(hema, nasreen, plan,
            new() { Kind = LineKind.Own, What = "meals, medicines and company", Who = "Nasreen", When = "three evenings", TheirChoice = "not nights" },
            new() { Kind = LineKind.Family, What = "stays the night with Dad", Who = "her brother", When = "Fridays", TheirChoice = "he offered" },
            new() { Kind = LineKind.Family, What = "a walk", Who = "Shabnam", When = "Sundays", TheirChoice = "“We laugh.”", Gives = "the gossip" },
            new() { Kind = LineKind.Technology, What = "a sensor by Dad’s bed that rings her brother first", Who = "Careline", When = "at night", TheirChoice = "Dad said yes to it." },
            new() { Kind = LineKind.Paid, What = "evenings off, as she chooses", Who = "Nasreen chooses", When = "when it suits her", TheirChoice = "to spend as she likes", OncePence = 300_00, WhyNotTheOthers = "A sitting service: he sends them away." });
        await teller.AgreeAsync(hema, nasreen, plan, "Nasreen", "It keeps her in work, and asks nothing of her that she did not offer.");
    }

    async Task GivenAsync()
    {
        teller.DaysAgo(38, 13, 0);
        await teller.DoneAsync(hema, nasreen, NextStepKind.SeeToPlan, "She has it, and it is hers alone.");
        var way = await teller.MadeAsync((ChooseDeployment act) => act.DoAsync(hema, nasreen, new WayAsChosen
        {
            Kind = DeploymentKind.DirectPayment, RunBy = RunBy.Person, PaidTo = "Nasreen Hussain", TheirWords = "I would rather choose.", StartsOn = teller.Day(0), Conditions = new() { CanAsk = true, Asked = true, NotRuledOut = true, CanManage = true, Suits = true },
        }));
        await teller.MadeAsync((SignAgreement act) => act.DoAsync(hema, nasreen, way, DeploymentKind.DirectPayment, teller.Day(0), SignedBy.Electronic, "Nasreen Hussain", "No receipts are asked for."));
        await teller.ReviewsBeginAsync();
        teller.DaysAgo(6, 11, 0);
        await teller.HelpedAsync(hema, nasreen, HowHelpful.Yes, "An evening when nobody needed me. I slept.");
    }
}
