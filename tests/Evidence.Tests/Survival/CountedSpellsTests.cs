using Shouldly;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Threefold.Evidence.Waits;
using Xunit;

namespace Threefold.Evidence.Tests.Survival;

public sealed class CountedSpellsTests
{
    [Fact]
    public void Counted_spells_say_what_the_same_spells_say_one_by_one()
    {
        var chance = new Random(5);
        for (var round = 0; round < 40; round++)
        {
            var spells = Enumerable.Range(0, 5 + chance.Next(60)).Select(_ => new Spell(chance.Next(25), (Ending)chance.Next(3))).ToList();
            if (spells.TrueForAll(s => s.Ending != Ending.Event)) continue;
            var counted = new CountedSpells(spells.GroupBy(s => s).Select(g => new CountedSpell(g.Key.Time, g.Key.Ending, g.Count())));
            var (survival, incidence) = (new KaplanMeier(spells), new AalenJohansen(spells));
            var (happened, cumulative) = (counted.Happened(), counted.Incidence());
            foreach (var time in spells.Where(s => s.Ending == Ending.Event).Select(s => s.Time).Distinct())
            {
                var (one, many) = (survival.At(time), counted.At(happened, time));
                many.Value.ShouldBe(1 - one.Value, 1e-12);
                many.Low.ShouldBe(1 - one.High, 1e-9);
                many.High.ShouldBe(1 - one.Low, 1e-9);
                counted.At(cumulative, time).Value.ShouldBe(incidence.At(time).Event, 1e-12);
                var at = counted.At(cumulative, time);
                // The limits are those of R's survfit with conf.type="log-log": share and standard error give both ends.
                if (at.Value is > 0 and < 1) at.High.ShouldBe(1 - Math.Exp(-Math.Exp(Math.Log(-Math.Log(1 - at.Value)) + (1.959963984540054 * incidence.At(time).EventError / ((1 - at.Value) * -Math.Log(1 - at.Value))))), 1e-9);
            }
        }
    }

    [Fact]
    public void The_middle_of_counted_spells_has_the_times_at_which_its_limits_reach_a_half()
    {
        var counted = new CountedSpells([new(1, Ending.Event, 30), new(2, Ending.Event, 30), new(5, Ending.Event, 30), new(9, Ending.Censored, 10)]);
        counted.By(0.5).ShouldBe((2, 2, 2));
        counted.By(0.9).Time.ShouldBe(5);
        counted.By(0.95).Time.ShouldBeNull();
    }

    [Fact]
    public void Counted_values_have_the_median_of_the_values_one_by_one_and_a_t_interval()
    {
        var values = new[] { 3.0, 3, 5, 8, 8, 8, 13, 21, 21, 34, 55 };
        var counted = new CountedValues(values.GroupBy(v => v).Select(g => (g.Key, (long)g.Count())));
        counted.Median().ShouldBe(Median.Of(values));
        // By hand: the quantile of t with ten degrees of freedom is 2.2281388519649385.
        counted.Mean().Value.ShouldBe(values.Average(), 1e-12);
        var half = 2.2281388519649385 * Math.Sqrt(values.Sum(v => (v - values.Average()) * (v - values.Average())) / 10 / 11);
        counted.Mean().Low.ShouldBe(values.Average() - half, 1e-9);
        counted.Mean().High.ShouldBe(values.Average() + half, 1e-9);
    }

    [Fact]
    public void Summed_values_have_the_mean_of_the_same_values_and_what_is_taken_away_is_as_if_it_never_was_there()
    {
        var chance = new Random(7);
        for (var round = 0; round < 200; round++)
        {
            var (some, more) = (Pence(), Pence());
            var (all, one) = (Of([.. some, .. more]), Of(some));
            foreach (var (summed, values) in new[] { (one, some), (all.Without(one), more), (one.And(Of(more)), some.Concat(more).ToArray()) })
            {
                var counted = new CountedValues(values.Select(v => (v, 1L)));
                summed.N.ShouldBe(counted.N);
                summed.Deviation.ShouldBe(counted.Deviation, 1e-6);
                (summed.Mean().Value, summed.Mean().Low, summed.Mean().High).ShouldSatisfyAllConditions(
                    m => m.Value.ShouldBe(counted.Mean().Value, 1e-6), m => m.Low.ShouldBe(counted.Mean().Low, 1e-6), m => m.High.ShouldBe(counted.Mean().High, 1e-6));
            }
        }

        double[] Pence() => [.. Enumerable.Range(0, 1 + chance.Next(40)).Select(_ => (double)chance.Next(200_000))];
        static SummedValues Of(double[] values) => new(values.Length, values.Sum(), values.Sum(v => v * v));
    }

    [Fact]
    public void A_ratio_of_shares_is_as_the_paper_has_it()
    {
        var ratio = Ratio.OfShares(30, 100, 20, 100);
        ratio.Value.ShouldBe(1.5, 1e-12);
        ratio.Low.ShouldBe(0.9161, 5e-4);
        ratio.High.ShouldBe(2.4560, 5e-4);
        Ratio.OfShares(0, 10, 3, 10).Low.ShouldBeGreaterThan(0);
    }
}
