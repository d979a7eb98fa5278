using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Xunit;

namespace Threefold.Practice.Tests.Money;

/// <summary>Budgets, runs and accounts made up at random: sums are exact whatever begins and ends when, across leap years too.</summary>
public sealed class MoneyProperties
{
    static readonly DateOnly First = new(2027, 10, 4);

    static readonly Gen<DateOnly> Day = Gen.Choose(0, 700).Select(d => First.AddDays(d));
    static readonly Gen<DateOnly?> End = Gen.OneOf(Gen.Constant((DateOnly?)null), Day.Select(d => (DateOnly?)d));

    static readonly Gen<CostLine> Line =
        from name in Gen.Choose(0, 1_000_000)
        from weekly in Gen.Choose(0, 200_000)
        from once in Gen.OneOf(Gen.Constant(0), Gen.Choose(1, 50_000))
        from start in Day
        from end in End
        from chargeable in Gen.Elements(true, false)
        select Purse.Line($"line {name}", weekly, start, end < start ? null : end, once, chargeable);

    static readonly Gen<PersonMoney> Anybody =
        from lines in Line.ArrayOf()
        from pays in Gen.Choose(0, 60_000).Zip(Day).ArrayOf()
        from ways in Day.Zip(End).ArrayOf()
        from health in Gen.Choose(0, 60_000).Zip(Day)
        from some in Gen.Choose(0, 2)
        let kept = lines.DistinctBy(l => l.Id).Take(6).ToArray()
        select Purse.Of(
            kept, pays.Take(3).Select(p => Purse.Pays(p.Item1, p.Item2)),
            ways.Take(3).Select((w, i) => Purse.Way($"way {i}", w.Item1, w.Item2 < w.Item1 ? null : w.Item2, i == 1 ? DeploymentKind.DirectPayment : DeploymentKind.ThirdParty, gross: i == 2, signed: true, i == 0 ? [] : [.. kept.Skip(i).Take(1).Select(l => l.Id)])),
            some == 0 ? [] : [Purse.From(some == 1 ? FundingSource.Health : FundingSource.AfterCare, health.Item1, health.Item2)]);

    [Fact]
    public void A_budget_is_the_sum_of_its_lines_by_source_and_by_way_on_any_day() => Check(Prop.ForAll(Anybody.Zip(Day).ToArbitrary(), both =>
    {
        var budget = PersonalBudget.Of(both.Item1, both.Item2);
        return budget.WeeklyPence == budget.Lines.Sum(l => l.Line.WeeklyPence) && budget.Sources.Values.Sum() == budget.WeeklyPence && budget.Ways.Values.Sum() == budget.WeeklyPence
            && budget.Sources.Values.All(s => s >= 0) && budget.ChargePence <= budget.Lines.Where(l => l.Line.Chargeable).Sum(l => l.Line.WeeklyPence);
    }));

    [Fact]
    public void A_line_has_no_way_of_paying_from_the_first_day_on_which_none_is_left_for_it() => Check(Prop.ForAll(Anybody.Zip(Day).ToArbitrary(), both =>
    {
        var (day, money) = (both.Item2, both.Item1 with { Lines = [.. both.Item1.Lines.Select(l => l with { OncePence = 0 })] });
        var found = money.WithoutAWay(day).ToDictionary(w => w.Line.Id, w => w.From);
        return money.Lines.All(line => (found.TryGetValue(line.Id, out var from) ? from : (DateOnly?)null) == Days(line).Cast<DateOnly?>().FirstOrDefault(d => !money.Deployments.Any(w => (w.Lines.Length == 0 || w.Names(line.Id)) && (w.EndsOn ?? DateOnly.MaxValue) >= d)));

        IEnumerable<DateOnly> Days(CostLine line)
        {
            var first = line.From > day ? line.From : day;
            return line.WeeklyPence == 0 ? [] : Enumerable.Range(0, 1500).Select(first.AddDays).TakeWhile(d => d <= (line.Until ?? DateOnly.MaxValue));
        }
    }));

