using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Xunit;

namespace Threefold.Evidence.Tests.Coverage;

/// <summary>A 95% interval holds the truth in 93.5 to 96.5 of a hundred made-up studies: a few thousand here, ten times as many in the deep run.</summary>
public sealed class IntervalsCover
{
    static void Covers(double share, string what) => share.ShouldBeInRange(0.935, 0.965, what);

    static bool Holds(Estimate e, double truth) => e.Low <= truth && truth <= e.High;

    [Fact]
    public void Of_a_share_and_of_the_difference_and_ratio_of_two()
    {
        var c = new Chance(1);
        // The share differs from study to study: for one share alone, whole numbers make coverage jump.
        Covers(Chance.Share(4000, () => { var (n, p) = (10 + c.Below(90), 0.05 + (0.9 * c.Next())); return Holds(Wilson.Share(c.Binomial(n, p), n), p); }), "Wilson");
        Covers(Chance.Share(3000, () => { var (p, q) = (0.1 + (0.8 * c.Next()), 0.1 + (0.8 * c.Next())); return Holds(Newcombe.Difference(c.Binomial(60, p), 60, c.Binomial(80, q), 80), p - q); }), "Newcombe");
        Covers(Chance.Share(3000, () =>
        {
            var (p, q) = (0.1 + (0.6 * c.Next()), 0.2 + (0.5 * c.Next()));
            return Holds(Ratio.OfShares(c.Binomial(80, p), 80, Math.Max(1, c.Binomial(90, q)), 90), p / q);
        }), "ratio of shares");
    }

    [Fact]
    public void Of_a_rate_of_the_ratio_of_two_and_of_what_happened_over_what_was_expected()
    {
        var c = new Chance(2);
        // Exact intervals are never too narrow, and with some hundreds hardly too wide.
        Covers(Chance.Share(1500, () => { var mean = 150 + (200 * c.Next()); return Holds(ExactPoisson.Rate(c.Poisson(mean)), mean); }), "rate");
        Covers(Chance.Share(1500, () => { var (a, b) = (300 + (200 * c.Next()), 300 + (200 * c.Next())); return Holds(ExactPoisson.Ratio(c.Poisson(a), 52, c.Poisson(b), 52), a / b); }), "ratio of rates");
        Covers(Chance.Share(1500, () => { var (expected, ratio) = (200 + (200 * c.Next()), 0.7 + (0.6 * c.Next())); return Holds(StandardisedRatio.Of(c.Poisson(expected * ratio), expected), ratio); }), "observed over expected");
    }

    [Fact]
    public void Of_a_curve_of_waits_with_and_without_another_end()
    {
        var c = new Chance(3);
        List<Spell> Spells(int n, bool competing) => [.. Enumerable.Range(0, n).Select(_ =>
        {
            var (ends, other, watched) = (c.Exponential(30), competing ? c.Exponential(90) : double.MaxValue, 20 + (60 * c.Next()));
            var time = Math.Min(watched, Math.Min(ends, other));
            return new Spell(time, time == watched ? Ending.Censored : time == ends ? Ending.Event : Ending.Competing);
        })];
        Covers(Chance.Share(2000, () => Holds(new KaplanMeier(Spells(80, false)).At(25), Math.Exp(-25 / 30.0))), "Kaplan-Meier");
        var rate = (1 / 30.0) + (1 / 90.0);
        Covers(Chance.Share(1500, () => Holds(new AalenJohansen(Spells(100, true)).At(25).WithInterval(), 1 / 30.0 / rate * (1 - Math.Exp(-25 * rate)))), "Aalen-Johansen");
    }

    [Fact]
    public void Of_a_hazard_ratio()
    {
        var c = new Chance(4);
        Covers(Chance.Share(400, () =>
        {
            var group = Enumerable.Range(0, 50).Select(i => i % 2 == 0).ToList();
            var spells = group.Select(g => (Ends: c.Exponential(g ? 20 : 30), Watched: 10 + (40 * c.Next()))).Select(t => new Spell(Math.Min(t.Ends, t.Watched), t.Ends <= t.Watched ? Ending.Event : Ending.Censored)).ToList();
            var fit = Cox.Fit(spells, [.. group.Select(g => new[] { g ? 1.0 : 0 })]);
            return Math.Abs(fit.Beta[0] - Math.Log(1.5)) <= 1.959964 * fit.Error[0];
        }), "Cox");
    }

    [Theory, InlineData(0.0), InlineData(0.2)]
    public void Of_an_interrupted_series_also_where_weeks_lean_on_each_other(double lean)
    {
        var c = new Chance(5);
        Covers(Chance.Share(1500, () =>
        {
            var (site, other) = (c.Leaning(60, lean), c.Leaning(60, lean));
            for (var i = 30; i < 60; i++) site[i] -= 1.5;
            return Holds(InterruptedSeries.WithComparison(site, other, 30).Average, -1.5);
        }), $"interrupted series, lean {lean}");
    }

    [Fact]
    public void Of_agreement_beyond_chance()
    {
        var c = new Chance(6);
        // Two readers who each copy the truth with 85%: kappa is 0.49 for two grades of equal size.
        const double Copy = 0.85;
        var truth = (2 * ((Copy * Copy) + ((1 - Copy) * (1 - Copy)))) - 1;
        Covers(Chance.Share(3000, () =>
        {
            var table = new[] { new int[2], new int[2] };
            for (var i = 0; i < 150; i++)
            {
                var is1 = c.Next() < 0.5;
                table[is1 == c.Next() < Copy ? 1 : 0][is1 == c.Next() < Copy ? 1 : 0]++;
            }

            return Holds(Kappa.Of(table), truth);
        }), "kappa");
    }
}
