using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.Disclosure;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Queues;
using Threefold.Evidence.Survival;
using Xunit;

namespace Threefold.Evidence.Tests.Comparison;

public sealed class ComparisonTests
{
    [Fact]
    public void Six_teams_three_of_them_sites_can_give_no_less_than_two_in_twenty()
    {
        var all = Enumerable.Range(0, 6).SelectMany(t => new[] { new Observation(10, t < 3, false, t), new Observation(t < 3 ? 4 : 10, t < 3, true, t) }).ToList();
        DifferenceInDifferences.OverTeams(all).ShouldBe(new Shuffled(-6, 2.0 / 20, 20));
        Should.Throw<ArgumentException>(() => DifferenceInDifferences.OverTeams([.. all.Where(o => o.After)]));
        Should.Throw<ArgumentException>(() => DifferenceInDifferences.OnCounts([.. all.Where(o => o.Site)]));
    }

    [Fact]
    public void Without_an_effect_shuffling_alarms_no_more_often_than_it_says()
    {
        var random = new Random(7);
        var alarms = Enumerable.Range(0, 400).Count(_ =>
            DifferenceInDifferences.OverTeams([.. Enumerable.Range(0, 8).SelectMany(t => new[] { new Observation(random.Next(100), t < 4, false, t), new Observation(random.Next(100), t < 4, true, t) })]).P <= 0.05);
        (alarms / 400.0).ShouldBeLessThan(0.08);
    }

    [Fact]
    public void Kappa_is_the_textbooks_and_its_interval_holds_it()
    {
        // 20 and 15 agreed of 50, chance 0.5: kappa 0.4.
        var kappa = Kappa.Of([[20, 5], [10, 15]]);
        kappa.Value.ShouldBe(0.4, 1e-12);
        kappa.Low.ShouldBe(0.151, 0.005);
        kappa.High.ShouldBe(0.649, 0.005);
        Kappa.Of([[9, 0], [0, 9]]).ShouldBe(new Estimate(1, 1, 1, 18));
        Should.Throw<ArgumentException>(() => Kappa.Of([[5, 0], [0, 0]]));
        Should.Throw<ArgumentException>(() => Kappa.Of([[1, 2, 3], [1, 2, 3]]));
    }

    [Fact]
    public void A_funnel_widens_only_where_teams_differ_more_than_chance()
    {
        var calm = StandardisedRatio.Funnel([.. Enumerable.Range(0, 20).Select(i => (100 + ((i % 5) * 4) - 8, 100.0))]);
        calm.Spread.ShouldBe(1);
        calm.Points[0].Lower95.ShouldBe(0.813, 0.005);
        calm.Points[0].Upper998.ShouldBe(1.333, 0.005);
        var wild = StandardisedRatio.Funnel([.. Enumerable.Range(0, 20).Select(i => (i % 2 == 0 ? 60 : 140, 100.0))]);
        wild.Spread.ShouldBeGreaterThan(10);
        wild.Points[0].Lower95.ShouldBeLessThan(calm.Points[0].Lower95);
        Should.Throw<ArgumentException>(() => StandardisedRatio.Funnel([(3, 0)]));
    }

    [Fact]
    public void A_funnel_of_shares_lets_one_team_in_twenty_out_by_chance_and_one_of_counts_hardly_any()
    {
        var chance = new Coverage.Chance(7);
        const double Share = 0.6;
        bool Outside(Func<int, FunnelPoint> limits) => chance.Binomial(80, Share) is var did && limits(did) is var p && (did / (80 * Share) < p.Lower95 || did / (80 * Share) > p.Upper95);
        Coverage.Chance.Share(4000, () => Outside(_ => StandardisedRatio.LimitsOfShare(80 * Share, Share))).ShouldBeInRange(0.03, 0.07);
        Coverage.Chance.Share(4000, () => Outside(_ => StandardisedRatio.Limits(80 * Share))).ShouldBeLessThan(0.01);

        var (points, spread) = StandardisedRatio.FunnelOfShares([(48, 80), (30, 80), (80, 80)], Share);
        (points[0].Ratio, points[0].Expected).ShouldBe((1, 48));
        spread.ShouldBeGreaterThan(1, "three teams that differ so much widen it");
        points.ShouldAllBe(p => p.Lower998 <= p.Lower95 && p.Lower95 < 1 && p.Upper95 <= p.Upper998 && p.Upper998 <= 1 / Share + 1e-9);
        StandardisedRatio.FunnelOfShares([.. Enumerable.Repeat((48, 80), 10), .. Enumerable.Repeat((50, 80), 10)], Share).Spread.ShouldBe(1);
        Should.Throw<ArgumentException>(() => StandardisedRatio.FunnelOfShares([(5, 4)], Share));
        Should.Throw<ArgumentException>(() => StandardisedRatio.FunnelOfShares([(3, 4)], 1));
    }

    [Fact]
    public void Short_series_say_that_they_are_short_and_impossible_ones_are_refused()
    {
        InterruptedSeries.Of([.. Enumerable.Range(0, 20).Select(i => (double)(i % 3))], 10).Warning.ShouldStartWith("Fewer than 12");
        InterruptedSeries.Of([.. Enumerable.Range(0, 40).Select(i => (double)(i % 3))], 20).Warning.ShouldStartWith("Fewer than 24");
        Should.Throw<ArgumentException>(() => InterruptedSeries.Of([1, 2, 3, 4, 5], 2));
        var line = InterruptedSeries.Of([.. Enumerable.Range(0, 30).Select(i => 2.0 + i + (i >= 15 ? 10 : 0))], 15);
        new[] { line.Trend.Value, line.Jump.Value, line.Bend.Value }.ShouldBe([1, 10, 0], 1e-9);
    }

