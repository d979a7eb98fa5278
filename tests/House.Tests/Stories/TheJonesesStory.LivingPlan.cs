using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Plans;
using Threefold.Casework.Safeguarding;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;

namespace Threefold.House.Tests.Stories;

/// <content>A29 to A33: the plan they live by, each with a budget of their own.</content>
sealed partial class TheJonesesStory
{
    static readonly DateOnly FromMay = new(2026, 5, 19);

    public static RuleAnswer Talked { get; } = new(Read: true, Reason: "We talked it through at their table.");

    public Guid HerPlan { get; private set; }
    public Guid HisPlan { get; private set; }

    public static LineAsPlanned Sitting => new() { Kind = LineKind.Paid, What = "sits with Edna", Who = "Fenside sitters", When = "Monday, Wednesday and Friday", TheirChoice = "Somebody who sings.", StartsOn = FromMay, WeeklyMinutes = 360, WeeklyPence = 6 * 22_40, WhyNotTheOthers = "A day centre: new places upset her." };
    public static LineAsPlanned Housework => new() { Kind = LineKind.Paid, What = "helps in the house", Who = "Fenside home help", When = "Tuesday", StartsOn = FromMay, WeeklyMinutes = 120, WeeklyPence = 2 * 19_50, WhyNotTheOthers = "Helen works; nothing else would do." };
    public static LineAsPlanned Sensor => new() { Kind = LineKind.Technology, What = "night sensor", Who = "Fenside", When = "always", TheirChoice = "Arthur is told at night. Edna said yes to this, and no to a locked door.", StartsOn = FromMay, WeeklyPence = 6_60, WhyNotTheOthers = "A sleeping sitter: a stranger in the house." };

    public static LineAsPlanned Unpaid(LineKind kind, string what, string who, string when, string choice) => new() { Kind = kind, What = what, Who = who, When = when, TheirChoice = choice, StartsOn = FromMay };

    public Task<Verdict> PlanAsync(Guid person, Guid plan, LineAsPlanned line) => DoAsync((AddPlanLine act) => act.DoAsync(AHouse.Priya, person, plan, line, Talked));

    public Task<PlanInView> ReadPlanAsync(Guid plan) => House.WithAsync((ReadPlan act) => act.DoAsync(AHouse.Priya, plan));

