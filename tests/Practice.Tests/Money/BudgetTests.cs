using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Money;

public sealed class BudgetTests
{
    static readonly DateOnly May19 = new(2026, 5, 19);
    static readonly CostLine[] Edna = [Purse.Line("sitting", 134_40, May19), Purse.Line("house help", 39_00, May19), Purse.Line("sensor", 6_60, May19)];

    [Fact]
    public void Edna_s_180_pounds_are_41_25_from_her_and_138_75_from_the_council()
    {
        var budget = PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(41_25, May19)], [Purse.Way("Fenside CIC", May19)]), May19);
        (budget.WeeklyPence, budget.ChargePence, budget.CouncilPence).ShouldBe((180_00, 41_25, 138_75));
        budget.Ways.ShouldHaveSingleItem().Value.ShouldBe(180_00);
        budget.Lines.Sum(l => l.Line.WeeklyPence).ShouldBe(budget.Sources.Values.Sum());
    }

    [Fact]
    public void Nothing_is_charged_before_anybody_found_out_and_never_more_than_what_may_be_charged_costs()
    {
        PersonalBudget.Of(Purse.Of(Edna), May19).ChargePence.ShouldBe(0);
        PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(500_00, May19)]), May19).ChargePence.ShouldBe(180_00);
        PersonalBudget.Of(Purse.Of([.. Edna.Take(2), Edna[2] with { Chargeable = false }], [Purse.Pays(0, May19, full: true)]), May19).ChargePence.ShouldBe(173_40);
        PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(41_25, May19), Purse.Pays(20_00, May19.AddDays(7))]), May19.AddDays(7)).ChargePence.ShouldBe(20_00, "a later one takes its place from its first day");
        PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(41_25, May19.AddDays(1))]), May19).ChargePence.ShouldBe(0);
    }

    [Fact]
    public void What_no_way_of_paying_is_for_is_said_with_the_day_from_which()
    {
        var (july, sitting) = (new DateOnly(2026, 7, 1), Edna[0].Id);
        Without().ShouldBe([("sitting", May19), ("house help", May19), ("sensor", May19)], "nobody chose");
        Without(Purse.Way("Fenside CIC", May19)).ShouldBeEmpty("one is for everything");
        Without(Purse.Way("Fenside CIC", july)).ShouldBeEmpty("it was chosen, for later");
        Without(Purse.Way("the council", May19, kind: DeploymentKind.CouncilManaged)).ShouldBeEmpty();
        Without(Purse.Way("Sam", May19, lines: [sitting])).ShouldBe([("house help", May19), ("sensor", May19)], "it names another");
        Without(Purse.Way("Fenside CIC", May19, july.AddDays(-1))).ShouldBe([("sitting", july), ("house help", july), ("sensor", july)], "it ends before they do");
        Without(Purse.Way("Fenside CIC", May19, july.AddDays(-1)), Purse.Way("Sam", july, lines: [sitting])).ShouldBe([("house help", july), ("sensor", july)], "another comes after it, for one");

        var rail = Purse.Of([Purse.Line("a rail", 0, May19.AddDays(-9), once: 20_00)]);
        rail.WithoutAWay(May19).ShouldHaveSingleItem().From.ShouldBe(May19, "a sum paid once is asked about until it is paid");
        (rail with { Deployments = [Purse.Way("signed", May19.AddDays(-20), May19.AddDays(-5))] }).WithoutAWay(May19).ShouldBeEmpty("a way that has ended can still pay it");
        (rail with { Deployments = [Purse.Way("never signed", May19.AddDays(-20), May19.AddDays(-5), signed: false)] }).WithoutAWay(May19).ShouldNotBeEmpty("one that was never signed cannot");
        (rail with { PaidOnce = new HashSet<Guid> { rail.Lines[0].Id } }).WithoutAWay(May19).ShouldBeEmpty();
        Purse.Of([Purse.Line("sitting", 10_00, May19.AddDays(-90), May19.AddDays(-1))]).WithoutAWay(May19).ShouldBeEmpty("it is over");

        static IEnumerable<(string, DateOnly)> Without(params Deployment[] ways) => Purse.Of(Edna, ways: ways).WithoutAWay(May19).Select(w => (w.Line.What, w.From));
    }

    [Fact]
    public void An_agreement_waits_to_be_signed_where_the_council_does_not_pay_itself_and_it_has_not_ended()
    {
        Deployment[] ways = [Purse.Way("signed", May19), Purse.Way("for what is over", May19, signed: false, lines: [Purse.Id("gone")]), Purse.Way("waits", May19, signed: false), Purse.Way("over", May19.AddDays(-9), May19.AddDays(-1), signed: false), Purse.Way("the council", May19, kind: DeploymentKind.CouncilManaged)];
        Purse.Of(Edna, ways: ways).Unsigned(May19).ShouldHaveSingleItem().PaidTo.ShouldBe("waits");
    }

    [Fact]
    public void After_care_is_never_charged_for_and_what_the_NHS_pays_is_said()
    {
        var all = PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(41_25, May19)], funding: [Purse.From(FundingSource.AfterCare, 0, May19)]), May19);
        (all.ChargePence, all.Sources[FundingSource.AfterCare], all.CouncilPence).ShouldBe((0, 180_00, 0));
        var some = PersonalBudget.Of(Purse.Of(Edna, [Purse.Pays(41_25, May19)], funding: [Purse.From(FundingSource.Health, 150_00, May19)]), May19);
        (some.Sources[FundingSource.Health], some.ChargePence, some.CouncilPence).ShouldBe((150_00, 30_00, 0));
    }

    [Fact]
    public void What_is_kept_ready_costs_nothing_until_it_is_used_and_only_on_those_days()
    {
        var plan = Agreed();
        var line = Planned(plan, new LineAsPlanned { Kind = LineKind.Paid, What = "a sitter for seven nights", Who = "Fen Night Care", StartsOn = May19, WeeklyPence = 700_00, Standby = true });
        CostLines.Of([plan], [line], []).ShouldBeEmpty();
        var use = Thing.Begin(plan.Person, new StandbyUsed(Purse.Id("use"), line.Id, "a sitter", new(2026, 10, 12), new(2026, 10, 18), "Arthur is in hospital."), DateTime.UnixEpoch, Purse.Fay);
        var money = Purse.Of(CostLines.Of([plan], [line], [use]), ways: [Purse.Way("Fenside CIC", May19)]);
        money.WeeklyOn(new(2026, 10, 11)).ShouldBe(0);
        money.WeeklyOn(new(2026, 10, 12)).ShouldBe(700_00);
        PaymentRules.Due(money, money.Deployments[0], new(2026, 10, 6), new(2026, 11, 2)).GrossPence.ShouldBe(700_00);
    }

    [Fact]
    public void What_is_in_use_when_the_next_plan_is_agreed_goes_on_in_it_and_what_was_written_anew_does_not()
    {
        var (old, next, last) = (Agreed("old"), Agreed("next", Purse.Id("old"), new(2026, 10, 15)), Agreed("last", Purse.Id("next"), new(2026, 10, 17)));
        old.Follow(new PlanEnded(old.Id, new(2026, 10, 15), "The next."), old.Person, new(2026, 10, 15, 9, 0, 0, DateTimeKind.Utc), Purse.Fay);
        next.Follow(new PlanEnded(next.Id, new(2026, 10, 17), "The next."), next.Person, new(2026, 10, 17, 9, 0, 0, DateTimeKind.Utc), Purse.Fay);
        var sitter = new LineAsPlanned { Kind = LineKind.Paid, What = "a sitter for seven nights", Who = "Fen Night Care", StartsOn = May19, WeeklyPence = 700_00, Standby = true };
        var lines = new[] { Planned(old, sitter), Planned(next, sitter), Planned(last, sitter), Planned(last, sitter with { What = "a sitter by day" }) };
        var use = Thing.Begin(old.Person, new StandbyUsed(Purse.Id("use"), lines[0].Id, "a sitter", new(2026, 10, 12), new(2026, 10, 18), "Arthur is in hospital."), DateTime.UnixEpoch, Purse.Fay);
        CostLines.Of([old, next, last], lines, [use]).Select(l => (l.Id, l.From, l.Until)).ShouldBe(
            [(lines[0].Id, new(2026, 10, 12), new(2026, 10, 14)), (lines[1].Id, new(2026, 10, 15), new(2026, 10, 16)), (lines[2].Id, new(2026, 10, 17), new DateOnly(2026, 10, 18))]);
    }

    [Fact]
    public void A_way_that_names_lines_goes_on_for_the_same_support_unless_a_later_one_pays_for_all_of_it()
    {
        var (old, next) = (Agreed("old"), Agreed("next", Purse.Id("old"), new(2026, 6, 1)));
        var care = new LineAsPlanned { Kind = LineKind.Paid, What = "care", Who = "Ben", StartsOn = May19, WeeklyPence = 50_00 };
        PlanLine[] before = [Planned(old, care), Planned(old, care with { What = "the pool" })];
        var after = new[] { Planned(next, care with { WeeklyPence = 80_00 }), Planned(next, care with { What = "the pool", Standby = true }), Planned(next, care with { What = "the choir" }) };
        var way = Purse.Way("Fenside CIC", May19, lines: [before[0].Id, before[1].Id]);
        IReadOnlyList<Guid> For(params Deployment[] others) => DeploymentRules.GoesOnFor(way, [way, .. others], before, after, new(2026, 6, 1));

        For().ShouldBe([after[0].Id], "what was bought each week is not what is kept ready");
        DeploymentRules.GoesOnFor(Purse.Way("over", May19, new(2026, 5, 31), lines: [before[0].Id]), [], before, after, new(2026, 6, 1)).ShouldBeEmpty();
        DeploymentRules.GoesOnFor(Purse.Way("one of two", May19, lines: [before[0].Id]), [], [.. before, Planned(Agreed("twin"), care)], after, new(2026, 6, 1)).ShouldBeEmpty("nobody guesses which of two alike it pays for");
        var whole = Thing.Begin(old.Person, new DeploymentChosen(Later(way.Id), DeploymentKind.DirectPayment, RunBy.Person, "Edna", "", [], false, May19.AddDays(7), null), DateTime.UnixEpoch, Purse.Fay);
        For(whole).ShouldBeEmpty("she asked for all of it to be paid to her since");

        static Guid Later(Guid id) => new([0xff, 0xff, 0xff, 0xff, .. id.ToByteArray()[4..]]);
    }

    [Fact]
    public void Help_to_recover_and_what_the_law_keeps_free_are_never_charged_and_a_draft_costs_nothing()
    {
        var plan = Agreed();
        var (recover, rail, care) = (Planned(plan, new LineAsPlanned { Kind = LineKind.ShortTerm, What = "the stairs", StartsOn = May19, WeeklyPence = 90_00 }), Planned(plan, new LineAsPlanned { Kind = LineKind.Equipment, What = "a rail", StartsOn = May19, OncePence = 60_00, NeverCharged = true }), Planned(plan, new LineAsPlanned { Kind = LineKind.Paid, What = "care", StartsOn = May19, WeeklyPence = 50_00 }));
        var lines = CostLines.Of([plan], [recover, rail, care], []);
        lines.Where(l => l.Chargeable).Select(l => l.What).ShouldBe(["care"]);
        PersonalBudget.Of(Purse.Of(lines, [Purse.Pays(0, May19, full: true)]), May19).ChargePence.ShouldBe(50_00);
        CostLines.Of([Draft()], [care], []).ShouldBeEmpty();
    }

    [Fact]
    public void A_plan_that_takes_another_s_place_costs_from_the_day_it_was_agreed_and_the_old_one_until_the_day_before()
    {
        var old = Agreed("old");
        old.Follow(new PlanEnded(old.Id, new(2026, 6, 1), "The next plan took its place."), old.Person, Days.At(new(2026, 6, 1), new(12, 0)), Purse.Fay);
        var next = Agreed("next", old.Id, new(2026, 6, 1));
        var care = new LineAsPlanned { Kind = LineKind.Paid, What = "care", StartsOn = May19, WeeklyPence = 70_00, OncePence = 300_00 };
        var money = Purse.Of(CostLines.Of([old, next], [Planned(old, care), Planned(next, care with { WeeklyPence = 80_00 })], []), ways: [Purse.Way("Fenside CIC", May19)]);
        (money.WeeklyOn(new(2026, 5, 31)), money.WeeklyOn(new(2026, 6, 1))).ShouldBe((70_00, 80_00));
        PaymentRules.Due(money, money.Deployments[0], May19, May19.AddDays(27)).GrossPence.ShouldBe(300_00 + 130_00 + 171_43, "thirteen days of £70 and fifteen of £80, and the sum once");
    }

    [Fact]
    public void A_new_sum_of_a_plan_that_takes_another_s_place_is_paid_though_its_day_came_before_the_plan_was_agreed()
    {
        var (old, next) = (Agreed("old"), Agreed("next", Purse.Id("old"), new(2026, 6, 5)));
        var (care, ramp) = (new LineAsPlanned { Kind = LineKind.Paid, What = "care", StartsOn = May19, WeeklyPence = 70_00, OncePence = 300_00 }, new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", StartsOn = new(2026, 6, 1), OncePence = 90_00 });
        CostLines.Of([old, next], [Planned(old, care), Planned(next, care), Planned(next, ramp)], []).Select(l => (l.From, l.OncePence)).ShouldBe([(May19, 300_00), (new(2026, 6, 5), 0), (new(2026, 6, 5), 90_00)]);
    }

    [Fact]
    public void A_sum_that_was_paid_ahead_of_its_day_is_not_paid_again_by_the_next_plan_or_the_one_after()
    {
        var (old, next, last) = (Agreed("old"), Agreed("next", Purse.Id("old"), new(2026, 6, 5)), Agreed("last", Purse.Id("next"), new(2026, 6, 6)));
        var ramp = new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", StartsOn = new(2026, 6, 10), OncePence = 90_00 };
        PlanLine[] lines = [Planned(old, ramp), Planned(next, ramp), Planned(last, ramp)];
        CostLines.Of([old, next, last], lines, [], new HashSet<Guid> { lines[0].Id }).Select(l => l.OncePence).ShouldBe([90_00, 0, 0]);
        CostLines.Of([old, next, last], lines, [], new HashSet<Guid> { lines[1].Id }).Select(l => l.OncePence).ShouldBe([90_00, 90_00, 0]);
        PlanLine[] dearer = [lines[0], Planned(next, ramp with { StartsOn = new(2026, 6, 12), OncePence = 100_00 }), Planned(next, ramp with { What = "a rail" })];
        CostLines.Of([old, next], dearer, [], new HashSet<Guid> { lines[0].Id }).Select(l => l.OncePence).ShouldBe([90_00, 10_00, 90_00], "on another day, for ten pounds more, and something else");
        PlanLine[] two = [lines[0], lines[1], Thing.Begin(next.Person, new PlanLineAdded(new(Enumerable.Repeat((byte)255, 16).ToArray()), next.Id, ramp), DateTime.UnixEpoch, Purse.Fay)];
        CostLines.Of([old, next], two, [], new HashSet<Guid> { lines[0].Id }).Select(l => l.OncePence).ShouldBe([90_00, 0, 90_00], "two now, and one was paid");
    }

    [Fact]
    public void What_was_paid_ahead_of_its_day_and_is_cheaper_or_not_wanted_by_the_plans_since_is_known()
    {
        var (old, next, last) = (Ended(Agreed("old"), 5), Agreed("next", Purse.Id("old"), new(2026, 6, 5)), Agreed("last", Purse.Id("next"), new(2026, 6, 6)));
        var ramp = new LineAsPlanned { Kind = LineKind.Equipment, What = "a ramp", StartsOn = new(2026, 6, 10), OncePence = 90_00 };
        var paid = Planned(old, ramp);
        IEnumerable<int> Vain(Plan[] plans, PlanLine[] since, params (PlanLine Line, int Pence)[] more) =>
            CostLines.PaidInVain(plans, [paid, .. since], more.Prepend((paid, 90_00)).ToDictionary(m => m.Item1.Id, m => m.Item2)).Values;
        Vain([old, next], [Planned(next, ramp with { StartsOn = new(2026, 6, 12) })]).ShouldBeEmpty("the same, on another day");
        Vain([old, next], [Planned(next, ramp with { OncePence = 60_00 })]).ShouldBe([30_00]);
        Vain([old, next], [Planned(next, ramp with { What = "a rail" })]).ShouldBe([90_00], "not wanted any more");
        Vain([old], []).ShouldBe([90_00], "and after a goodbye");
        CostLines.PaidInVain([old], [Planned(old, ramp with { StartsOn = new(2026, 6, 4) })], new Dictionary<Guid, int> { [paid.Id] = 90_00 }).ShouldBeEmpty("its day had come");
        var dearer = Planned(next, ramp with { OncePence = 100_00 });
        Ended(next, 6);
        Vain([old, next, last], [dearer, Planned(last, ramp with { OncePence = 70_00 })], (dearer, 10_00)).ShouldBe([10_00, 20_00], "£90 and £10 were paid for what costs £70: each way is told of what it paid");

        static Plan Ended(Plan plan, int day)
        {
            plan.Follow(new PlanEnded(plan.Id, new(2026, 6, day), "The next plan took its place."), plan.Person, Days.At(new(2026, 6, day), new(12, 0)), Purse.Fay);
            return plan;
        }
    }

    [Fact]
    public void A_plan_that_is_written_anew_at_the_same_price_in_days_that_were_paid_for_changes_nothing_and_one_at_another_price_does()
    {
        var old = Agreed("old");
        old.Follow(new PlanEnded(old.Id, new(2026, 6, 1), "The next plan took its place."), old.Person, Days.At(new(2026, 6, 1), new(12, 0)), Purse.Fay);
        var next = Agreed("next", old.Id, new(2026, 6, 1));
        var care = new LineAsPlanned { Kind = LineKind.Paid, What = "care", StartsOn = May19, WeeklyPence = 70_01 };
        var way = Purse.Way("Fenside CIC", May19);
        var paid = Purse.Paid(PaymentRules.Due(Purse.Of(CostLines.Of([Agreed("old")], [Planned(old, care)], []), [Purse.Pays(20_00, May19)], [way]), way, May19, new(2026, 6, 15)), "first");
        paid.PaidPence.ShouldBe((4 * 70_01) - (4 * 20_00));
        Purse.Settle(way, paid.To);

        Changed(70_01).ShouldBeEmpty("thirteen days and fifteen, each rounded, are not taken for another price");
        var more = Changed(84_01).ShouldHaveSingleItem().More;
        (more.From, more.To, more.WholePence, more.ContributionPence).ShouldBe((May19, new DateOnly(2026, 6, 15), 30_00, 0), "two pounds a day more on fifteen days");
        more.Lines.Select(l => (l.Days, l.Pence)).ShouldBe([(-15, -150_02), (15, 180_02)], ignoreOrder: true);
        Sums(Changed(56_01)).ShouldBe((0, 30_00));
        Sums(Changed(84_01, pays: 27_00)).ShouldBe((15_00, 0), "and they pay a pound a day more of it");
        Sums(Changed(70_01, pays: 27_00)).ShouldBe((0, 15_00));
        Sums(Changed(70_01, pays: 13_00)).ShouldBe((15_00, 0));
        Sums(Changed(56_01, pays: 13_00)).ShouldBe((0, 15_00), "and they pay a pound a day less of it");
        Sums(Changed(14_01, pays: 7_00, what: "the choir")).ShouldBe((30_02, 122_16), "what is paid for other support is not taken from what is due");
        Changed(84_01, made: [paid, Purse.Paid(more, "second")]).ShouldBeEmpty("it was paid");

        (int More, int TooMuch) Sums(IReadOnlyList<PaidDays> changed) => (changed.Single().More.WholePence, changed.Single().TooMuchPence);

        IReadOnlyList<PaidDays> Changed(int weekly, int? pays = null, Payment[]? made = null, string what = "care") =>
            PaymentRules.Changed(Purse.Of(CostLines.Of([old, next], [Planned(old, care), Planned(next, care with { What = what, WeeklyPence = weekly })], []), pays is { } now ? [Purse.Pays(20_00, May19), Purse.Pays(now, new(2026, 6, 1))] : [Purse.Pays(20_00, May19)], [way]) with { Payments = made ?? [paid] }, way);
    }

    [Fact]
    public void A_sum_paid_once_waits_for_a_way_that_can_pay_it_and_says_so()
    {
        CostLine[] lines = [Purse.Line("a bed", 0, May19, May19, once: 450_00), Purse.Line("care", 70_00, May19, once: 60_00)];
        int Once(PersonMoney money, Deployment way) => PaymentRules.Due(money, way, way.StartsOn, way.StartsOn.AddDays(27)).Lines.Sum(l => l.OncePence!.Value);
        Purse.Of(lines).OnceUnpaidOn(May19.AddDays(-1)).ShouldBeEmpty();
        Purse.Of(lines).OnceUnpaidOn(May19).ShouldBe([(lines[0], null), (lines[1], null)], "nobody has chosen a way");

        var late = Purse.Way("Fenside CIC", new(2026, 6, 10));
        var chosen = Purse.Of(lines, ways: [late]);
        chosen.OnceUnpaidOn(May19).ShouldBe([(lines[0], (late.StartsOn, late)), (lines[1], (late.StartsOn, late))]);
        var due = PaymentRules.Due(chosen, late, late.StartsOn, late.StartsOn.AddDays(27));
        due.Lines.Select(l => (l.What, l.Days, l.Pence, l.OncePence)).ShouldBe([("care", 28, 340_00, 60_00), ("a bed", 0, 450_00, 450_00)], ignoreOrder: true, "the bed was done with before anybody could pay");
        (chosen with { PaidOnce = lines.Select(l => l.Id).ToHashSet() }).OnceUnpaidOn(May19).ShouldBeEmpty();

        var (unsigned, council) = (Purse.Way("Helen", May19, signed: false), Purse.Way("the council", May19, kind: DeploymentKind.CouncilManaged));
        Purse.Of(lines, ways: [unsigned]).OnceUnpaidOn(May19).ShouldAllBe(l => l.By == null);
        Once(Purse.Of(lines, ways: [unsigned, late]), late).ShouldBe(510_00, "what waits for a signature holds nothing up where another way can pay");
        Purse.Of(lines, ways: [council]).OnceUnpaidOn(May19).ShouldBeEmpty("the council pays its own bills");
        Once(Purse.Of(lines, ways: [council, late]), late).ShouldBe(0);

        // Two uses that are the same in all they say are one line of a payment, as ever.
        PaymentRules.Due(Purse.Of([lines[1], lines[1]], ways: [late]), late, late.StartsOn, late.StartsOn.AddDays(27)).Lines.Count.ShouldBe(1);
    }

    [Fact]
    public void A_direct_payment_run_by_an_organisation_is_a_direct_payment_still()
    {
        MoneyWords.Say(DeploymentKind.DirectPayment, RunBy.Administrator).ShouldStartWith("a direct payment, run by an organisation");
        DeploymentRules.IsDirectPayment(Purse.Way("Payroll Friends", May19, kind: DeploymentKind.DirectPayment)).Allowed.ShouldBeTrue();
        var third = DeploymentRules.IsDirectPayment(Purse.Way("Fenside CIC", May19));
        (third.Allowed, third.Findings[0].Source).ShouldBe((false, "Care and support statutory guidance, 11.30"));
    }

    static Plan Draft(string name = "plan") => Thing.Begin(Purse.Id("person"), new PlanBegan(Purse.Id(name), "cambridgeshire@1", null, null, Purse.Fay.Id, "Priya", Purse.Id("team"), null), DateTime.UnixEpoch, Purse.Fay);

    static Plan Agreed(string name = "plan", Guid? replaces = null, DateOnly? on = null)
    {
        var plan = Thing.Begin(Purse.Id("person"), new PlanBegan(Purse.Id(name), "cambridgeshire@1", null, null, Purse.Fay.Id, "Priya", Purse.Id("team"), replaces), DateTime.UnixEpoch, Purse.Fay);
        plan.Follow(new PlanAgreed(plan.Id, on ?? May19, "Edna", ""), plan.Person, DateTime.UnixEpoch, Purse.Fay);
        return plan;
    }

    static PlanLine Planned(Plan plan, LineAsPlanned line) => Thing.Begin(plan.Person, new PlanLineAdded(Purse.Id(line.What + plan.Id), plan.Id, line), DateTime.UnixEpoch, Purse.Fay);
}
