using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Money;
using Threefold.Casework.People;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Demo.Lives;

/// <summary>Somebody who has lived by a plan for most of a year. Her yearly look was given to Oakfield, who also give the care, so the council reads every word of it.</summary>
sealed class Grace : ILife
{
    static readonly Actor Hema = DemoTeams.Actor("Hema"), Rae = DemoTeams.Actor("Rae");

    public string Of => "Grace Bell, whose plan a provider looks at with her";

    public async Task TellAsync(Teller teller)
    {
        var grace = await MetAsync(teller);
        var needs = await NeedsAsync(teller, grace);
        await PlannedAsync(teller, grace, needs);
        await FirstLookAsync(teller, grace);
        await GivenAsync(teller, grace);
    }

    static async Task<Guid> MetAsync(Teller teller)
    {
        teller.DaysAgo(360, 10, 20);
        var (grace, contact) = await teller.InTouchAsync(Hema, new Heard
        {
            Channel = Channel.Phone, GivenName = "Grace", FamilyName = "Bell", BornOn = teller.Born(79, 40), OwnWords = "I fell in the bath and now I do not dare. I want to stop in my own place.",
            Hopes = "To wash without being frightened.", Tried = "My neighbour stands outside the door.", SafeWayBack = "Ring in the morning. I am slow to the phone.",
        });
        await teller.ReachAsync(Hema, grace, new WayAsTold { Kind = WayKind.Phone, Value = "0116 496 0144", Label = "At home", Safe = WaySafety.SafeIf, How = "Let it ring. She is slow to the phone.", Preferred = true });
        await teller.MadeAsync((AskCommunicationNeeds act) => act.DoAsync(Hema, grace, needsNothing: true));
        await teller.EndAsync(Hema, contact, "continue", "She would like somebody to come and see.", "Hema comes to see you on Thursday morning.", NextWho.Me, 4);
        return grace;
    }

    static async Task<Guid> NeedsAsync(Teller teller, Guid grace)
    {
        teller.DaysAgo(356, 10, 0);
        await teller.KeepPromisesAsync(Hema, grace, "Hema came, and stayed for tea.");
        await teller.MadeAsync((AskForAssessment act) => act.DoAsync(Hema, grace, true, false, "I want to know what there is.", WithSupport.Talked));
        var needs = await teller.AssessAsync(Hema, grace, new AssessmentAsBegun { Of = AssessmentOf.Adult, Way = AssessmentWay.FaceToFace, Purpose = "To see with you what would make mornings safe.", WantsSelf = YesNoUnsure.No, ToldHowItGoes = true, Agrees = true },
            ("I cook, I read, I argue with the radio.", "To stop in my own place.", ""), new Dictionary<string, string>(StringComparer.Ordinal) { ["hygiene"] = "She fell in the bath, and has not dared since.", ["clothes"] = "She cannot bend to her feet.", ["home-safety"] = "!She has fallen twice on the step." },
            ("A rail, a stool for the shower, the exercise class.", ["health", "home"], "She would be afraid in her own home."));
        teller.DaysAgo(350, 10, 0);
        await teller.MadeAsync((DecideEligibility act) => act.DoAsync(Hema, grace, needs, new DecisionAsMade
        {
            Eligible = true, Cause = true, CauseWords = "Arthritis, and two falls.", Significant = true, SignificantWords = "She would be unwashed and afraid.", Reasons = "You cannot wash, dress or be safe at home without somebody there.", WantsHelp = YesNoUnsure.Yes, LivesHere = YesNoUnsure.Yes,
        }, WithSupport.Talked));
        await teller.DecisionLetterAsync(Hema, grace, "eligibility-decision", ("next", "Hema comes to write your plan with you."), ("by-when", Practice.Letters.LetterWords.Day(teller.Day(10))));
        await teller.DoneAsync(Hema, grace, NextStepKind.KeepInTouch, "Hema came, and stayed for tea.");
        return needs;
    }

