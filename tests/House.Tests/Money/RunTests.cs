using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Xunit;

namespace Threefold.House.Tests.Money;

/// <summary>Payments every four weeks: looked at first, paid once, whole for each person, on any node.</summary>
public sealed class RunTests
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Smaller_payments_are_smaller_by_exactly_what_was_decided_and_the_statement_says_so(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var (person, _, account) = await APurse.DirectPaymentAsync(house);
        house.Clock.Move(TimeSpan.FromDays(30));
        var sent = new ReturnAsSent { To = new(2026, 6, 15), FromCouncilPence = 1_350_00, BalancePence = 1_350_00 };
        (await house.WithAsync(async (SendReturn act) => await act.DoAsync(AHouse.Priya, person, account, (await APurse.AllAsync<DirectPaymentAccount>(house)).Single().Version, sent))).Allowed.ShouldBeTrue();
        var talk = await APurse.MadeAsync(house, (NoticeSurplus act) => act.DoAsync(APurse.Fay, person, account));
        await APurse.MadeAsync(house, (ExplainSurplus act) => act.DoAsync(APurse.Fay, person, talk, "At her table, with the sums and how to disagree."));
        await APurse.MadeAsync(house, (HearAboutSurplus act) => act.DoAsync(APurse.Fay, person, talk, "Take it off, a bit at a time."));
        await APurse.MadeAsync(house, (DecideSurplus act) => act.DoAsync(APurse.Fay, person, talk, new(SurplusOutcome.Reduce, 550_00, new(2026, 7, 16), "It is more than she needs.")));
        (await house.WithAsync((RepaySurplus act) => act.DoAsync(APurse.Fay, person, talk, 10_00))).Because.ShouldStartWith("The next payments are smaller by this sum by themselves");

        foreach (var from in new[] { APurse.May19, new(2026, 6, 16), new(2026, 7, 14), new(2026, 8, 11), new(2026, 9, 8), new DateOnly(2026, 10, 6) })
        {
            var run = await APurse.RunAsync(house, from);
            (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();
            await house.WithAsync((Tick tick) => tick.OnceAsync());
            ((await house.Get<PaymentRuns>().OneAsync(run))!.ExpectedPence, from).ShouldBe(((await APurse.AllAsync<Payment>(house)).Where(p => p.Run == run).Sum(p => (long)p.PaidPence), from), "what was looked at is what was paid");
        }

        (await APurse.AllAsync<Payment>(house)).OrderBy(p => p.From).Select(p => (p.LessPence, p.PaidPence)).ShouldBe(
            [(0, 400_00), (0, 400_00), (0, 400_00), (400_00, 0), (150_00, 250_00), (0, 400_00)], "after the notice, until all of it has come off, and never below nothing");
        var decided = (await APurse.AllAsync<SurplusDecision>(house)).Single();
        (decided.BackPence, decided.DecidedPence).ShouldBe((550_00, 550_00));
        (await APurse.AllAsync<NextStep>(house)).Single(s => s.Kind == NextStepKind.TalkAboutSurplus && s.DoneAt == null).What.ShouldStartWith("Close the talk");
        await APurse.MadeAsync(house, (CloseSurplus act) => act.DoAsync(APurse.Fay, person, talk, ""));
        (await house.StoryAsync(person)).ShouldContain(s => s != null && s.Contains("£250.00 to Payroll Friends") && s.EndsWith("£400.00 less £150.00, as was decided about the money in the account.", StringComparison.Ordinal));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_run_is_looked_at_then_paid_once_and_the_next_begins_the_day_after(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.EdnasPlanAsync(house, edna);
        await APurse.MadeAsync(house, (RecordFinancialAssessment act) => act.DoAsync(APurse.Fay, edna, APurse.Ednas));
        await APurse.FensideAsync(house, edna, "Edna Jones, with Arthur");

        (await house.WithAsync((PrepareRun act) => act.DoAsync(APurse.Fay, null))).Findings.ShouldHaveSingleItem().Field.ShouldBe("From");
        var run = await APurse.MadeAsync(house, (PrepareRun act) => act.DoAsync(APurse.Fay, APurse.May19));
        (await APurse.MadeAsync(house, (PrepareRun act) => act.DoAsync(APurse.Fay, null))).ShouldBe(run, "worked out again, it is the same run");
        var held = (await house.Get<PaymentRuns>().OneAsync(run))!;
        (held.From, held.To, held.Expected, held.ExpectedPence, held.ReleasedAt).ShouldBe((APurse.May19, new DateOnly(2026, 6, 15), 1, 555_00, null));
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).ShouldBeEmpty("looking pays nothing");

        await APurse.MadeAsync(house, (PayRun act) => act.DoAsync(APurse.Fay, run));
        (await house.WithAsync((PayRun act) => act.DoAsync(APurse.Fay, run))).Because.ShouldBe("This run is being paid already.");
        (await house.WithAsync((PrepareRun act) => act.DoAsync(APurse.Fay, new DateOnly(2026, 6, 16)))).Because.ShouldStartWith("Another run is not finished");
        (await house.WithAsync((Tick tick) => tick.OnceAsync())).Failures.ShouldBeEmpty();
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        var paid = (await APurse.AllAsync<Payment>(house)).ShouldHaveSingleItem();
        (paid.GrossPence, paid.ContributionPence, paid.PaidPence, paid.PaidTo, paid.From, paid.To).ShouldBe((720_00, 165_00, 555_00, "Fenside CIC", APurse.May19, new DateOnly(2026, 6, 15)));
        paid.Lines().Sum(l => l.Pence).ShouldBe(720_00);
        (await house.Get<PaymentRuns>().OneAsync(run))!.FinishedAt.ShouldNotBeNull();

        (await house.WithAsync((PrepareRun act) => act.DoAsync(APurse.Fay, new DateOnly(2026, 6, 20)))).Because.ShouldStartWith("The last run went to 15 June 2026");
        await APurse.RunAsync(house, new DateOnly(2026, 6, 16));
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Sum(p => p.PaidPence).ShouldBe(2 * 555_00);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Two_nodes_pay_each_person_once_and_what_was_cut_off_goes_on(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        for (var i = 0; i < 12; i++)
        {
            var person = await APurse.SomebodyAsync(house, arthur: i % 2 == 0);
            await APurse.PlanAsync(house, person, true, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 10_00 + i });
            await APurse.FensideAsync(house, person, "Them");
        }

        var run = await APurse.RunAsync(house, APurse.May19);
        var due = await house.WithAsync((PayPeople duty) => duty.DueAsync(default, 100, default));
        due.Count.ShouldBe(12);
        // A node pays five and is gone; then two others go through all of them at once, and through the five again.
        foreach (var one in due.Take(5)) await house.WithAsync(async (PayPeople duty) => { await duty.DoAsync(one, default); return true; });
        (await APurse.AllAsync<Payment>(house)).Count.ShouldBe(5);
        (await house.WithAsync((PayPeople duty) => duty.DueAsync(default, 100, default))).Count.ShouldBe(7);
        await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(async () =>
        {
            foreach (var one in due) await house.WithAsync(async (PayPeople duty) => { await duty.DoAsync(one, default); return true; });
        })));
        var paid = await APurse.AllAsync<Payment>(house);
        (paid.Count, paid.Select(p => p.Person).Distinct().Count(), paid.Sum(p => p.PaidPence)).ShouldBe((12, 12, 4 * ((12 * 10_00) + 66)));
        (await APurse.AllAsync<Deployment>(house)).ShouldAllBe(d => d.OwedFrom == new DateOnly(2026, 6, 16));
        var read = await house.Get<PaymentBook>().ReadAsync(APurse.Fay, run, new(2026, 6, 15), 100);
        (read.Count, read.PaidPence, read.Left, read.ByPayee.ShouldHaveSingleItem().Payee).ShouldBe((12, paid.Sum(p => (long)p.PaidPence), 0, "Fenside CIC"));
        (await house.WithAsync((PayPeople duty) => duty.DueAsync(default, 100, default))).ShouldBeEmpty();
        (await house.Get<PaymentRuns>().OneAsync(run))!.FinishedAt.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_began_late_is_paid_back_to_its_day_and_what_ended_is_paid_to_its_day(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, edna, true, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00, StartsOn = new(2026, 5, 10) });
        var way = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", StartsOn = new(2026, 5, 10) }));
        await APurse.RunAsync(house, APurse.May19);
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).ShouldBeEmpty("nothing is paid out before the agreement is signed");
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, way, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Edna"));
        await APurse.MadeAsync(house, (EndDeployment act) => act.DoAsync(AHouse.Priya, edna, way, new DateOnly(2026, 6, 20), "She moves to Helen."));
        await APurse.RunAsync(house, new(2026, 6, 16));
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        var paid = (await APurse.AllAsync<Payment>(house)).ShouldHaveSingleItem();
        (paid.From, paid.To, paid.PaidPence).ShouldBe((new DateOnly(2026, 5, 10), new DateOnly(2026, 6, 20), 42 * 10_00));
        (await APurse.AllAsync<Deployment>(house)).Single().OwedFrom.ShouldBeNull();
        (await house.WithAsync((EndDeployment act) => act.DoAsync(AHouse.Priya, edna, way, new DateOnly(2026, 6, 1), "Earlier."))).Allowed.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_sum_paid_once_is_paid_with_the_first_way_that_comes_and_not_again_by_one_from_an_earlier_day(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, edna, true,
            new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", Who = "Ben", StartsOn = new(2026, 5, 1), EndsOn = new(2026, 5, 1), OncePence = 450_00 },
            new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00, StartsOn = new(2026, 5, 10) });
        var seen = await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna));
        seen.Money.OnceUnpaidOn(APurse.May19).Select(l => (l.Line.What, l.By)).ShouldBe([("a ramp", null)]);
        var way = await APurse.FensideAsync(house, edna, "Edna Jones, with Arthur");
        (await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna))).Money.OnceUnpaidOn(APurse.May19).Single().By!.Value.Way.Id.ShouldBe(way);

        var run = await APurse.RunAsync(house, APurse.May19);
        for (var tick = 0; tick < 2; tick++) await house.WithAsync((Tick once) => once.OnceAsync());
        var paid = (await APurse.AllAsync<Payment>(house)).ShouldHaveSingleItem();
        (paid.PaidPence, paid.Lines().Single(l => l.What == "a ramp").OncePence).ShouldBe((450_00 + (4 * 70_00), 450_00));
        (await house.Get<PaymentRuns>().OneAsync(run))!.ExpectedPence.ShouldBe(paid.PaidPence, "what was looked at is what was paid");
        (await house.WithAsync((ReadMoney act) => act.DoAsync(AHouse.Priya, edna))).Money.OnceUnpaidOn(APurse.May19).ShouldBeEmpty();

        var ramp = seen.Money.Lines.Single(l => l.What == "a ramp").Id;
        var early = await APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, edna, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Helen’s Help", Lines = [ramp], StartsOn = new(2026, 4, 20) }));
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, edna, early, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Edna"));
        await APurse.RunAsync(house, new DateOnly(2026, 6, 16));
        await house.WithAsync((Tick tick) => tick.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Select(p => p.PaidPence).ShouldBe([450_00 + (4 * 70_00), 4 * 70_00], ignoreOrder: true);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_begins_in_days_that_were_paid_for_is_paid_with_the_next_run_and_what_costs_less_is_talked_about(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, edna, true, new LineAsPlanned { What = "a sitter at night", Who = "Fen Night Care", WeeklyPence = 700_00, Standby = true }, new LineAsPlanned { What = "a taxi", Who = "Fen Cars", WeeklyPence = 35_00, Standby = true },
            new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00 });
        await APurse.FensideAsync(house, edna, "Edna");
        await PaidAsync(house, APurse.May19, 280_00);

        // In the second week Arthur falls ill, and the sitter comes for three nights of days that were paid for.
        house.Clock.Move(TimeSpan.FromDays(10));
        var line = (await APurse.AllAsync<PlanLine>(house)).Single(l => l.What == "a sitter at night").Id;
        await APurse.MadeAsync(house, (UseStandby act) => act.DoAsync(AHouse.Priya, edna, line, new DateOnly(2026, 5, 29), new DateOnly(2026, 5, 31), "Arthur is in hospital."));
        var way = (await APurse.AllAsync<Deployment>(house)).Single();
        (way.MoreFrom, way.MorePence, way.OwedFrom, way.NextDay).ShouldBe((APurse.May19, 300_00, APurse.May19, new DateOnly(2026, 6, 16)));
        await PaidAsync(house, new(2026, 6, 16), 300_00, 280_00);
        var more = (await APurse.AllAsync<Payment>(house)).Single(p => p.More);
        (more.From, more.To, more.Lines().Single().Days).ShouldBe((APurse.May19, new DateOnly(2026, 6, 15), 3));
        (await house.StoryAsync(edna)).ShouldContain("We paid £300.00 more to Fenside CIC for 19 May 2026 to 15 June 2026.");
        (await APurse.AllAsync<Deployment>(house)).Single().ShouldSatisfyAllConditions(w => w.MorePence.ShouldBe(0), w => w.OwedFrom.ShouldBe(new DateOnly(2026, 7, 14)));

        // She comes again from the first of July and is paid ahead, but Arthur is home on the first of August.
        var again = await APurse.MadeAsync(house, (UseStandby act) => act.DoAsync(AHouse.Priya, edna, line, new DateOnly(2026, 7, 1), null, "Arthur is in hospital."));
        (await house.WithAsync((UseStandby act) => act.DoAsync(AHouse.Priya, edna, line, new DateOnly(2026, 8, 20), null, "Again."))).Because.ShouldBe("It is in use already from 1 July 2026.");
        await PaidAsync(house, new(2026, 7, 14), 13 * 100_00, 280_00 + (28 * 100_00));
        await APurse.MadeAsync(house, (EndStandbyUse act) => act.DoAsync(AHouse.Priya, edna, again, new DateOnly(2026, 8, 1)));
        (await APurse.AllAsync<Deployment>(house)).Single().ShouldSatisfyAllConditions(w => w.TooMuchPence.ShouldBe(9 * 100_00), w => w.MoreFrom.ShouldBeNull());
        var step = (await APurse.AllAsync<NextStep>(house)).Single(s => s is { Kind: NextStepKind.SeeToPaying, DoneAt: null });
        (step.What, step.Team).ShouldBe(("More was paid than their support costs. Talk with them about it: nothing is taken back by itself.", AHouse.North.Id));
        (await house.WithAsync((TalkAboutTooMuch act) => act.DoAsync(AHouse.Priya, edna, way.Id, " "))).Findings.ShouldHaveSingleItem().Field.ShouldBe("Talked");
        await APurse.MadeAsync(house, (TalkAboutTooMuch act) => act.DoAsync(AHouse.Priya, edna, way.Id, "It stays for the autumn."));
        (await APurse.AllAsync<NextStep>(house)).ShouldNotContain(s => s.Kind == NextStepKind.SeeToPaying && s.DoneAt == null);
        (await house.WithAsync((TalkAboutTooMuch act) => act.DoAsync(AHouse.Priya, edna, way.Id, "Again."))).Allowed.ShouldBeFalse();

        // A taxi on one of those days is paid for as it costs: what was paid too much is not taken from it.
        var taxi = (await APurse.AllAsync<PlanLine>(house)).Single(l => l.What == "a taxi").Id;
        await APurse.MadeAsync(house, (UseStandby act) => act.DoAsync(AHouse.Priya, edna, taxi, new DateOnly(2026, 8, 5), new DateOnly(2026, 8, 5), "Arthur has a check-up."));
        (await APurse.AllAsync<NextStep>(house)).ShouldNotContain(s => s.Kind == NextStepKind.SeeToPaying && s.DoneAt == null, "what was talked about is not asked again");
        await PaidAsync(house, new(2026, 8, 11), 5_00, 280_00);
        (await APurse.AllAsync<Deployment>(house)).Single().ShouldSatisfyAllConditions(w => w.TooMuchPence.ShouldBe(9 * 100_00), w => w.TalkedAboutPence.ShouldBe(9 * 100_00), w => w.MorePence.ShouldBe(0));
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();

        static async Task PaidAsync(AHouse house, DateOnly from, params int[] pence)
        {
            var run = await APurse.RunAsync(house, from);
            for (var tick = 0; tick < 2; tick++) (await house.WithAsync((Tick once) => once.OnceAsync())).Failures.ShouldBeEmpty();
            (await APurse.AllAsync<Payment>(house)).Where(p => p.Run == run).Select(p => p.PaidPence).ShouldBe(pence, ignoreOrder: true);
            var held = (await house.Get<PaymentRuns>().OneAsync(run))!;
            (held.ExpectedPence, held.FinishedAt is not null).ShouldBe((pence.Sum(), true), "what was looked at is what was paid");
        }
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_sum_that_was_paid_ahead_of_its_day_and_that_the_next_plan_does_not_want_is_talked_about(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        var edna = await APurse.SomebodyAsync(house);
        await APurse.PlanAsync(house, edna, true, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 70_00 }, new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", Who = "Fen Ramps", StartsOn = new(2026, 6, 10), OncePence = 450_00 });
        await APurse.FensideAsync(house, edna, "Edna");
        await APurse.RunAsync(house, APurse.May19);
        for (var tick = 0; tick < 2; tick++) await house.WithAsync((Tick once) => once.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Single().PaidPence.ShouldBe(280_00 + 450_00);

        house.Clock.Move(TimeSpan.FromDays(10));
        var next = await Plans.APlan.BegunAsync(house, person: edna);
        var ramp = (await next.ReadAsync()).Own.Lines.Single(l => l.What == "a ramp");
        (await house.WithAsync((Casework.Plans.EndPlanLine act) => act.DoAsync(AHouse.Priya, edna, ramp.Id, ramp.Version, null, ""))).Allowed.ShouldBeTrue();
        await next.AgreedAsync();
        var way = (await APurse.AllAsync<Deployment>(house)).Single();
        (way.TooMuchPence, way.MorePence, way.TalkedAboutPence).ShouldBe((450_00, 0, 0));
        (await APurse.AllAsync<NextStep>(house)).Single(s => s is { Kind: NextStepKind.SeeToPaying, DoneAt: null }).What.ShouldStartWith("More was paid than their support costs");
        await APurse.MadeAsync(house, (TalkAboutTooMuch act) => act.DoAsync(AHouse.Priya, edna, way.Id, "Fen Ramps pays it back."));
        (await APurse.AllAsync<NextStep>(house)).ShouldNotContain(s => s.Kind == NextStepKind.SeeToPaying && s.DoneAt == null);
        (await house.Get<Replay>().CheckAsync()).Differences.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Whoever_a_run_has_paid_holds_it_up_no_more_whatever_is_found_to_be_owed_to_them_after(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        await APurse.OpenAsync(house);
        List<Guid> people = [];
        foreach (var arthur in new[] { false, true })
        {
            people.Add(await APurse.SomebodyAsync(house, arthur));
            await APurse.PlanAsync(house, people[^1], true, new LineAsPlanned { What = "care", Who = "Ben", WeeklyPence = 10_00 }, new LineAsPlanned { What = "the pool", Who = "Sam", WeeklyPence = 20_00 });
        }

        foreach (var person in people)
        {
            var care = (await APurse.AllAsync<PlanLine>(house)).Single(l => l.Person == person && l.What == "care").Id;
            var way = await ChosenAsync(person, care);
            await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, person, way, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Them"));
        }

        var run = await APurse.RunAsync(house, APurse.May19);
        var due = await house.WithAsync((PayPeople duty) => duty.DueAsync(default, 100, default));
        due.Count.ShouldBe(2);
        await house.WithAsync(async (PayPeople duty) => { await duty.DoAsync(due[0], default); return true; });
        // While others wait to be paid, whoever was paid chooses how the rest is paid, and the agreement is signed.
        var pool = (await APurse.AllAsync<PlanLine>(house)).Single(l => l.Person == due[0].Person && l.What == "the pool").Id;
        var late = await ChosenAsync(due[0].Person, pool);
        await APurse.MadeAsync(house, (SignAgreement act) => act.DoAsync(AHouse.Priya, due[0].Person, late, DeploymentKind.ThirdParty, APurse.May19, SignedBy.Ink, "Them"));
        for (var tick = 0; tick < 2; tick++) (await house.WithAsync((Tick once) => once.OnceAsync())).Failures.ShouldBeEmpty();
        (await house.Get<PaymentRuns>().OneAsync(run))!.FinishedAt.ShouldNotBeNull("nobody is left to pay");
        await APurse.RunAsync(house, new DateOnly(2026, 6, 16));
        for (var tick = 0; tick < 2; tick++) await house.WithAsync((Tick once) => once.OnceAsync());
        (await APurse.AllAsync<Payment>(house)).Single(p => p.Deployment == late).PaidPence.ShouldBe(160_00, "the next run pays it back to its first day");

        // A line that was paid for is not paid a second time by a way that begins in those days, or before them.
        (await house.WithAsync((ChooseDeployment act) => act.DoAsync(AHouse.Priya, due[0].Person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Sam’s", Lines = [pool], StartsOn = new(2026, 5, 1) }))).Allowed.ShouldBeFalse();
        var again = await house.WithAsync((ChooseDeployment act) => act.DoAsync(AHouse.Priya, due[0].Person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Sam’s", Lines = [pool], StartsOn = new(2026, 7, 1) }));
        again.Findings.ShouldHaveSingleItem().ShouldSatisfyAllConditions(f => f.Field.ShouldBe("StartsOn"), f => f.Says.ShouldBe("Another way has paid for this up to 13 July 2026. Choose the day after, so that nothing is paid twice."));

        Task<Guid> ChosenAsync(Guid person, Guid line) => APurse.MadeAsync(house, (ChooseDeployment act) => act.DoAsync(AHouse.Priya, person, new WayAsChosen { Kind = DeploymentKind.ThirdParty, PaidTo = "Fenside CIC", Lines = [line], StartsOn = APurse.May19 }));
    }

    [Fact]
    public async Task Only_finance_pays_and_a_look_at_payments_by_others_is_refused_and_written_down()
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        await APurse.OpenAsync(house);
        await Should.ThrowAsync<CannotOpen>(() => house.WithAsync((PrepareRun act) => act.DoAsync(AHouse.Maya, APurse.May19)));
        await Should.ThrowAsync<CannotOpen>(() => house.Get<PaymentBook>().ReadAsync(AHouse.Maya, Guid.NewGuid(), APurse.May19, 10));
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == "Payments.Read" && !a.Allowed)).ShouldBe(1);
    }
}
