using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Xunit;

namespace Threefold.Evidence.Tests;

/// <summary>Every reference figure is met: closed forms to 1e-9 or to the last digit printed, iterated fits to 1e-6.</summary>
public sealed class ReferenceTests
{
    const double Printed9 = 1e-9, Printed6 = 1e-6;

    static readonly IReadOnlyList<Spell> Spells = Spell.Of(Vectors.Times, Vectors.States);

    [Fact]
    public void Wilson_and_Newcombe()
    {
        var lines = Vectors.Of("wilson,");
        lines.Count.ShouldBe(6);
        foreach (var v in lines)
        {
            var share = Wilson.Share((int)v[0], (int)v[1]);
            share.Low.ShouldBe(v[2], Printed9);
            share.High.ShouldBe(v[3], Printed9);
        }

        var difference = Newcombe.Difference(56, 70, 48, 80);
        new[] { difference.Value, difference.Low, difference.High }.ShouldBe([0.2, 0.052431472, 0.333872654], Printed9);
    }

    [Fact]
    public void Aalen_Johansen_with_deaths_competing_and_its_errors()
    {
        var curve = new AalenJohansen(Spells);
        var lines = Vectors.Of("aalen-johansen,");
        lines.Count.ShouldBe(5);
        foreach (var v in lines)
        {
            var at = curve.At(v[0]);
            new[] { at.Event, at.Competing, at.EventError, at.CompetingError }.ShouldBe(v[1..], Printed9);
        }

        Vectors.At.Select(t => curve.At(t).Event).ShouldBe(Vectors.One("cuminc-lts,"), Printed9);
        curve.At(4).Event.ShouldBe(0);
        curve.At(180).WithInterval().Low.ShouldBeLessThan(curve.At(180).Event);
    }

    [Fact]
    public void Kaplan_Meier_its_log_log_limits_and_its_median()
    {
        var curve = new KaplanMeier(Spells);
        Vectors.At.Select(t => 1 - curve.At(t).Value).ShouldBe(Vectors.One("one-minus-km(WRONG with deaths),"), Printed9);
        Vectors.At.Select(t => curve.At(t).Low).ShouldBe(Vectors.One("km-loglog-lower,"), Printed9);
        curve.Median.ShouldBe(Vectors.One("km-median,")[0]);
        curve.At(1).Value.ShouldBe(1);
        new KaplanMeier([new Spell(3, Ending.Censored)]).Median.ShouldBeNull();
        new KaplanMeier([new Spell(3, Ending.Event)]).At(3).Value.ShouldBe(0);
    }

    [Fact]
    public void Log_rank_and_Cox_with_Efrons_ties()
    {
        var groups = Enumerable.Range(0, 20).Select(i => i % 2 == 1).ToList();
        LogRank.Of(Spells, groups).ChiSquare.ShouldBe(Vectors.One("logrank,chisq ")[0], Printed9);
        var fit = Cox.Fit(Spells, [.. groups.Select(g => new[] { g ? 1.0 : 0 })]);
        new[] { fit.Beta[0], fit.Error[0] }.ShouldBe(Vectors.One("cox-efron,beta "), Printed6);
    }

    [Fact]
    public void Control_charts()
    {
        var chart = Xmr.Of([31, 28, 35, 30, 29, 33, 27, 30, 36, 31, 29, 32, 25, 24, 23, 26, 22, 24, 25, 23]);
        var v = Vectors.One("xmr,mean ");
        new[] { chart.Mean, chart.MeanRange, chart.Lower, chart.Upper, chart.RangeUpper }.ShouldBe([28.15, 66.0 / 19, 18.91, 37.39, 11.348526], Printed6);
        chart.Mean.ShouldBe(v[0], Printed6);
        var shares = PChart.Of([30, 20, 41, 25, 15, 44], [120, 98, 143, 110, 87, 132]);
        var p = Vectors.One("pchart,pbar ");
        shares.Mean.ShouldBe(p[0], Printed9);
        shares.Upper.ShouldBe(p[1..], Printed6);
    }

    [Fact]
    public void Interrupted_series_with_Newey_West_errors()
    {
        var fit = InterruptedSeries.Of(Vectors.One("its-series,"), 24);
        var lines = Vectors.Of("its,");
        lines.Count.ShouldBe(4);
        Effect[] effects = [fit.Start, fit.Trend, fit.Jump, fit.Bend];
        for (var i = 0; i < 4; i++) new[] { effects[i].Value, effects[i].Error }.ShouldBe(lines[i], Printed6);
        fit.Warning.ShouldBe("");
    }

    [Fact]
    public void Difference_in_differences_and_the_published_rate_ratio()
    {
        double[] y = [74, 70, 77, 69, 72, 75, 71, 73, 54, 57, 52, 58, 73, 71, 76, 70, 68, 74, 72, 75, 70, 73, 69, 74];
        var fit = DifferenceInDifferences.OnCounts([.. y.Select((v, i) => new Observation(v, i < 12, i % 12 >= 8))]);
        var did = Vectors.One("did-poisson,site:post ");
        new[] { fit.Beta, fit.Error, fit.Ratio.Value }.ShouldBe([did[0], did[1], did[^1]], Printed6);

        // 7.2 to 5.5 a week over two years: not chance, and with no comparator.
        var ratio = ExactPoisson.Ratio(286, 52, 374, 52);
        new[] { ratio.Value, ratio.Low, ratio.High }.ShouldBe([0.764706, 0.653280, 0.894383], Printed6);
        var smr = StandardisedRatio.Of(96, 112.4);
        new[] { smr.Value, smr.Low, smr.High }.ShouldBe(Vectors.One("smr-exact,"), Printed6);
    }
}
