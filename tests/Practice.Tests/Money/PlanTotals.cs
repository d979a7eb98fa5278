using FsCheck;
using FsCheck.Fluent;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Money;

/// <summary>
/// The plans of two people who plan together, made up at random: whatever begins and ends when, across 29 February too, what they come to is what their lines come
/// to, by person, by who pays and by how it is paid, on each day and in each run of four weeks. Everything is added up again here in the plainest way.
/// </summary>
public sealed class PlanTotals
{
    static readonly DateOnly First = new(2027, 12, 1);
    static readonly Guid[] Couple = [Purse.Id("Edna"), Purse.Id("Arthur")];

    static readonly Gen<DateOnly> Day = Gen.Choose(0, 180).Select(d => First.AddDays(d));

    static readonly Gen<DateOnly?> End = Gen.OneOf(Gen.Constant((DateOnly?)null), Day.Select(d => (DateOnly?)d));

    static readonly Gen<(Guid Person, DateOnly Start, DateOnly? End, int Weekly, int Once, LineKind Kind)> Line =
        from person in Gen.Elements(Couple)
        from start in Day
        from end in End
        from weekly in Gen.Choose(0, 90_000)
        from once in Gen.Frequency((3, Gen.Constant(0)), (1, Gen.Choose(1, 20_000)))
        from kind in Gen.Elements(LineKind.Paid, LineKind.Paid, LineKind.ShortTerm, LineKind.Technology, LineKind.Own)
        select (person, start, end, kind == LineKind.Own ? 0 : weekly, kind == LineKind.Own ? 0 : once, kind);

    static readonly Gen<Couples> Anybody =
        from lines in Line.ArrayOf()
        from ways in Day.Zip(End).ArrayOf()
        from pays in Gen.Choose(0, 60_000)
        from health in Gen.Choose(0, 40_000)
        from after in Gen.Elements(true, false)
        select new Couples([.. lines.Take(8).Select(l => AsPlanned(l.Person, l.Start, l.End, l.Weekly, l.Once, l.Kind))], ways.Take(3).ToArray(), pays, health, after);

    [Fact]
    public void What_two_plans_come_to_is_the_sum_of_their_lines_by_person_by_source_and_by_way_on_any_day() => Check(Prop.ForAll(Anybody.Zip(Gen.Choose(-3, 200).Select(d => First.AddDays(d))).ToArbitrary(), both =>
    {
        var (couple, day) = both;
        var all = 0;
        foreach (var person in Couple)
        {
            var money = couple.Of(person);
            var budget = PersonalBudget.Of(money, day);
            var run = couple.Lines.Where(l => l.Person == person && l.StartsOn <= day && (l.EndsOn is null || l.EndsOn >= day)).ToList();
            var total = run.Sum(l => l.WeeklyPence);
            all += total;
            if (budget.WeeklyPence != total || PlanMoney.WeeklyByPersonOn(couple.Lines, day).GetValueOrDefault(person) != total) return false;
            if (budget.OncePence != couple.Lines.Where(l => l.Person == person && l.StartsOn == day && !(l.EndsOn < l.StartsOn)).Sum(l => l.OncePence)) return false;

            var health = couple.HealthPays ? Math.Min(total, couple.Health) : 0;
            var own = Math.Min(couple.Pays, Math.Min(run.Where(l => l.Kind != LineKind.ShortTerm).Sum(l => l.WeeklyPence), total - health));
            if (budget.Sources.GetValueOrDefault(FundingSource.Health) != health || budget.ChargePence != own || budget.CouncilPence != total - health - own) return false;

            foreach (var way in money.Deployments.Select(d => (Guid?)d.Id).Append(null))
                if (budget.Ways.GetValueOrDefault(way ?? Guid.Empty) != run.Where(l => WayOf(money, l.Id, day) == way).Sum(l => l.WeeklyPence)) return false;
        }

        return all == PlanMoney.WeeklyOn(couple.Lines, day);
    }));

