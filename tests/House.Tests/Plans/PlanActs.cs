using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Plans;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Crisis;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Plans;

public sealed class PlanActs
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_is_begun_once_with_a_reason_or_an_assessment_and_stands_on_its_worker_s_desk(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = new APlan(house, await Couple.EdnaAsync(house));
        (await plan.BeginAsync("")).Findings.Single().Field.ShouldBe("WhyNoAssessment");
        var begun = (await plan.BeginAsync("She plans for later.")).Answer!.Value;
        (await plan.BeginAsync("Again.")).Because.ShouldStartWith("A plan is being written already.");
        var step = (await house.HeldAsync<NextStep>(plan.Person)).Single(s => s.About == begun);
        (step.Kind, step.WorkerName, Days.Of(step.DueAt)).ShouldBe((NextStepKind.SeeToPlan, "Priya Nair", APlan.Today.AddDays(28)));
        (await house.StoryAsync(plan.Person)).ShouldContain("We began a plan together.");
    }

    [Theory]
    [InlineData("lancashire@1", Weight.Block, "L-6")]
    [InlineData("norfolk@1", Weight.Block, "N-c")]
    [InlineData("cambridgeshire@1", Weight.Block, "C-9")]
    [InlineData("worcestershire@1", Weight.Warn, "W-5.crisis")]
    [InlineData("leicester@1", Weight.Warn, "E-4.crisis")]
    public async Task A_lasting_line_in_a_crisis_meets_each_council_s_own_rule_and_a_dated_one_is_offered(string model, Weight weight, string rule)
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var marek = await ACrisis.MarekAsync(house, model);
        var plan = await APlan.BegunAsync(house, model, marek.Person);
        var finding = (await plan.AddAsync(APlan.Helen)).Findings.Single(f => f.Rule == rule);
        (finding.Weight, finding.Instead![0]).ShouldBe((weight, "Make it until Tue 27 Jan 2026"));
        (await plan.AddAsync(APlan.Helen, APlan.WithReason)).Allowed.ShouldBe(weight == Weight.Warn);
        (await plan.AddAsync(APlan.Helen with { EndsOn = new(2026, 1, 27) })).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_lasting_line_is_not_dated_back_into_a_crisis_that_is_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house, "cambridgeshire@1");
        house.Clock.Move(TimeSpan.FromDays(14));
        (await marek.CloseAsync(["over", "at-home", "family"])).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(14));
        var plan = await APlan.BegunAsync(house, "cambridgeshire@1", marek.Person);
        var refused = await plan.AddAsync(APlan.Helen with { StartsOn = APlan.Today.AddDays(5) }, APlan.WithReason);
        refused.Findings.ShouldContain(f => f.Rule == "C-9" && f.Weight == Weight.Block && f.Instead![0] == "Make it until Sun 1 Feb 2026");
        (await plan.AddAsync(APlan.Helen with { StartsOn = APlan.Today.AddDays(28) })).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_paid_line_asks_what_else_was_thought_of_and_the_answer_is_kept_with_the_line(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var bare = APlan.Sitter with { WhyNotTheOthers = "" };
        (await plan.AddAsync(bare)).Findings.ShouldContain(f => f.Rule == "others" && f.Weight == Weight.Reason && f.Field == "WhyNotTheOthers");
        var line = (await plan.AddAsync(bare, new RuleAnswer(true, "Nothing else would do."))).Answer!.Value;
        (await house.HeldAsync<PlanLine>(plan.Person)).Single(l => l.Id == line).WhyNotTheOthers.ShouldBe("Nothing else would do.");
        (await ATalk.StoredAsync<Waiver, bool>(house, q => q.AnyAsync(w => w.About == line && w.Rule == "others"))).ShouldBeFalse("a reason is an answer, not an exception");
        (await plan.AddAsync(APlan.Sitter)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_plan_that_costs_more_than_its_worker_may_agree_to_waits_for_somebody_else_who_may_and_for_that_very_sum(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var line = await plan.LineAsync(APlan.Sitter with { WeeklyPence = 300_00 });
        (await plan.SayAsync("Stay here together.")).Allowed.ShouldBeTrue();
        await plan.ToldAsync();
        (await plan.AdvocacyAsync()).Allowed.ShouldBeTrue();
        var stopped = (await plan.AgreeAsync(APlan.WithReason)).Findings.Single(f => f.Weight > Weight.Coach);
        (stopped.Rule, stopped.Weight, stopped.Instead![0]).ShouldBe(("money-limit", Weight.Approve, "Ask for agreement to the sum"), "a reason is not enough");
        await MayaAgreesAsync();
        (await Change(house, plan, line, 1, APlan.Sitter with { WeeklyPence = 310_00 })).Allowed.ShouldBeTrue();
        (await plan.AgreeAsync(APlan.WithReason)).Findings.ShouldContain(f => f.Rule == "money-limit", "she agreed to another sum");
        await MayaAgreesAsync();
        var agreed = await plan.AgreeAsync(APlan.WithReason);
        agreed.Allowed.ShouldBeTrue(agreed.Because);
        (await house.HeldAsync<Approval>(plan.Person)).Count(a => a.UsedAt is not null).ShouldBe(1);

        async Task MayaAgreesAsync()
        {
            house.Clock.Move(TimeSpan.FromMinutes(1));
            var asked = await house.WithAsync((AskMoneyApproval act) => act.DoAsync(AHouse.Priya, plan.Person, plan.Plan, "She falls at night."));
            asked.Allowed.ShouldBeTrue(asked.Because);
            (await house.WithAsync((DecideMoneyApproval act) => act.DoAsync(AHouse.Priya, plan.Person, asked.Answer!.Value, true, ""))).Allowed.ShouldBeFalse("never whoever wrote it");
            (await house.WithAsync((DecideMoneyApproval act) => act.DoAsync(AHouse.Maya, plan.Person, asked.Answer!.Value, true, ""))).Allowed.ShouldBeTrue();
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_who_write_in_one_line_or_one_good_life_see_both_texts(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var line = await plan.LineAsync(APlan.Helen);
        (await Change(house, plan, line, 1, APlan.Helen with { When = "Saturdays" })).Allowed.ShouldBeTrue();
        var clash = await Should.ThrowAsync<SavedFirst>(() => Change(house, plan, line, 1, APlan.Helen with { When = "Mondays" }));
        (clash.By, clash.Version).ShouldBe(("Priya Nair", 2));
        clash.Theirs.ShouldContain("Saturdays");
        (await Change(house, plan, line, clash.Version, APlan.Helen with { When = "Mondays" })).Allowed.ShouldBeTrue("they have seen theirs");

        (await plan.SayAsync("Stay here together.", 1)).Allowed.ShouldBeTrue();
        var other = await Should.ThrowAsync<SavedFirst>(() => plan.SayAsync("Sundays with the family.", 1));
        (other.Theirs, other.By).ShouldBe(("Stay here together.", "Priya Nair"));
        (await plan.SayAsync("Stay here together.", 1)).Allowed.ShouldBeTrue("the same words clash with nothing");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task No_plan_is_agreed_before_the_amount_is_told_and_then_the_copy_is_due_and_the_first_look_has_its_days(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        (await plan.AgreeAsync(APlan.WithReason)).Because.ShouldStartWith("Nothing is in the plan yet.");
        await plan.LineAsync(APlan.Helen);
        await plan.LineAsync(APlan.Sitter);
        var asked = await plan.AgreeAsync();
        asked.Findings.Where(f => f.Weight > Weight.Coach).Select(f => f.Rule).ShouldBe(["amount-told", "good-life", "ring", "LF-5"], ignoreOrder: true, "each says what to do");
        (await plan.AgreeAsync(APlan.WithReason)).Findings.Single(f => f.Weight > Weight.Coach).Rule.ShouldBe("amount-told", "everything else goes on with a reason");

        await plan.AgreedAsync();
        var held = (await plan.ReadAsync()).Own.Plan;
        (held.Status, held.AgreedOn, held.AgreedBy, held.Why).ShouldBe((PlanStatus.Agreed, APlan.Today, "Edna, with Arthur", "It keeps them together."));
        (held.FirstReviewFrom, held.FirstReviewBy, held.ReviewBy).ShouldBe((APlan.Today.AddDays(42), APlan.Today.AddDays(56), APlan.Today.AddDays(365)));
        var send = (await house.HeldAsync<NextStep>(plan.Person)).Single(s => s.About == plan.Plan && s.DoneAt == null);
        (send.What, Days.Of(send.DueAt)).ShouldBe(("Send the plan.", APlan.Today));
        (await ATalk.StoredAsync<Waiver, List<string>>(house, q => q.Where(w => w.About == plan.Plan).Select(w => w.Rule).ToListAsync())).ShouldBe(["ring"]);
        (await plan.AgreeAsync(APlan.WithReason)).Because.ShouldStartWith("This plan was agreed already.");
        (await plan.AddAsync(APlan.Helen)).Because.ShouldStartWith("This plan is agreed.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_changed_line_is_seen_before_anybody_agrees(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        var line = await plan.LineAsync(APlan.Sitter);
        await plan.ToldAsync();
        var before = await plan.ReadAsync();
        (await Change(house, plan, line, 1, APlan.Sitter with { WeeklyPence = 200_00 })).Allowed.ShouldBeTrue();
        (await plan.AgreeAsync(APlan.WithReason, saw => saw with { SeenLines = PlanRules.Stamp(before.Own.Lines), SeenWeeklyPence = 134_40 })).Because.ShouldStartWith("A line was changed while you looked.");
        (await plan.AgreeAsync(APlan.WithReason)).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_next_plan_begins_from_the_one_they_live_by_and_takes_its_place_and_never_takes_support_away(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var plan = await APlan.BegunAsync(house);
        await plan.LineAsync(APlan.Helen);
        var paid = await plan.LineAsync(APlan.Sitter);
        await plan.AgreedAsync();
        (await End(house, plan, paid, APlan.Today.AddDays(7))).Because.ShouldStartWith("Support that is paid for is not taken away here.");

        house.Clock.Move(TimeSpan.FromDays(30));
        var next = await APlan.BegunAsync(house, person: plan.Person);
        var view = await next.ReadAsync();
        (view.Own.Plan.Replaces, view.Own.Plan.GoodLife, view.Own.Lines.Count).ShouldBe((plan.Plan, "Stay here together; Sundays with the family.", 2));
        var copied = view.Own.Lines.Single(l => l.IsPaid);
        (await End(house, next, copied.Id, null)).Allowed.ShouldBeTrue("it is only being written");
        await next.ToldAsync();
        (await next.AgreeAsync(APlan.WithReason)).Findings.ShouldContain(f => f.Rule == "less" && f.Weight == Weight.Block);
        await next.LineAsync(APlan.Sitter with { StartsOn = APlan.Today.AddDays(30), WeeklyMinutes = 420, WeeklyPence = 156_80 });
        (await next.AgreeAsync(APlan.WithReason)).Findings.ShouldContain(f => f.Field == "Cause" && f.Says == "Choose why it changed.", "why it costs more is asked where it is agreed");
        (await next.AgreeAsync(APlan.WithReason, because: new(ChangeCause.GainInAbility))).Findings.ShouldContain(f => f.Field == "Cause", "a gain costs no more");
        (await next.AgreeAsync(APlan.WithReason, because: new(ChangeCause.HelperGone, "Helen has the night shift now."))).Allowed.ShouldBeTrue();
        (await house.HeldAsync<PackageChange>(plan.Person)).Select(c => (c.Plan, c.Cause, c.BeforePence, c.AfterPence, c.On)).ShouldBe(
            [(plan.Plan, ChangeCause.New, 0, 134_40, APlan.Today), (next.Plan, ChangeCause.HelperGone, 134_40, 156_80, APlan.Today.AddDays(30))], "each agreed plan says what it changed, and nobody writes it down twice");
        (await house.HeldAsync<Plan>(plan.Person)).Select(p => p.Status).ShouldBe([PlanStatus.Ended, PlanStatus.Agreed]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_people_plan_together_when_each_agrees_and_one_budget_for_both_is_refused(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (hers, his) = (await APlan.BegunAsync(house), await APlan.BegunAsync(house, person: await Couple.ArthurAsync(house)));
        (await Join(house, hers, his, true, false)).Findings.Single().Field.ShouldBe("OtherAgrees");
        (await Join(house, hers, his, true, true)).Allowed.ShouldBeTrue();
        await hers.LineAsync(APlan.Sitter);
        await his.LineAsync(APlan.Sitter with { What = "the carers group", WeeklyPence = 10_00 });
        var view = await hers.ReadAsync();
        (view.Together, view.Beside!.Plan.Id).ShouldBe((true, his.Plan));
        PlanMoney.WeeklyByPersonOn([.. view.Own.Lines, .. view.Beside.Lines], APlan.Today).ShouldBe(new Dictionary<Guid, int> { [hers.Person] = 134_40, [his.Person] = 10_00 }, ignoreOrder: true);
        (await house.WithAsync((WorkOutBudget act) => act.DoAsync(AHouse.Priya, hers.Person, hers.Plan, new BudgetAsWorked { ForBoth = true, Needs = [new("hygiene", "some")] }))).Findings.Single().Rule.ShouldBe("one-person");
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((ReadPlan act) => act.DoAsync(AHouse.Sam, hers.Plan)));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Help_that_joins_the_plan_is_ready_to_be_put_in(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        var help = (await house.WithAsync((AddHelpLine act) => act.DoAsync(AHouse.Priya, edna, new HelpAsPlanned { Kind = HelpKind.Person, What = "looks in", Who = "Mrs Kaur", When = "mornings", StartsOn = APlan.Today, EndsOn = APlan.Today.AddDays(7) }, APlan.WithReason))).Answer!.Value;
        (await house.WithAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, edna, help, 1, HelpDecision.JoinsPlan, APlan.Today.AddDays(60), "It works.", APlan.WithReason))).Allowed.ShouldBeTrue();
        var plan = await APlan.BegunAsync(house, person: edna);
        var ready = (await plan.ReadAsync()).Ready.ShouldHaveSingleItem();
        await plan.LineAsync(ReadPlanLine.From(ready, APlan.Today));
        (await plan.ReadAsync()).Ready.ShouldBeEmpty();
    }

    static Task<Verdict> Change(AHouse house, APlan plan, Guid line, int seen, LineAsPlanned now) => house.WithAsync((ChangePlanLine act) => act.DoAsync(AHouse.Priya, plan.Person, line, seen, now, APlan.WithReason));

    static Task<Verdict> End(AHouse house, APlan plan, Guid line, DateOnly? on) => house.WithAsync((EndPlanLine act) => act.DoAsync(AHouse.Priya, plan.Person, line, 1, on, "It is not needed."));

    static Task<Verdict> Join(AHouse house, APlan one, APlan other, bool agrees, bool otherAgrees) => house.WithAsync((JoinPlans act) => act.DoAsync(AHouse.Priya, one.Person, other.Person, agrees, otherAgrees));
}