    [Fact]
    public void Cox_refuses_what_has_no_answer()
    {
        var spells = Spell.Of([1, 2, 3, 4], [1, 1, 0, 0]);
        Should.Throw<ArgumentException>(() => Cox.Fit(spells, [[1], [1], [1], [1]]));
        Should.Throw<ArgumentException>(() => Cox.Fit(spells, [[1], [1], [0], [0]]));
        Should.Throw<ArgumentException>(() => Cox.Fit(Spell.Of([1, 2], [0, 0]), [[1], [0]]));
        Should.Throw<ArgumentException>(() => Spell.Of([1, -2], [0, 0]));
        Should.Throw<ArgumentException>(() => Spell.Of([1, 2], [0, 3]));
    }

    [Fact]
    public void Incidence_of_both_ends_and_those_still_waiting_make_one()
    {
        var random = new Random(3);
        for (var round = 0; round < 50; round++)
        {
            var spells = Enumerable.Range(0, 30).Select(_ => new Spell(random.Next(1, 40), (Ending)random.Next(3))).ToList();
            var (curve, free) = (new AalenJohansen(spells), new KaplanMeier([.. spells.Select(s => s with { Ending = s.Ending == Ending.Censored ? Ending.Censored : Ending.Event })]));
            foreach (var t in new[] { 5, 20, 39 }) (curve.At(t).Event + curve.At(t).Competing + free.At(t).Value).ShouldBe(1, 1e-9);
        }
    }

    [Fact]
    public void Poisson_intervals_cover_as_often_as_they_say()
    {
        var random = new Random(11);
        var covered = 0;
        for (var i = 0; i < 4000; i++)
        {
            var (count, sum) = (0, 0.0);
            while ((sum -= Math.Log(1 - random.NextDouble())) < 20) count++;
            var rate = ExactPoisson.Rate(count);
            if (rate.Low <= 20 && 20 <= rate.High) covered++;
        }

        (covered / 4000.0).ShouldBeInRange(0.945, 0.98);
        ExactPoisson.Rate(0).ShouldBe(new Estimate(0, 0, ExactPoisson.Rate(0).High, 0));
        ExactPoisson.Rate(0).High.ShouldBe(3.688879454, 1e-8);
        Should.Throw<ArgumentOutOfRangeException>(() => ExactPoisson.Rate(1, 0));
    }

    [Theory]
    [InlineData(11, 0.68, 409, 0.34, 0.102, 30.5)]
    [InlineData(12, 0.45, 135, 0.58, 0.068, 20.3)]
    [InlineData(13, 0.29, 57, 0.74, 0.043, 12.9)]
    [InlineData(14, 0.17, 26, 0.85, 0.026, 7.8)]
    public void Queues_are_the_published_table(int agents, double waits, double wait, double within, double abandons, double waitWithPatience)
    {
        var c = Erlang.C(agents, 60, 600);
        c.Load.ShouldBe(10);
        c.Waits.ShouldBe(waits, 0.006);
        c.MeanWait.ShouldBe(wait, 1);
        c.Within.ShouldBe(within, 0.006);
        var a = Erlang.A(agents, 60, 600, 300);
        a.Abandons.ShouldBe(abandons, 0.0006);
        a.MeanWait.ShouldBe(waitWithPatience, 0.06);
        a.Within.ShouldBeGreaterThan(c.Within);
        // With all the patience in the world, A is C.
        var patient = Erlang.A(agents, 60, 600, 1e9);
        patient.MeanWait.ShouldBe(c.MeanWait, 0.5);
        patient.Within.ShouldBe(c.Within, 0.01);
        Should.Throw<ArgumentOutOfRangeException>(() => Erlang.C(10, 60, 600));
    }

    [Fact]
    public void Small_counts_are_held_back_and_others_rounded()
    {
        new[] { 0, 1, 7, 8, 12, 13, 1000 }.Select(SmallNumbers.Usual.Say).ShouldBe(["0", "*", "*", "10", "10", "15", "1000"]);
        SmallNumbers.Lighter.Say(5).ShouldBe("5");
        SmallNumbers.Usual.Share(6, 20).ShouldBeNull();
        SmallNumbers.Usual.Share(10, 20).ShouldBe(0.5);
        SmallNumbers.Usual.MayShowMean(7).ShouldBeFalse();
        Should.Throw<ArgumentOutOfRangeException>(() => SmallNumbers.Usual.Publish(-1));
    }

    [Fact]
    public void Whoever_subtracts_published_tables_from_each_other_learns_no_small_count() =>
        Prop.ForAll(Gen.Choose(0, 60).ListOf(5).ToArbitrary(), cells =>
        {
            var (rule, counts) = (SmallNumbers.Usual, cells.ToList());
            for (var hidden = 0; hidden < counts.Count; hidden++)
            {
                if (counts[hidden] is 0 or > 7) continue;
                // What the attacker knows: the total and every other cell, each only as a range.
                var (total, others) = (Range(rule, counts.Sum()), counts.Where((_, i) => i != hidden).Select(c => Range(rule, c)).ToList());
                var low = Math.Max(1, total.Low - others.Sum(o => o.High));
                var high = Math.Min(7, total.High - others.Sum(o => o.Low));
                if (low == high) return false;
            }

            return true;
        }).QuickCheckThrowOnFailure();

    static (int Low, int High) Range(SmallNumbers rule, int count) => rule.Publish(count) switch { null => (1, 7), 0 => (0, 0), var shown => (Math.Max(8, shown.Value - 2), shown.Value + 2) };
}