    [Fact]
    public void A_payment_is_the_sum_of_its_lines_less_what_they_pay_and_never_below_nothing() => Check(Prop.ForAll(Anybody.Zip(Day).Zip(Gen.Choose(0, 60)).ToArbitrary(), all =>
    {
        var ((money, from), length) = all;
        return money.Deployments.All(way =>
        {
            var due = PaymentRules.Due(money, way, from, from.AddDays(length));
            return due.GrossPence == due.Lines.Sum(l => l.Pence) && due.ContributionPence >= 0 && due.ContributionPence <= due.GrossPence
                && due.PaidPence == due.GrossPence - (way.Gross ? 0 : due.ContributionPence);
        });
    }));

    [Fact]
    public void Smaller_payments_take_off_exactly_what_was_decided_and_never_more_than_a_payment() => Check(Prop.ForAll(Gen.Choose(1, 90_000).Zip(Gen.Choose(1, 900_000)).Zip(Gen.Choose(0, 3)).ToArbitrary(), all =>
    {
        var ((weekly, decided), notice) = all;
        var (from, taken, whole) = (new DateOnly(2027, 1, 4), 0, true);
        var way = Purse.Way("way", from, kind: DeploymentKind.DirectPayment);
        for (var run = 0; run < 200 && whole && taken < decided; run++)
        {
            var money = Purse.Of([Purse.Line("line", weekly, from)], ways: [way]) with { Smaller = [new(Purse.Id("surplus"), way.Id, from.AddDays(28 * notice), decided - taken)] };
            var due = PaymentRules.Owed(money, from.AddDays((28 * (run + 1)) - 1)).Single();
            whole = due.PaidPence >= 0 && due.PaidPence + due.LessPence == 4 * weekly && due.LessPence == (run < notice ? 0 : Math.Min(4 * weekly, decided - taken));
            taken += due.LessPence;
            Purse.Settle(way, due.To);
        }

        return whole && taken == Math.Min(decided, (200 - notice) * 4 * weekly);
    }));

    [Fact]
    public void Four_weeks_of_something_that_does_not_change_are_exactly_four_times_a_week() => Check(Prop.ForAll(Gen.Choose(1, 300_000).Zip(Gen.Choose(0, 300_000)).Zip(Gen.Choose(1, 13)).Zip(Day).ToArbitrary(), all =>
    {
        var (((weekly, pays), runs), from) = all;
        var way = Purse.Way("way", from);
        var money = Purse.Of([Purse.Line("line", weekly, from)], [Purse.Pays(pays, from)], [way]);
        var paid = Enumerable.Range(0, runs).Select(r => from.AddDays(28 * r)).Select(start => PaymentRules.Due(money, way, start, start.AddDays(27))).ToList();
        return paid.Sum(p => (long)p.GrossPence) == 4L * runs * weekly && paid.Sum(p => (long)p.PaidPence) == 4L * runs * (weekly - Math.Min(weekly, pays));
    }));

    [Fact]
    public void A_line_is_paid_for_each_of_its_days_once_whatever_the_runs_and_half_a_penny_a_run_is_all_that_rounding_moves() => Check(Prop.ForAll(Line.Zip(Day).ToArbitrary(), both =>
    {
        var (line, start) = (both.Item1 with { OncePence = 0, WeeklyPence = both.Item1.WeeklyPence + 400 }, both.Item2);
        var way = Purse.Way("way", new(2027, 1, 1));
        var money = Purse.Of([line], ways: [way]);
        var runs = Enumerable.Range(0, 26).Select(r => start.AddDays(28 * r)).Select(from => PaymentRules.Due(money, way, from, from.AddDays(27))).ToList();
        var (first, last) = (line.From > start ? line.From : start, line.Until is { } until && until < start.AddDays((26 * 28) - 1) ? until : start.AddDays((26 * 28) - 1));
        var days = Math.Max(0, last.DayNumber - first.DayNumber + 1);
        var exact = line.WeeklyPence * days / 7m;
        return runs.SelectMany(r => r.Lines).Sum(l => l.Days) == days && Math.Abs(runs.Sum(r => r.GrossPence) - exact) <= 0.5m * runs.Count(r => r.Lines.Count > 0);
    }));