    /// <summary>Tuesday 12 May: both plans begun, what is wanted said, each amount worked out and told by phone.</summary>
    public async Task PlansBegunAsync()
    {
        await OverAsync();
        await HerNeedsDoneAsync();
        await MadeAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, Edna, HerAssessment, HerDecision, RuleAnswer.None));
        await HisHelpingAsync();
        await MadeAsync((DecideEligibility act) => act.DoAsync(AHouse.Priya, Arthur, HisHelping, HerDecision with { CauseWords = "He washes and dresses her every day.", HealthAtRisk = true, SignificantWords = "He has not slept through since March.", Reasons = "You have no time of your own." }, RuleAnswer.None));
        HerPlan = await MadeAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, Edna, null, ""));
        HisPlan = await MadeAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, Arthur, HisHelping, ""));
        await MadeAsync((SayGoodLife act) => act.DoAsync(AHouse.Priya, Edna, HerPlan, 0, "Stay here together; Sundays with the family."));
        await MadeAsync((SayGoodLife act) => act.DoAsync(AHouse.Priya, Arthur, HisPlan, 0, "Look after my wife, and have an hour for my garden."));
        await MadeAsync((NameOutcome act) => act.DoAsync(AHouse.Priya, Edna, HerPlan, null, 0, "I want to sing again.", LifeArea.Play));
        await MadeAsync((NameOutcome act) => act.DoAsync(AHouse.Priya, Arthur, HisPlan, null, 0, "I want to teach somebody French.", LifeArea.Learning));
        await MadeAsync((JoinPlans act) => act.DoAsync(AHouse.Priya, Edna, Arthur, true, true));
        await ToldAsync(Edna, HerPlan, new BudgetAsWorked { Needs = [new("nutrition", "some", "part"), new("hygiene", "some", "all"), new("home-safety", "much", "part"), new("community", "much", "part"), new("home-upkeep", "much", "none"), new("relationships", "much", "part")] });
        await ToldAsync(Arthur, HisPlan, new BudgetAsWorked { Carer = true, Needs = [new("recreation", "some")] });
    }

    /// <summary>A30, Tuesday 19 May: every line stands in the two plans, paid and unpaid alike.</summary>
    public async Task LinesPlannedAsync()
    {
        await PlansBegunAsync();
        At(5, 19, 10);
        LineAsPlanned[] hers =
        [
            Unpaid(LineKind.Own, "sings, and folds the washing", "Edna", "every day", "her choice"), Unpaid(LineKind.Family, "personal care", "Arthur", "daily", "his choice"),
            Unpaid(LineKind.Family, "company", "Helen", "Sundays", "her choice"), Unpaid(LineKind.Neighbour, "has a key and looks in", "Mrs Kaur", "mornings", "they have been friends for years"), Sitting, Housework, Sensor,
        ];
        foreach (var line in hers) await AllowedAsync(PlanAsync(Edna, HerPlan, line));
        LineAsPlanned[] his =
        [
            Unpaid(LineKind.Community, "garden help from the Timebank", "Timebank", "Thursdays", "no fee, only time") with { Gives = "French lessons" },
            Unpaid(LineKind.ShortTerm, "exercises for his breath", "Home First", "each morning", "he asked for them"),
            new() { Kind = LineKind.Paid, What = "time of his own", Who = "Fenside", When = "weekly", TheirChoice = "his garden", StartsOn = FromMay, WeeklyPence = 10_00, WhyNotTheOthers = "Helen cannot on weekdays." },
        ];
        foreach (var line in his) await AllowedAsync(PlanAsync(Arthur, HisPlan, line));
        foreach (var (person, plan) in new[] { (Edna, HerPlan), (Arthur, HisPlan) })
            await MadeAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, person, plan, new AdvocacyAsAsked { Step = AdvocacyStep.Plan, Needed = false, Reason = "Arthur and Helen help; both are content." }));
    }

    public async Task<Verdict> AgreeLivingPlanAsync(Guid person, Guid plan, RuleAnswer? answer = null)
    {
        var view = await ReadPlanAsync(plan);
        var saw = new Agreeing
        {
            By = "Edna and Arthur, with Helen", Why = "It keeps them together at home, and gives Arthur rest.", CopyTo = "Helen", DirectPaymentOffered = true,
            SeenLines = PlanRules.Stamp(view.Own.Lines), SeenWeeklyPence = PlanMoney.WeeklyOn(view.Own.Lines, view.ShownOn),
        };
        return await DoAsync((AgreePlan act) => act.DoAsync(AHouse.Priya, person, plan, view.Own.Plan.Version, saw, answer ?? Talked));
    }

    /// <summary>A30 to its end: both agreed on Tuesday 19 May.</summary>
    public async Task LivingAsync()
    {
        await LinesPlannedAsync();
        await AllowedAsync(AgreeLivingPlanAsync(Edna, HerPlan));
        await AllowedAsync(AgreeLivingPlanAsync(Arthur, HisPlan));
    }

    async Task ToldAsync(Guid person, Guid plan, BudgetAsWorked worked)
    {
        var budget = await MadeAsync((WorkOutBudget act) => act.DoAsync(AHouse.Priya, person, plan, worked));
        await MadeAsync((TellBudget act) => act.DoAsync(AHouse.Priya, person, budget, new DateOnly(2026, 5, 12), ToldBy.Telephone, person == Edna ? "Edna, with Arthur" : "Arthur", "That is more than I thought."));
    }

    static async Task AllowedAsync(Task<Verdict> act)
    {
        var verdict = await act;
        verdict.Allowed.ShouldBeTrue(verdict.Because);
    }
}