    static async Task PlannedAsync(Teller teller, Guid grace, Guid needs)
    {
        teller.DaysAgo(340, 11, 0);
        var plan = await teller.MadeAsync((BeginPlan act) => act.DoAsync(Hema, grace, needs, ""));
        await teller.MadeAsync((SayGoodLife act) => act.DoAsync(Hema, grace, plan, 0, "My own front door, and to be rude to the radio."));
        await teller.MadeAsync((NameOutcome act) => act.DoAsync(Hema, grace, plan, null, 0, "I want to wash without being frightened.", LifeArea.Home));
        await teller.TellAmountAsync(Hema, grace, plan, new BudgetAsWorked { Needs = [new("hygiene", "much"), new("clothes", "some"), new("home-safety", "some")] }, "Grace", "Well. I paid my stamp.");
        await teller.PlanAsync(Hema, grace, plan,
            new() { Kind = LineKind.Own, What = "cooks, and does her exercises", Who = "Grace", When = "every day", TheirChoice = "her way" },
            new() { Kind = LineKind.Neighbour, What = "takes her to the class", Who = "Mr Doyle", When = "Tuesdays", TheirChoice = "in his car", Gives = "marmalade" },
            new() { Kind = LineKind.Technology, What = "a button to call for help", Who = "Careline", When = "always", TheirChoice = "on her wrist, not round her neck" },
            new() { Kind = LineKind.Paid, What = "help to wash and dress", Who = "Oakfield", When = "mornings", TheirChoice = "the same two people", WeeklyMinutes = 480, WeeklyPence = 179_20, WhyNotTheOthers = "The stool and rail were tried first, and she was still frightened." });
        await teller.AgreeAsync(Hema, grace, plan, "Grace", "It starts with what she does, and makes mornings safe.");
        await teller.DoneAsync(Hema, grace, NextStepKind.SeeToPlan, "She has it on the fridge.");
        await teller.MadeAsync((ChooseDeployment act) => act.DoAsync(Hema, grace, new WayAsChosen { Kind = DeploymentKind.CouncilManaged, TheirWords = "You see to the bills. I see to the radio.", StartsOn = teller.Day(0) }));
        await teller.ReviewsBeginAsync();
    }

    static async Task FirstLookAsync(Teller teller, Guid grace)
    {
        teller.DaysAgo(294, 10, 0);
        await teller.HeldAsync(Hema, grace, await teller.ReviewAsync(Hema, grace), new ReviewAsTalked
        {
            Attended = "Grace", GoodLife = "I wash every morning and I am not frightened.", MayShare = true, DoThemselves = "I put my own stockings on, with the gadget.", ContinuingTeam = "Hema, whom she knows.",
        }, "Every morning.", 4, 3);
        await teller.MadeAsync(async (EndReview act) => await act.DoAsync(Hema, grace, (await teller.ReviewAsync(Hema, grace)).Id, (await teller.ReviewAsync(Hema, grace)).Version, ReviewEnd.GoesOn, "It does what she wants.", WithSupport.Talked));
    }

    static async Task GivenAsync(Teller teller, Guid grace)
    {
        teller.DaysAgo(9, 10, 0);
        var delegation = await teller.MadeAsync((RegisterDelegation act) => act.DoAsync(Hema, grace, new DelegationAsRegistered
        {
            Scope = DelegationScope.Review, Organisation = "Oakfield", Reviewers = Rae.Name, Trained = "Two days with the council, this summer", From = teller.Day(0), Until = teller.Day(300), PersonAgrees = true, TheirWords = "Rae knows me.",
        }));
        teller.DaysAgo(5, 14, 0);
        var review = await teller.ReviewAsync(Hema, grace);
        await teller.MadeAsync((GiveReview act) => act.DoAsync(Hema, grace, review.Id, delegation, Rae.Id, "Voices Together", sampleAll: true));
    }
}