    [Fact]
    public void What_the_runs_of_a_person_pay_is_settled_day_after_day_with_no_gap_and_nothing_twice() => Check(Prop.ForAll(Anybody.ToArbitrary(), money =>
    {
        var seen = money.Deployments.ToDictionary(d => d.Id, d => d.StartsOn);
        for (var to = First.AddDays(27); to < First.AddDays(900); to = to.AddDays(28))
        {
            foreach (var due in PaymentRules.Owed(money, to))
            {
                if (due.From != seen[due.Way.Id] || due.To < due.From || due.To > to) return false;
                seen[due.Way.Id] = due.To.AddDays(1);
                Purse.Settle(due.Way, due.To);
            }

            if (PaymentRules.Owed(money, to).Count > 0) return false;
        }

        return money.Deployments.All(d => d.OwedFrom is null ? d.EndsOn == seen[d.Id].AddDays(-1) : d.OwedFrom == seen[d.Id]);
    }));

    [Fact]
    public void What_begins_in_days_that_were_paid_for_is_paid_with_the_next_run_to_the_penny_and_once() => Check(Prop.ForAll(Anybody.Zip(Gen.Choose(0, 20).ArrayOf(6)).ToArbitrary(), both =>
    {
        // Each line is known from some run on, whatever day it begins on, as when support begins in days that are paid ahead. (With money from elsewhere a line paid one
        // way can raise what they pay of another: then some was paid too much.)
        var (all, when) = both;
        var (payments, to) = (new List<Payment>(), First);
        PersonMoney Known(int run) => all with { Funding = [], Lines = [.. all.Lines.Select((l, i) => (Line: l, When: i < 2 ? 0 : when[i])).Where(l => l.When <= run).Select(l => l.Line with { OncePence = 0 })], Payments = payments };
        for (var run = 0; run < 30; run++)
        {
            to = First.AddDays((28 * (run + 1)) - 1);
            foreach (var way in all.Deployments.Where(d => d.PaidThrough is not null))
            {
                var changed = PaymentRules.Changed(Known(run), way);
                if (changed.Any(c => c.TooMuchPence > 0)) return false;
                if (changed.Count > 0) Purse.Changed(way, changed[0].More.From, changed.Sum(c => c.More.WholePence));
            }

            var ways = all.Deployments.Where(d => d.OwedFrom <= to).ToList();
            var owed = PaymentRules.Owed(Known(run), to);
            if (owed.Any(o => o.PaidPence < 0)) return false;
            payments.AddRange(owed.Select((o, i) => Purse.Paid(o, $"{run} {i}")));
            foreach (var way in ways) Purse.Settle(way, owed.FirstOrDefault(o => o.Way == way && !o.More)?.To ?? way.PaidThrough!.Value);
            if (PaymentRules.Owed(Known(run), to).Count > 0) return false;
        }

        // Rounding may move a penny for each line and stretch of days; nothing else may be missing or too much.
        return all.Deployments.All(way => way.PaidThrough is not { } through
            || Math.Abs(payments.Where(p => p.Deployment == way.Id).Sum(p => p.PaidPence) - PaymentRules.Due(Known(30), way, way.StartsOn, through).PaidPence) <= 32 * (all.Lines.Count + 2));
    }));