    [Fact]
    public void Runs_of_four_weeks_pay_each_way_for_each_day_of_each_line_that_is_paid_by_it_and_for_each_sum_once() => Check(Prop.ForAll(Anybody.Zip(Day).ToArbitrary(), both =>
    {
        var (couple, from) = both;
        foreach (var money in Couple.Select(couple.Of))
        {
            var (all, whole) = (new List<PaymentDue>(), money);
            foreach (var start in Enumerable.Range(0, 4).Select(r => from.AddDays(28 * r)))
            {
                all.AddRange(money.Deployments.Select(way => PaymentRules.Due(whole, way, start, start.AddDays(27))));
                whole = whole with { PaidOnce = all.SelectMany(d => d.Lines).Where(l => l.OncePence > 0).Select(l => l.Line).ToHashSet() };
            }

            foreach (var way in money.Deployments)
            {
                var runs = all.Where(d => d.Way.Id == way.Id).ToList();
                foreach (var line in money.Lines)
                {
                    var days = Enumerable.Range(0, 4 * 28).Select(from.AddDays).Where(d => line.From <= d && !(line.Until < d) && WayOf(money, line.Id, d) == way.Id).ToList();
                    var paid = runs.SelectMany(r => r.Lines).Where(l => l.Line == line.Id).ToList();
                    // The way of the first day, from its own on, on which somebody can pay it: before the first run, or after the line has ended.
                    var first = Enumerable.Range(0, Math.Max(0, from.AddDays(4 * 28).DayNumber - line.From.DayNumber)).Select(d => WayOf(money, line.Id, line.From.AddDays(d))).FirstOrDefault(w => w is not null);
                    var once = first == way.Id ? line.OncePence : 0;
                    if (paid.Sum(l => l.OncePence) != once || Math.Abs(paid.Sum(l => l.Pence) - once - (line.WeeklyPence * days.Count / 7m)) > 0.5m * runs.Count || (line.WeeklyPence > 3 && paid.Sum(l => l.Days) != days.Count)) return false;
                }
            }
        }

        return true;
    }));

    /// <summary>The way that pays a line on a day: the newest that names it, else the newest that names none.</summary>
    static Guid? WayOf(PersonMoney money, Guid line, DateOnly day)
    {
        Deployment? found = null;
        foreach (var way in money.Deployments.OrderBy(d => d.StartsOn).ThenBy(d => d.Id))
        {
            if (way.StartsOn > day || way.EndsOn < day) continue;
            var (names, open) = (way.Names(line), way.Lines.Length == 0);
            if (names || (open && found?.Names(line) != true)) found = way;
        }

        return found?.Id;
    }

    static PlanLine AsPlanned(Guid person, DateOnly start, DateOnly? end, int weekly, int once, LineKind kind) => Thing.Begin(
        person, new PlanLineAdded(Guid.NewGuid(), Purse.Id($"plan {person}"), new LineAsPlanned { Kind = kind, What = "something", Who = "somebody", StartsOn = start, EndsOn = end, WeeklyPence = weekly, OncePence = once }), DateTime.UnixEpoch, Purse.Fay);

    static void Check(Property property) => FsCheck.Check.One(Config.QuickThrowOnFailure.WithMaxTest(200).WithQuietOnSuccess(true), property);

    /// <summary>Their lines, and for each the same ways of paying and the same money.</summary>
    sealed record Couples(IReadOnlyList<PlanLine> Lines, (DateOnly From, DateOnly? Until)[] Ways, int Pays, int Health, bool HealthPays)
    {
        public PersonMoney Of(Guid person)
        {
            var plan = Thing.Begin(person, new PlanBegan(Purse.Id($"plan {person}"), "norfolk@1", null, null, Purse.Fay.Id, "Fay", Guid.Empty, null), DateTime.UnixEpoch, Purse.Fay);
            plan.Follow(new PlanAgreed(plan.Id, First, "Both", ""), person, DateTime.UnixEpoch, Purse.Fay);
            var costs = CostLines.Of([plan], [.. Lines.Where(l => l.Person == person)], []);
            var ways = Ways.Select((w, i) => Purse.Way($"{person} {i}", w.From, w.Until < w.From ? null : w.Until, i == 1 ? DeploymentKind.DirectPayment : DeploymentKind.ThirdParty, signed: true, lines: i == 0 ? [] : [.. costs.Skip(i - 1).Take(1).Select(l => l.Id)]));
            return Purse.Of(costs, [Purse.Pays(Pays, First.AddDays(-9))], ways, HealthPays && Health > 0 ? [Purse.From(FundingSource.Health, Health, First.AddDays(-9))] : []);
        }
    }
}
