using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Plans;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Conversations;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Crisis;

public sealed class HelpActs
{
    static readonly DateOnly Today = new(2026, 1, 13);

    static HelpAsPlanned Sitter => new() { Kind = HelpKind.Person, What = "stays the night", Who = "Helen", StartsOn = Today, EndsOn = Today.AddDays(7) };

    [Theory]
    [InlineData("lancashire@1", Weight.Block, "L-6")]
    [InlineData("norfolk@1", Weight.Block, "N-c")]
    [InlineData("cambridgeshire@1", Weight.Block, "C-9")]
    [InlineData("worcestershire@1", Weight.Warn, "W-5.crisis")]
    [InlineData("leicester@1", Weight.Warn, "E-4.crisis")]
    public async Task Help_with_no_end_in_a_crisis_meets_each_council_s_own_rule_at_its_own_weight(string model, Weight weight, string rule)
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var marek = await ACrisis.MarekAsync(house, model);
        var open = Sitter with { EndsOn = null, ReviewOn = Today.AddDays(28) };

        var said = await Add(house, marek, open);
        var finding = said.Findings.Single(f => f.Rule == rule);
        (finding.Weight, finding.Instead![0]).ShouldBe((weight, "Make it until Tue 27 Jan 2026"));
        finding.Source.ShouldNotBeEmpty();
        (await Add(house, marek, open, new RuleAnswer(Read: true, "She has no other choice."))).Allowed.ShouldBe(weight == Weight.Warn);
        (await Add(house, marek, open with { EndsOn = new(2026, 1, 27), ReviewOn = null })).Allowed.ShouldBeTrue();
        (await Add(house, marek, open with { Kind = HelpKind.SafeBed, Urgent = true, EndsOn = Today.AddDays(60), ReviewOn = Today.AddDays(3) })).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Help_never_ends_unseen_and_somebody_decides_what_happens_then(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var line = (await Add(house, marek, Sitter)).Answer!.Value;
        var step = await Step(house, line);
        (step.Kind, step.DueAt.Date).ShouldBe((NextStepKind.DecideAboutHelp, new DateTime(2026, 1, 17)));

        house.Clock.Move(TimeSpan.FromDays(9));
        (await marek.ReadAsync()).Lines.Single().EndedUnseen(Today.AddDays(9)).ShouldBeTrue();
        (await Decide(house, marek, line, null, null, "")).Because.ShouldStartWith("Choose what happens");
        (await Decide(house, marek, line, HelpDecision.GoesOn, Today, "She still cannot sleep.")).Because.ShouldBe("Choose a day to come.");
        (await Decide(house, marek, line, HelpDecision.JoinsPlan, Today.AddDays(60), "It works.")).Findings.ShouldContain(f => f.Rule == "N-c");
        (await Decide(house, marek, line, HelpDecision.GoesOn, Today.AddDays(16), "She still cannot sleep.")).Allowed.ShouldBeTrue();
        (await Step(house, line)).DueAt.Date.ShouldBe(new DateTime(2026, 1, 26));
        (await Decide(house, marek, line, HelpDecision.Ends, Today.AddDays(10), "Arthur is home.")).Allowed.ShouldBeTrue();
        (await ATalk.StoredAsync<NextStep, bool>(house, q => q.AnyAsync(s => s.About == line && s.DoneAt == null))).ShouldBeFalse();
        (await Decide(house, marek, line, HelpDecision.Keep, null, "Again.")).Because.ShouldBe("This was decided already.");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Help_that_becomes_part_of_a_lasting_plan_is_to_be_written_into_one_and_leaves_nothing_that_no_form_ends(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        (await house.WithAsync((AllowLastingPlans act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, PlanNow.NearEndOfLife, "He wants to be at home."))).Allowed.ShouldBeTrue();
        var (one, two) = ((await Add(house, marek, Sitter)).Answer!.Value, (await Add(house, marek, Sitter with { What = "cooks" })).Answer!.Value);
        (await Join(one)).Allowed.ShouldBeTrue();
        var step = await Step(house, one);
        (step.Kind, step.What, Days.Of(step.DueAt)).ShouldBe((NextStepKind.LookAgain, "Write this into a plan together, as a line of it: stays the night", Today.AddDays(7)));
        (await Finish(step)).Allowed.ShouldBeTrue();

        var plan = (await house.WithAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, marek.Person, null, "He has weeks."))).Answer!.Value;
        (await Join(two)).Allowed.ShouldBeTrue();
        (await ATalk.StoredAsync<NextStep, bool>(house, q => q.AnyAsync(s => s.About == two && s.DoneAt == null))).ShouldBeFalse("the decision was made");
        var write = await ATalk.StoredAsync<NextStep, NextStep>(house, q => q.SingleAsync(s => s.About == plan && s.DoneAt == null && s.What.StartsWith("Write this into a plan")));
        write.Kind.ShouldBe(NextStepKind.SeeToPlan);
        (await Finish(write)).Allowed.ShouldBeTrue();

