using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Plans;
using Threefold.Casework.Safeguarding;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.House.Tests.Plans;

/// <summary>A plan that is being written with somebody, told by acts.</summary>
public sealed class APlan(AHouse house, Guid person)
{
    /// <summary>The day on which a test's clock stands when it begins.</summary>
    public static readonly DateOnly Today = new(2026, 1, 13);

    public static readonly RuleAnswer WithReason = new(Read: true, Reason: "We talked it through with her.");

    public Guid Person => person;

    public Guid Plan { get; private set; }

    public static async Task<APlan> BegunAsync(AHouse house, string model = "norfolk@1", Guid? person = null)
    {
        await house.Get<TeamShelf>().PutAsync([new Team { Id = AHouse.North.Id, Name = "North", Model = model, IsFrontDoor = true }], [], []);
        var plan = new APlan(house, person ?? await Couple.EdnaAsync(house));
        plan.Plan = (await plan.BeginAsync("Help goes on from the crisis.")).Answer!.Value;
        return plan;
    }

    public Task<Verdict> BeginAsync(string why) => house.WithAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, person, null, why));

    public static LineAsPlanned Helen => new() { Kind = LineKind.Family, What = "company", Who = "Helen", When = "Sundays", TheirChoice = "her choice", StartsOn = Today };

    public static LineAsPlanned Sitter => new() { Kind = LineKind.Paid, What = "sits with her", Who = "Fenside", When = "Mon Wed Fri", StartsOn = Today, WeeklyMinutes = 360, WeeklyPence = 134_40, WhyNotTheOthers = "A day centre: new places upset her." };

    public Task<Verdict> AddAsync(LineAsPlanned line, RuleAnswer? answer = null) => house.WithAsync((AddPlanLine act) => act.DoAsync(AHouse.Priya, person, Plan, line, answer ?? RuleAnswer.None));

    public async Task<Guid> LineAsync(LineAsPlanned line)
    {
        var added = await AddAsync(line, WithReason);
        added.Allowed.ShouldBeTrue(added.Because);
        return added.Answer!.Value;
    }

    public Task<Verdict> SayAsync(string words, int seen = 0) => house.WithAsync((SayGoodLife act) => act.DoAsync(AHouse.Priya, person, Plan, seen, words));

    /// <summary>The amount is worked out and told, in the way that a page does.</summary>
    public async Task ToldAsync()
    {
        var budget = await house.WithAsync((WorkOutBudget act) => act.DoAsync(AHouse.Priya, person, Plan, new BudgetAsWorked { Needs = [new("hygiene", "some", "part"), new("home-safety", "much")] }));
        budget.Allowed.ShouldBeTrue(budget.Because);
        (await house.WithAsync((TellBudget act) => act.DoAsync(AHouse.Priya, person, budget.Answer!.Value, house.Today(), ToldBy.Telephone, "Edna, with Arthur", "That will do."))).Allowed.ShouldBeTrue();
    }

    public Task<Verdict> AdvocacyAsync() => house.WithAsync((AskAboutAdvocacy act) => act.DoAsync(AHouse.Priya, person, Plan, new AdvocacyAsAsked { Step = AdvocacyStep.Plan, Needed = false, Reason = "Arthur helps her say what she wants." }));

    public Task<PlanInView> ReadAsync() => house.WithAsync((ReadPlan act) => act.DoAsync(AHouse.Priya, Plan));

    /// <summary>Agrees it as somebody who looks at the page as it stands.</summary>
    public async Task<Verdict> AgreeAsync(RuleAnswer? answer = null, Func<Agreeing, Agreeing>? said = null, Casework.Money.CauseAsTold? because = null)
    {
        var view = await ReadAsync();
        var saw = new Agreeing { By = "Edna, with Arthur", Why = "It keeps them together.", DirectPaymentOffered = true, SeenLines = PlanRules.Stamp(view.Own.Lines), SeenWeeklyPence = PlanMoney.WeeklyOn(view.Own.Lines, view.ShownOn) };
        return await house.WithAsync((AgreePlan act) => act.DoAsync(AHouse.Priya, person, Plan, view.Own.Plan.Version, said?.Invoke(saw) ?? saw, answer ?? RuleAnswer.None, because));
    }

    /// <summary>Everything said and told, and agreed.</summary>
    public async Task AgreedAsync()
    {
        (await SayAsync("Stay here together; Sundays with the family.")).Allowed.ShouldBeTrue();
        await ToldAsync();
        (await AdvocacyAsync()).Allowed.ShouldBeTrue();
        var agreed = await AgreeAsync(WithReason);
        agreed.Allowed.ShouldBeTrue(agreed.Because);
    }
}

static class TodayOf
{
    public static DateOnly Today(this AHouse house) => Days.Of(house.Clock.GetUtcNow().UtcDateTime);
}