    [Fact]
    public void A_sum_paid_once_is_paid_once_whoever_comes_to_pay_it_and_however_late_or_far_back() => Check(Prop.ForAll(Anybody.Zip(Gen.Choose(0, 30).ArrayOf(9)).ToArbitrary(), both =>
    {
        // Each way of paying is chosen in some run, whatever day it begins on; the first is signed some runs after that.
        var (all, when) = both;
        var ways = all.Deployments.Select((w, i) => i == 0 ? Purse.Way(w.PaidTo, w.StartsOn, w.EndsOn, w.Kind, w.Gross, signed: false) : w).ToList();
        var (paid, to) = (new Dictionary<Guid, int>(), First);
        PersonMoney Known(int run) => all with { Deployments = [.. ways.Where((_, i) => when[i] <= run)], PaidOnce = paid.Keys.ToHashSet() };
        for (var run = 0; run < 40; run++)
        {
            to = First.AddDays((28 * (run + 1)) - 1);
            if (ways.Count > 0 && run == when[0] + when[8]) ways[0].Follow(new AgreementSigned(ways[0].Id, ways[0].Kind, to, SignedBy.Ink, "Edna"), ways[0].Person, DateTime.UnixEpoch, Purse.Fay);
            foreach (var due in PaymentRules.Owed(Known(run), to))
            {
                foreach (var line in due.Lines.Where(l => l.OncePence > 0)) if (!paid.TryAdd(line.Line, line.OncePence!.Value)) return false;
                Purse.Settle(due.Way, due.To);
            }
        }

        var now = Known(40);
        return paid.All(p => now.Lines.Single(l => l.Id == p.Key).OncePence == p.Value) && now.OnceUnpaidOn(to).All(l => l.By is null || l.By.Value.Day > to);
    }));

    [Fact]
    public void An_account_holds_what_its_ledger_comes_to_to_the_penny_and_a_return_that_does_not_add_up_is_never_kept() => Check(Prop.ForAll(
        Gen.Choose(0, 100_000).Zip(Gen.Choose(0, 20_000)).Zip(Gen.Choose(1, 90_000).ArrayOf()).Zip(Gen.Choose(0, 40)).Zip(Gen.Elements(0, 0, 0, 1, -7)).ArrayOf().ToArbitrary(), returns =>
        {
            var (account, way, ledger, today) = (Account(), Purse.Way("way", First, kind: DeploymentKind.DirectPayment), new List<AccountReturn>(), First.AddDays(900));
            foreach (var ((((council, own), spent), days), off) in returns)
            {
                var to = (account.BalanceOn ?? account.OpenedOn).AddDays(days);
                var after = ledger.Sum(r => r.FromCouncilPence + r.FromPersonPence - r.Lines().Sum(l => l.Pence)) + council + own - spent.Sum();
                var sent = new ReturnAsSent { To = to, FromCouncilPence = council, FromPersonPence = own, Spent = [.. spent.Select(p => new Spent("Wages", p, false))], BalancePence = after + off };
                var may = AccountRules.MayReturn(way, account, sent, today).Allowed;
                if (may != (off == 0 && days > 0 && to <= today)) return false;
                if (!may) continue;
                var made = Thing.Begin(account.Person, new ReturnSent(Purse.Id($"return {ledger.Count}"), account.Id, to, account.BalancePence, council, own, sent.Spent), DateTime.UnixEpoch, Purse.Fay);
                account.Follow(new AccountBalanceKnown(account.Id, made.AfterPence, to), account.Person, DateTime.UnixEpoch, Purse.Fay);
                ledger.Add(made);
            }

            return account.BalancePence == ledger.Sum(r => r.FromCouncilPence + r.FromPersonPence - r.Lines().Sum(l => l.Pence)) && ledger.Skip(1).Zip(ledger).All(p => p.First.BeforePence == p.Second.AfterPence && p.First.To > p.Second.To);
        }));

