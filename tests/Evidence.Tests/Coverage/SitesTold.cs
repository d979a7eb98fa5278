using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Proportions;
using Xunit;

namespace Threefold.Evidence.Tests.Coverage;

/// <summary>Made-up trials: with an effect that is known, with none, and with teams that were chosen for a bad spell.</summary>
public sealed class SitesTold
{
    const int Weeks = 26;

    /// <summary>Teams with levels of their own, weeks that all share, and chance; begun teams have the effect.</summary>
    static List<double[]> Figures(Chance c, IReadOnlyList<int?> starts, double effect)
    {
        var shared = Enumerable.Range(0, Weeks).Select(_ => c.Normal()).ToArray();
        return [.. starts.Select(start => (start, level: 20 + (4 * c.Normal()))).Select(t => Enumerable.Range(0, Weeks).Select(w => t.level + shared[w] + (2 * c.Normal()) + (w >= t.start ? effect : 0)).ToArray())];
    }

    static List<int?> Mixed(Chance c, IEnumerable<int?> starts) => [.. starts.OrderBy(_ => c.Next())];

    static int?[] OneAfterAnother => [4, 8, 12, 16, 20, 24];

    static int?[] FiveOfTen => [13, 13, 13, 13, 13, null, null, null, null, null];

    [Fact]
    public void A_known_effect_lies_in_the_interval_as_often_as_it_says()
    {
        var c = new Chance(31);
        foreach (var kind in new[] { OneAfterAnother, FiveOfTen })
        {
            OrderedEffect? last = null;
            var share = Chance.Share(kind == OneAfterAnother ? 600 : 1000, () => { var starts = Mixed(c, kind); last = StartOrders.Of(Figures(c, starts, -3), starts); return last.Low <= -3 && -3 <= last.High; });
            share.ShouldBeInRange(Chance.Deep ? 0.935 : 0.93, Chance.Deep ? 0.965 : 0.97);
            last!.Level.ShouldBeInRange(0.95, 0.955);
        }
    }

    [Fact]
    public void With_no_effect_alarms_come_at_the_stated_rate()
    {
        var c = new Chance(32);
        Chance.Share(1500, () => { var starts = Mixed(c, FiveOfTen); return StartOrders.Of(Figures(c, starts, 0), starts).P <= 0.05; }).ShouldBeInRange(0.03, 0.065);
        Chance.Share(1500, () => InterruptedSeries.WithComparison(c.Leaning(60, 0), c.Leaning(60, 0), 30).Average is var a && (a.Low > 0 || a.High < 0)).ShouldBeInRange(0.035, 0.065);
        // A chart of 24 points calls something a signal, by one rule of four or another, now and then: that is what it costs to see a shift early.
        Chance.Share(1000, () => Xmr.Of(c.Leaning(24, 0)).Signals.Any(s => s.Contains(Signal.OutsideLimits))).ShouldBeInRange(0.02, 0.2);
    }

    [Fact]
    public void Three_of_six_teams_are_too_few_for_an_interval_and_it_says_so()
    {
        var c = new Chance(33);
        int?[] starts = [13, 13, 13, null, null, null];
        var effect = StartOrders.Of(Figures(c, starts, -5), starts);
        effect.HasInterval.ShouldBeFalse();
        effect.Ways.ShouldBe(20);
        effect.P.ShouldBeGreaterThanOrEqualTo(0.1);
        StartOrders.Of(Figures(c, starts, -5), starts, 0.9).HasInterval.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => StartOrders.Of([[1, 2], [1, 2]], [0, 0]));
        Should.Throw<ArgumentException>(() => StartOrders.Of([[1, 2], [1]], [1, null]));
    }

    [Fact]
    public void Before_and_after_by_teams_is_the_same_as_shuffling_them()
    {
        var c = new Chance(34);
        double[][] figures = [.. Enumerable.Range(0, 6).Select(_ => new[] { c.Next() * 10, c.Next() * 10 })];
        int?[] starts = [1, null, 1, null, 1, null];
        var (orders, shuffled) = (StartOrders.Of(figures, starts), DifferenceInDifferences.OverTeams([.. figures.SelectMany((f, t) => f.Select((v, w) => new Observation(v, t % 2 == 0, w == 1, t)))]));
        orders.Value.ShouldBe(shuffled.Difference, 1e-9);
        (orders.P, orders.Ways).ShouldBe((shuffled.P, shuffled.Ways));
    }

    [Fact]
    public void Teams_chosen_for_a_bad_spell_get_better_by_themselves_and_we_say_so()
    {
        var c = new Chance(35);
        var (warned, better, fooled) = (0, 0, 0);
        const int Rounds = 400;
        for (var round = 0; round < Rounds; round++)
        {
            // Eight teams all alike; the one with the worst quarter is chosen, and nothing is done.
            var before = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, 13).Select(_ => (double)c.Poisson(7)).ToArray()).ToList();
            var worst = Enumerable.Range(0, 8).MaxBy(i => before[i].Sum());
            var after = Enumerable.Range(0, 13).Sum(_ => c.Poisson(7));
            if (ExactPoisson.Ratio(after, 13, (int)before[worst].Sum(), 13).High < 1) fooled++;
            var slide = BackToUsual.Of(before, [.. before.Select((_, i) => i == worst)], after / 13.0);
            if (slide.Seen >= 0) continue;
            better++;
            if (slide.Warns) warned++;
        }

        // The plain comparison alarms far more than twice in forty; the warning is there nine times in ten.
        (fooled / (double)Rounds).ShouldBeGreaterThan(0.08);
        (warned / (double)better).ShouldBeGreaterThan(0.9);
    }

    [Fact]
    public void Teams_that_differ_for_good_raise_no_such_warning()
    {
        var c = new Chance(36);
        Chance.Share(400, () =>
        {
            var before = Enumerable.Range(0, 8).Select(i => Enumerable.Range(0, 13).Select(_ => (double)c.Poisson(10 + (8 * i))).ToArray()).ToList();
            return BackToUsual.Of(before, [.. before.Select((_, i) => i == 7)], before[7].Average() - 15).Warns;
        }).ShouldBeLessThan(0.05);
        BackToUsual.Of([[5, 6], [5, 7]], [true, false], 4).Warns.ShouldBeTrue("with two teams nobody can tell");
    }
}