        async Task<Verdict> Join(Guid line)
        {
            var seen = await ATalk.StoredAsync<HelpLine, int>(house, q => q.Where(l => l.Id == line).Select(l => l.Version).SingleAsync());
            return await house.WithAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, marek.Person, line, seen, HelpDecision.JoinsPlan, Today.AddDays(60), "It works.", new RuleAnswer(true, "He chose it.")));
        }

        Task<Verdict> Finish(NextStep held) => house.WithAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, marek.Person, held.Id, held.Version, "It stands in it."));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_lasting_line_is_not_dated_back_into_a_crisis_that_is_over(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house, "cambridgeshire@1");
        house.Clock.Move(TimeSpan.FromDays(14));
        (await marek.CloseAsync(["over", "at-home", "family"])).Allowed.ShouldBeTrue();
        house.Clock.Move(TimeSpan.FromDays(14));

        var lasting = Sitter with { EndsOn = null, StartsOn = Today.AddDays(5), ReviewOn = Today.AddDays(60) };
        var refused = await Add(house, marek, lasting, new RuleAnswer(true, "It began then."));
        refused.Findings.ShouldContain(f => f.Rule == "C-9" && f.Weight == Weight.Block && f.Instead![0] == "Make it until Sun 1 Feb 2026");
        (await Add(house, marek, lasting with { StartsOn = Today.AddDays(28) }, new RuleAnswer(true, "She wants it."))).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_far_off_end_asks_why_and_the_answer_is_an_exception_that_everybody_sees(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var far = Sitter with { EndsOn = Today.AddDays(60) };
        (await Add(house, marek, far)).Findings.ShouldContain(f => f.Rule == "interim" && f.Weight == Weight.Reason);
        var line = (await Add(house, marek, far, new RuleAnswer(Reason: "Arthur’s hip takes that long."))).Answer!.Value;
        var waiver = await ATalk.StoredAsync<Practice.Quality.Waiver, Practice.Quality.Waiver>(house, q => q.SingleAsync(w => w.About == line));
        (waiver.Rule, waiver.Reason, waiver.WorkerName, waiver.Team).ShouldBe(("interim", "Arthur’s hip takes that long.", "Priya Nair", AHouse.North.Id));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Near_the_end_of_life_a_lasting_plan_need_not_wait(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var open = Sitter with { EndsOn = null, ReviewOn = Today.AddDays(28) };
        (await Add(house, marek, open)).Allowed.ShouldBeFalse();
        (await house.WithAsync((AllowLastingPlans act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, PlanNow.NearEndOfLife, ""))).Allowed.ShouldBeFalse();
        (await house.WithAsync((AllowLastingPlans act) => act.DoAsync(AHouse.Priya, marek.Person, marek.Crisis, PlanNow.NearEndOfLife, "He has weeks, and wants to be at home."))).Allowed.ShouldBeTrue();
        (await Add(house, marek, open, new RuleAnswer(true, "He chose it."))).Allowed.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Small_sums_are_spent_alone_up_to_the_limit_and_two_hundred_pounds_take_two(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        (await Spend(house, marek, "food", 60_00)).Allowed.ShouldBeTrue();
        (await Spend(house, marek, "a key safe", 45_00)).Allowed.ShouldBeTrue();
        (await Spend(house, marek, "a cooker", 200_00)).Findings.ShouldContain(f => f.Weight == Weight.Approve);
        var asked = (await Spend(house, marek, "a cooker", 200_00, second: true)).Answer!.Value;

        var step = await Step(house, asked);
        (step.Kind, step.WorkerName).ShouldBe((NextStepKind.AgreeToSum, "Maya"));
        (await Agree(house, marek, asked, AHouse.Priya, true)).Because.ShouldStartWith("Somebody else has to agree");
        (await Agree(house, marek, asked, AHouse.Amira, true)).Because.ShouldStartWith("This is more than your role");
        (await Agree(house, marek, asked, AHouse.Maya, true)).Allowed.ShouldBeTrue();
        var sums = (await marek.ReadAsync()).Lines;
        (sums.Count, sums.Sum(s => s.Pence), sums.Single(s => s.Id == asked).SecondPerson).ShouldBe((3, 305_00, "Maya"));
        (await Agree(house, marek, asked, AHouse.Maya, false)).Allowed.ShouldBeFalse();
        (await Spend(house, marek, "a roof", 5_000_00, second: true)).Because.ShouldStartWith("Nobody here may agree");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Help_to_recover_is_free_for_its_time_and_ends_by_the_person_s_own_view(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var marek = await ACrisis.MarekAsync(house);
        var plan = new SupportAsPlanned { Kind = SupportKind.Reablement, What = "the stairs", GivenBy = "Home First", Goal = "I want to go to church.", StartsOn = new(2026, 3, 20), EndsOn = new(2026, 5, 15) };
        (await house.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, plan with { Goal = " " }))).Findings.ShouldContain(f => f.Field == "Goal");
        var id = (await house.WithAsync((BeginShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, plan))).Answer!.Value;
        (await house.WithAsync((ChargeForSupport act) => act.DoAsync(AHouse.Priya, marek.Person, id, 40_00, new DateOnly(2026, 4, 30), "By phone."))).Findings.ShouldContain(f => f.Source.Contains("2014/2673"));
        (await house.WithAsync((NoteSupportProgress act) => act.DoAsync(AHouse.Priya, marek.Person, id, "Up and down twice."))).Allowed.ShouldBeTrue();
        (await house.WithAsync((EndShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, id, GoalReached.Yes, "", ""))).Findings.ShouldContain(f => f.Field == "TheirView");
        (await house.WithAsync((EndShortTermSupport act) => act.DoAsync(AHouse.Priya, marek.Person, id, GoalReached.Yes, "I was there on Sunday.", ""))).Allowed.ShouldBeTrue();
        var view = await house.WithAsync((ReadSupport act) => act.DoAsync(AHouse.Priya, id));
        (view.Support.FreeUntil, view.Support.Reached, view.Support.ChargePence, view.Notes.Count).ShouldBe((new DateOnly(2026, 4, 30), GoalReached.Yes, 0, 2));
    }

    static Task<Verdict> Add(AHouse house, ACrisis marek, HelpAsPlanned line, RuleAnswer? answer = null) => house.WithAsync((AddHelpLine act) => act.DoAsync(AHouse.Priya, marek.Person, line, answer ?? RuleAnswer.None));

    static async Task<Verdict> Decide(AHouse house, ACrisis marek, Guid line, HelpDecision? decision, DateOnly? day, string why)
    {
        var seen = (await ATalk.StoredAsync<HelpLine, int>(house, q => q.Where(l => l.Id == line).Select(l => l.Version).SingleAsync()));
        return await house.WithAsync((DecideAboutHelp act) => act.DoAsync(AHouse.Priya, marek.Person, line, seen, decision, day, why, RuleAnswer.None));
    }

    static Task<Verdict> Spend(AHouse house, ACrisis marek, string what, int pence, bool second = false) =>
        house.WithAsync((SpendSmallSum act) => act.DoAsync(AHouse.Priya, marek.Person, new SumAsTold(what, "Marek", pence, second), new RuleAnswer(true, "There is nothing else.")));

    static async Task<Verdict> Agree(AHouse house, ACrisis marek, Guid line, Actor who, bool yes)
    {
        var seen = (await ATalk.StoredAsync<HelpLine, int>(house, q => q.Where(l => l.Id == line).Select(l => l.Version).SingleAsync()));
        return await house.WithAsync((AnswerSmallSum act) => act.DoAsync(who, marek.Person, line, seen, yes, "Fine."));
    }

    static async Task<NextStep> Step(AHouse house, Guid about) => await ATalk.StoredAsync<NextStep, NextStep>(house, q => q.SingleAsync(s => s.About == about && s.DoneAt == null));
}