    [Fact]
    public void What_comes_back_is_never_more_in_all_than_was_decided_and_never_before_its_day() => Check(Prop.ForAll(Gen.Choose(1, 90_000).Zip(Gen.Choose(-500, 60_000).Zip(Gen.Choose(0, 60)).ArrayOf()).ToArbitrary(), all =>
    {
        var (decided, sums) = all;
        var talk = Thing.Begin(Purse.Id("person"), new SurplusNoticed(Purse.Id("talk"), Purse.Id("account"), decided + 80_000, 80_000, 0, decided), DateTime.UnixEpoch, Purse.Fay);
        talk.Follow(new SurplusDecided(talk.Id, SurplusOutcome.Repay, decided, First.AddDays(28), "You said yes."), talk.Person, DateTime.UnixEpoch, Purse.Fay);
        var back = 0;
        foreach (var (sum, day) in sums)
        {
            var may = SurplusRules.MayComeBack(talk, sum, First.AddDays(day)).Allowed;
            if (may != (sum >= 1 && day >= 28 && back + sum <= decided)) return false;
            if (!may) continue;
            talk.Follow(new SurplusCameBack(talk.Id, sum), talk.Person, DateTime.UnixEpoch, Purse.Fay);
            back += sum;
        }

        return talk.BackPence == back && back >= 0 && back <= decided && SurplusRules.MayClose(talk).Allowed == (back == decided);
    }));

    [Fact]
    public void What_can_come_back_is_never_below_nothing_nor_above_what_is_neither_promised_nor_kept_ready() => Check(Prop.ForAll(
        Gen.Choose(-50_000, 900_000).Zip(Gen.Choose(0, 90_000)).Zip(Gen.Choose(1, 300_000).ArrayOf()).Zip(Gen.Choose(-50_000, 900_000)).Zip(Gen.Choose(-1_000, 1_000_000)).ToArbitrary(), all =>
        {
            var ((((balance, weekly), promised), later), asked) = all;
            var account = Account(weekly);
            account.Follow(new AccountBalanceKnown(account.Id, balance, First), account.Person, DateTime.UnixEpoch, Purse.Fay);
            foreach (var (sum, key) in promised.Select((p, i) => (p, i))) account.Follow(new CommitmentNoted(account.Id, new(key, CommitmentKind.Tax, "tax", sum)), account.Person, DateTime.UnixEpoch, Purse.Fay);
            var talk = Thing.Begin(account.Person, new SurplusNoticed(Purse.Id("talk"), account.Id, account.BalancePence, account.ContingencyPence, account.PromisedPence, account.SurplusPence), DateTime.UnixEpoch, Purse.Fay);
            talk.Follow(new SurplusAnswered(talk.Id, "It is for the summer."), account.Person, DateTime.UnixEpoch, Purse.Fay);
            account.Follow(new AccountBalanceKnown(account.Id, later, First), account.Person, DateTime.UnixEpoch, Purse.Fay);
            var most = SurplusRules.MostBack(talk, account);
            var free = Math.Max(0, later - (8 * weekly) - promised.Sum());
            var may = SurplusRules.MayDecide(talk, account, new(SurplusOutcome.Repay, asked, First.AddDays(40), "You said yes."), Numbers, First, Guid.Empty).Allowed;
            return account.SurplusPence == free && most >= 0 && most <= free && most <= Math.Max(0, balance - (8 * weekly) - promised.Sum()) && may == (asked >= 1 && asked <= most);
        }));

    public static readonly MoneyNumbers Numbers = new(8, 28, 6, 12, [new("social-worker", 200_00, 500_00), new("team-manager", 750_00, 2500_00), new("head-of-service", 10_000_000, 10_000_000)], "test");

    static DirectPaymentAccount Account(int weekly = 100_00) => Thing.Begin(Purse.Id("person"), new AccountOpened(Purse.Id("account"), Purse.Id("way"), Purse.Id("team"), "", 8, weekly, First, First.AddMonths(6)), DateTime.UnixEpoch, Purse.Fay);

    static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true), property);
}
