using Shouldly;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Plans;
using Threefold.Casework.Reviews;
using Threefold.Casework.Teams;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.Plans;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Reviews;

/// <summary>Support never becomes less without needs looked at again, reasons, notice and a way to challenge.</summary>
public sealed class LessActs
{
    static ReductionAsDecided Less(DateOnly today, Guid? assessment) => new()
    {
        WeeklyMinutes = 300, WeeklyPence = 112_00, FirstDay = today.AddDays(28), Reason = "She makes her own tea.", Assessment = assessment, ToldOn = today, ToldHow = "At home.", ToldChallenge = true, CalledGain = true, TheirView = "I am proud.",
    };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task It_is_refused_without_a_look_at_needs_and_asked_about_after_a_month_and_three(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        await edna.TickAsync();
        var before = await edna.ReassessedAsync();
        house.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        var (review, today) = (edna.Open(), Days.Of(house.Clock.GetUtcNow().UtcDateTime));
        Task<Verdict> Reduce(ReductionAsDecided decided) => edna.DoAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, review.Id, edna.Line, edna.Of<PlanLine>()[0].Version, decided));
        foreach (var assessment in new Guid?[] { null, before, Guid.CreateVersion7() })
            (await Reduce(Less(today, assessment))).Findings.ShouldContain(f => f.Rule == "reassess" && f.Weight == Weight.Block);
        (await edna.DoAsync((EndPlanLine act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Line, edna.Of<PlanLine>()[0].Version, today, "Less."))).Allowed.ShouldBeFalse("nor by another door");
        edna.Of<PlanLine>().ShouldHaveSingleItem().EndsOn.ShouldBeNull();

        house.Clock.Move(TimeSpan.FromHours(1));
        var after = await edna.ReassessedAsync();
        (await Reduce(Less(today, after) with { FirstDay = today.AddDays(27) })).Because.ShouldStartWith("Give 28 days’ notice");
        var made = (await Reduce(Less(today, after))).Answer!.Value;
        var lines = edna.Of<PlanLine>().OrderBy(l => l.StartsOn).ToList();
        lines.Select(l => (l.WeeklyPence, l.StartsOn, l.EndsOn)).ShouldBe([(224_00, new DateOnly(2026, 1, 13), today.AddDays(27)), (112_00, today.AddDays(28), null)]);
        edna.Steps(NextStepKind.AskAboutLess).Select(s => Days.Of(s.DueAt)).ShouldBe([today.AddDays(58), today.AddDays(118)]);

        house.Clock.Move(TimeSpan.FromDays(59));
        var book = house.Get<ReductionBook>();
        (await book.ReadAsync(AHouse.Priya, new(2026, 1, 1), new(2026, 12, 31))).ToAsk.ShouldHaveSingleItem().Reduction.ShouldBe(made);
        await edna.MadeAsync((AskAboutLess act) => act.DoAsync(AHouse.Priya, edna.Person, made, 1, LessAnswer.Same, "It is fine.", LessAnswer.Worse, "I cannot go on like this."));
        edna.Steps(NextStepKind.AnswerLess).ShouldContain(s => s.What.StartsWith("Things are worse", StringComparison.Ordinal) && s.DueAt < house.Clock.GetUtcNow().UtcDateTime.AddDays(2));
        await edna.MadeAsync((ChallengeLess act) => act.DoAsync(AHouse.Priya, edna.Person, made, "I never agreed."));
        (await edna.DoAsync((GiveSupportBack act) => act.DoAsync(AHouse.Priya, edna.Person, made, edna.Of<Reduction>().Single().Version, "Helen cannot go on."))).Findings.ShouldHaveSingleItem().Field.ShouldBe("Cause", "why it costs more again is asked where it is done");
        await edna.MadeAsync((GiveSupportBack act) => act.DoAsync(AHouse.Priya, edna.Person, made, edna.Of<Reduction>().Single().Version, "Helen cannot go on.", new(ChangeCause.HelperGone)));
        edna.Of<PackageChange>().Select(c => (c.Cause, c.BeforePence, c.AfterPence)).ShouldBe([(ChangeCause.GainInAbility, 224_00, 112_00), (ChangeCause.HelperGone, 112_00, 224_00)], "each change stands in the report, with its cause");
        edna.Of<PackageChange>()[0].Words.ShouldBe("I am proud.", "a gain only in her own words");
        PlanMoney.WeeklyOn(edna.Of<PlanLine>(), Days.Of(house.Clock.GetUtcNow().UtcDateTime)).ShouldBe(224_00, "as much as before, and once");
        edna.Steps(NextStepKind.AskAboutLess).Concat(edna.Steps(NextStepKind.AnswerLess)).ShouldBeEmpty();
        var counted = await book.ReadAsync(AHouse.Priya, new(2026, 1, 1), new(2026, 12, 31));
        (counted.Decided, counted.Gains, counted.Worse, counted.Challenged, counted.Reversed).ShouldBe((1, 0, 1, 1, 1));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_paid_for_by_name_goes_on_being_paid_for_that_way_when_there_is_less_of_it_or_as_much_as_before(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        await edna.TickAsync();
        house.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        await PaidByNameAsync(edna);
        edna.Steps(NextStepKind.SeeToPaying).ShouldBeEmpty();

        var after = await edna.ReassessedAsync();
        var made = await edna.MadeAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Open().Id, edna.Line, edna.Of<PlanLine>()[0].Version, Less(today, after)));
        edna.Steps(NextStepKind.SeeToPaying).ShouldBeEmpty();
        var way = edna.Of<Deployment>().Single();
        way.Names(edna.Of<PlanLine>().Last().Id).ShouldBeTrue();

        house.Clock.Move(TimeSpan.FromDays(59));
        await edna.MadeAsync((GiveSupportBack act) => act.DoAsync(AHouse.Priya, edna.Person, made, edna.Of<Reduction>().Single().Version, "Helen cannot go on.", new(ChangeCause.HelperGone)));
        edna.Steps(NextStepKind.SeeToPaying).ShouldBeEmpty();
        edna.Of<Deployment>().Single().Names(edna.Of<PlanLine>().Last().Id).ShouldBeTrue("as much as before is paid for as before");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_challenge_before_the_first_day_keeps_support_and_its_pay_going_until_it_is_answered(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var (made, first) = await LessAsync(edna);
        house.Clock.Move(TimeSpan.FromDays(10));
        await ChallengeAsync(edna, made);
        edna.Of<PlanLine>().Select(l => (l.WeeklyPence, l.EndsOn, l.IsTakenOut)).ShouldBe([(224_00, null, false), (112_00, first.AddDays(-1), true)], "the line that was to end goes on");
        (edna.Of<PackageChange>().Last().AfterPence, edna.Steps(NextStepKind.AskAboutLess).Length, edna.Steps(NextStepKind.AnswerLess).Length).ShouldBe((224_00, 0, 1));

        house.Clock.Move(TimeSpan.FromDays(30));
        var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        today.ShouldBeGreaterThan(first);
        var money = await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna.Person));
        (money.Money.WeeklyOn(today), money.Money.WithoutAWay(today).Count, edna.Steps(NextStepKind.SeeToPaying).Length).ShouldBe((224_00, 0, 0), "as much is paid as before");
        (await AskAsync(edna, made, LessAnswer.Same)).Because.ShouldStartWith("There is as much as before");
        (await edna.DoAsync((GiveSupportBack act) => act.DoAsync(AHouse.Priya, edna.Person, made, Held(edna).Version, "She asked."))).Because.ShouldStartWith("Nothing was taken away yet");

        var no = new AnswerToChallenge { GoesOn = false, Why = "She manages her tea.", ToldOn = today, ToldHow = "At home.", ToldFurther = true, FirstDay = today.AddDays(28) };
        (await AnswerAsync(edna, made, no with { GoesOn = null })).Because.ShouldBe("Say whether it goes on as before.");
        (await AnswerAsync(edna, made, no with { FirstDay = today.AddDays(27) })).Because.ShouldStartWith("Give 28 days’ notice");
        (await AnswerAsync(edna, made, no with { ToldFurther = false })).Because.ShouldContain("Ombudsman");
        (await AnswerAsync(edna, made, no)).Allowed.ShouldBeTrue();
        edna.Of<PlanLine>().Where(l => !l.IsTakenOut).Select(l => (l.WeeklyPence, l.StartsOn, l.EndsOn)).ShouldBe([(224_00, new DateOnly(2026, 1, 13), today.AddDays(27)), (112_00, today.AddDays(28), null)]);
        edna.Of<Deployment>().Single().Names(edna.Of<PlanLine>().Last().Id).ShouldBeTrue("the lesser line is paid for the way it was");
        (edna.Of<PackageChange>().Last().Cause, edna.Of<PackageChange>().Last().AfterPence, edna.Of<PackageChange>().Last().On).ShouldBe((ChangeCause.GainInAbility, 112_00, today.AddDays(28)));
        edna.Steps(NextStepKind.AskAboutLess).Select(s => Days.Of(s.DueAt)).ShouldBe([today.AddDays(58), today.AddDays(118)]);
        edna.Steps(NextStepKind.AnswerLess).Concat(edna.Steps(NextStepKind.SeeToPaying)).ShouldBeEmpty();

        await ChallengeAsync(edna, made);
        (await AnswerAsync(edna, made, new() { GoesOn = true, Why = "We looked: she cannot." })).Allowed.ShouldBeTrue();
        PlanMoney.WeeklyOn(edna.Of<PlanLine>(), today.AddDays(40)).ShouldBe(224_00);
        (Held(edna).ReversedOn, edna.Steps(NextStepKind.AnswerLess).Length, edna.Steps(NextStepKind.AskAboutLess).Length).ShouldBe((today, 0, 0));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_plan_that_is_being_written_follows_a_challenge_and_no_plan_makes_it_less_before_the_answer(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var (made, first) = await LessAsync(edna);
        var draft = await edna.MadeAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, edna.Person, null, ""));
        List<PlanLine> Lines() => [.. edna.Of<PlanLine>().Where(l => l.Plan == draft).OrderBy(l => l.StartsOn)];
        Lines().Select(l => (l.WeeklyPence, l.EndsOn)).ShouldBe([(224_00, first.AddDays(-1)), (112_00, null)]);
        await ChallengeAsync(edna, made);
        Lines().Select(l => (l.WeeklyPence, l.EndsOn, l.IsTakenOut)).ShouldBe([(224_00, null, false), (112_00, first.AddDays(-1), true)]);

        Task<Verdict> Agree() => edna.DoAsync((AgreePlan act) => act.DoAsync(AHouse.Priya, edna.Person, draft, edna.Of<Plan>().Single(p => p.Id == draft).Version, new Agreeing { By = "Edna" }, AReview.Talked));
        (await Agree()).Findings.ShouldNotContain(f => f.Rule == "put-off");
        (await edna.DoAsync((EndPlanLine act) => act.DoAsync(AHouse.Priya, edna.Person, Lines()[0].Id, Lines()[0].Version, null, ""))).Allowed.ShouldBeTrue();
        (await Agree()).Findings.ShouldContain(f => f.Rule == "put-off" && f.Weight == Weight.Block && f.Says.Contains("home care", StringComparison.Ordinal));
        (await AnswerAsync(edna, made, new() { GoesOn = true, Why = "We looked: she cannot." })).Allowed.ShouldBeTrue();
        (await Agree()).Findings.ShouldNotContain(f => f.Rule == "put-off", "she was answered");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task The_plan_that_is_being_written_has_less_too_once_they_were_answered_that_it_stays(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var (made, _) = await LessAsync(edna);
        var draft = await edna.MadeAsync((BeginPlan act) => act.DoAsync(AHouse.Priya, edna.Person, null, ""));
        await ChallengeAsync(edna, made);
        var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        (await AnswerAsync(edna, made, new() { GoesOn = false, Why = "She manages her tea.", ToldOn = today, ToldHow = "At home.", ToldFurther = true, FirstDay = today.AddDays(28) })).Allowed.ShouldBeTrue();
        edna.Of<PlanLine>().Where(l => l.Plan == draft && !l.IsTakenOut).OrderBy(l => l.StartsOn).Select(l => (l.WeeklyPence, l.StartsOn, l.EndsOn))
            .ShouldBe([(224_00, new DateOnly(2026, 1, 13), today.AddDays(27)), (112_00, today.AddDays(28), null)]);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_challenge_to_what_is_less_already_is_answered_by_its_own_form_and_the_asks_stay(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var (made, first) = await LessAsync(edna);
        house.Clock.Move(TimeSpan.FromDays(50));
        await ChallengeAsync(edna, made);
        PlanMoney.WeeklyOn(edna.Of<PlanLine>(), first).ShouldBe(112_00);
        house.Clock.Move(TimeSpan.FromDays(8));
        (await AskAsync(edna, made, LessAnswer.Worse)).Allowed.ShouldBeTrue();
        edna.Steps(NextStepKind.AskAboutLess).ShouldHaveSingleItem().What.ShouldStartWith(ReductionRules.AskSecond);
        edna.Steps(NextStepKind.AnswerLess).Length.ShouldBe(2, "the challenge, and that it is worse");
        foreach (var step in edna.Steps(NextStepKind.AnswerLess))
            (await edna.DoAsync((FinishNextStep act) => act.DoAsync(AHouse.Priya, edna.Person, step.Id, step.Version, "Done."))).Allowed.ShouldBeFalse("only an answer ends it");

        var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        var no = new AnswerToChallenge { Why = "She manages her tea.", ToldOn = today, ToldHow = "At home.", ToldFurther = true };
        (await AnswerAsync(edna, made, no with { Why = " " })).Because.ShouldStartWith("Write why");
        (await AnswerAsync(edna, made, no with { ToldOn = today.AddDays(1) })).Because.ShouldStartWith("Tell them first");
        (await AnswerAsync(edna, made, no)).Allowed.ShouldBeTrue();
        edna.Steps(NextStepKind.AnswerLess).ShouldBeEmpty();
        (await AnswerAsync(edna, made, no)).Because.ShouldStartWith("Nobody waits");
        (Held(edna).FirstDay, PlanMoney.WeeklyOn(edna.Of<PlanLine>(), today)).ShouldBe((first, 112_00));

        // The second ask is ended by its own answer, and nothing stays.
        (await AskAsync(edna, made, LessAnswer.Same)).Allowed.ShouldBeTrue();
        (Held(edna).AskOn, edna.Steps(NextStepKind.AskAboutLess).Length).ShouldBe((null, 0));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_is_not_reached_was_not_asked_and_we_try_again(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        var (made, _) = await LessAsync(edna);
        house.Clock.Move(TimeSpan.FromDays(58));
        for (var tries = 1; tries <= 2; tries++)
        {
            var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
            (await AskAsync(edna, made, LessAnswer.NotReached)).Allowed.ShouldBeTrue();
            (Held(edna).Tries, Held(edna).First, Held(edna).AskOn).ShouldBe((tries, null, today.AddDays(3)));
            edna.Steps(NextStepKind.AskAboutLess).Select(s => (s.What.StartsWith(ReductionRules.AskSecond, StringComparison.Ordinal), Days.Of(s.DueAt))).ShouldContain((false, today.AddDays(3)));
            edna.Steps(NextStepKind.AskAboutLess).Length.ShouldBe(2);
            house.Clock.Move(TimeSpan.FromDays(3));
        }

        (await AskAsync(edna, made, LessAnswer.Better)).Allowed.ShouldBeTrue();
        (Held(edna).Tries, Held(edna).First, edna.Steps(NextStepKind.AskAboutLess).Length).ShouldBe((0, LessAnswer.Better, 1));
        var counted = await house.Get<ReductionBook>().ReadAsync(AHouse.Priya, new(2026, 1, 1), new(2026, 12, 31));
        (counted.AskedFirst, counted.AskedSecond).ShouldBe((1, 0));
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_given_back_is_given_back_where_they_live_by_it_now_and_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        await edna.TickAsync();
        house.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        var today = house.Today();
        var after = await edna.ReassessedAsync();
        Task<Verdict> Reduce(Guid line, ReductionAsDecided decided) => edna.DoAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Open().Id, line, edna.Of<PlanLine>().Single(l => l.Id == line).Version, decided));
        (await Reduce(edna.Line, Less(today, after) with { ToldOn = today.AddDays(-60), FirstDay = today.AddDays(-1) })).Because.ShouldBe("Choose today or a later day.");
        var made = (await Reduce(edna.Line, Less(today, after))).Answer!.Value;
        (await Reduce(edna.Line, Less(today, after) with { WeeklyMinutes = 100, WeeklyPence = 40_00 })).Because.ShouldStartWith("Less of this was decided already.");

        // It becomes less again, and then the next plan takes that one's place.
        var lesser = edna.Of<PlanLine>().Single(l => l.WeeklyPence == 112_00);
        (await Reduce(lesser.Id, Less(today, after) with { FirstDay = today.AddDays(56), WeeklyMinutes = 100, WeeklyPence = 40_00 })).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromDays(70));
        Guid next = default;
        await edna.DeedAsync(file =>
        {
            var plan = file.Begin(edna.Person, new PlanBegan(file.NewId(), "norfolk@1", null, null, AHouse.Priya.Id, AHouse.Priya.Name, AHouse.North.Id, edna.Plan));
            foreach (var line in edna.Of<PlanLine>().Where(l => !(l.EndsOn < file.Today))) file.Begin(edna.Person, new PlanLineAdded(file.NewId(), plan.Id, line.Written()));
            file.Record(plan, new PlanAgreed(plan.Id, file.Today, "Edna", ""));
            next = plan.Id;
        });
        await edna.DeedAsync(file => file.Record(file.FindAsync<Plan>(p => p.Id == edna.Plan).Result!, new PlanEnded(edna.Plan, file.Today, "The next plan took its place.")));
        house.Clock.Move(TimeSpan.FromDays(1));
        PlanMoney.WeeklyOn(edna.Of<PlanLine>().Where(l => l.Plan == next), house.Today()).ShouldBe(40_00);
        await edna.MadeAsync((GiveSupportBack act) => act.DoAsync(AHouse.Priya, edna.Person, made, edna.Of<Reduction>()[0].Version, "Helen cannot go on.", new(ChangeCause.HelperGone)));
        PlanMoney.WeeklyOn(edna.Of<PlanLine>().Where(l => l.Plan == next), house.Today()).ShouldBe(224_00, "as much as before, once, in the plan she lives by");
        edna.Of<PackageChange>()[^1].ShouldSatisfyAllConditions(c => c.BeforePence.ShouldBe(40_00), c => c.AfterPence.ShouldBe(224_00));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_not_safe_stops_today_with_something_in_its_place(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await AReview.LivingAsync(house);
        await edna.TickAsync();
        var today = Days.Of(house.Clock.GetUtcNow().UtcDateTime);
        var stop = Less(today, null) with { StopsAtOnce = true, FirstDay = today.AddDays(1), WeeklyMinutes = 0, WeeklyPence = 0, Reason = "She was hurt.", CalledGain = false };
        Task<Verdict> Stop(ReductionAsDecided decided) => edna.DoAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Open().Id, edna.Line, 1, decided));
        (await Stop(stop)).Because.ShouldBe("Write what takes its place today. Nobody is left without.");
        (await Stop(stop with { InItsPlace = "Fen Night Care, from tonight." })).Findings.ShouldHaveSingleItem().Field.ShouldBe("Cause");
        (await edna.DoAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Open().Id, edna.Line, 1, stop with { InItsPlace = "Fen Night Care, from tonight." }, new(ChangeCause.End)))).Allowed.ShouldBeTrue();
        (edna.Of<PackageChange>().Single().AfterPence, edna.Of<PackageChange>().Single().Cause).ShouldBe((0, ChangeCause.End));
        var held = edna.Of<Reduction>().Single();
        (held.StoppedAtOnce, held.Assessment, edna.Of<PlanLine>().Single().EndsOn).ShouldBe((true, null, today));
        var place = edna.Steps(NextStepKind.SeeToPlan).ShouldHaveSingleItem();
        (place.About, place.What, Days.Of(place.DueAt)).ShouldBe((edna.Plan, "Write what takes its place into the plan, together: Fen Night Care, from tonight, instead of home care.", today));
        edna.Of<Threefold.Practice.Conversations.AssessmentRequest>().ShouldHaveSingleItem().EndedAt.ShouldBeNull("needs that were not looked at before are looked at after it");
        edna.Steps(NextStepKind.BeginAssessment).ShouldHaveSingleItem();
    }

    /// <summary>Needs were looked at again, and there is to be less from the day that was told; it is paid for by name.</summary>
    internal static async Task<(Guid Made, DateOnly First)> LessAsync(AReview edna)
    {
        await edna.TickAsync();
        edna.House.Clock.Move(TimeSpan.FromDays(50));
        await edna.HeldAsync();
        await PaidByNameAsync(edna);
        var (today, after) = (Days.Of(edna.House.Clock.GetUtcNow().UtcDateTime), await edna.ReassessedAsync());
        var made = await edna.MadeAsync((ReduceSupport act) => act.DoAsync(AHouse.Priya, edna.Person, edna.Open().Id, edna.Line, edna.Of<PlanLine>()[0].Version, Less(today, after)));
        return (made, today.AddDays(28));
    }

    static Task<Guid> PaidByNameAsync(AReview edna) =>
        edna.MadeAsync((ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna.Person, new WayAsChosen { Kind = DeploymentKind.CouncilManaged, Lines = [edna.Line], StartsOn = Days.Of(edna.House.Clock.GetUtcNow().UtcDateTime) }));

    static Reduction Held(AReview edna) => edna.Of<Reduction>().Single();

    static Task<Guid> ChallengeAsync(AReview edna, Guid made) => edna.MadeAsync((ChallengeLess act) => act.DoAsync(AHouse.Priya, edna.Person, made, "I never agreed."));

    static Task<Verdict> AnswerAsync(AReview edna, Guid made, AnswerToChallenge said) => edna.DoAsync((AnswerChallenge act) => act.DoAsync(AHouse.Priya, edna.Person, made, Held(edna).Version, said));

    static Task<Verdict> AskAsync(AReview edna, Guid made, LessAnswer answer) => edna.DoAsync((AskAboutLess act) => act.DoAsync(AHouse.Priya, edna.Person, made, Held(edna).Version, answer, "", null, ""));
}
