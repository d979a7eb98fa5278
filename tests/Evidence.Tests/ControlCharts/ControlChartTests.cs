using Shouldly;
using Threefold.Evidence.ControlCharts;
using Xunit;

namespace Threefold.Evidence.Tests.ControlCharts;

public sealed class ControlChartTests
{
    static IReadOnlyList<(double, double, double)> Around(int n) => [.. Enumerable.Repeat((-3.0, 0.0, 3.0), n)];

    static int[] Marked(double[] points, Signal signal) => [.. SpecialCause.Mark(points, Around(points.Length)).Select((m, i) => (m, i)).Where(x => x.m.Contains(signal)).Select(x => x.i)];

    [Fact]
    public void Seven_on_one_side_are_all_marked_and_six_are_not()
    {
        Marked([1, -1, 1, 1, 1, 1, 1, 1, 1, -1], Signal.Shift).ShouldBe([2, 3, 4, 5, 6, 7, 8]);
        Marked([-1, 1, 1, 1, 1, 1, 1, -1], Signal.Shift).ShouldBeEmpty();
        Marked([1, 1, 1, 0, 1, 1, 1, 1], Signal.Shift).ShouldBeEmpty("a point on the mean is on no side");
    }

    [Fact]
    public void Seven_that_rise_or_fall_are_a_trend()
    {
        Marked([0, -0.3, -0.2, -0.1, 0, 0.1, 0.2, 0.3, 0], Signal.Trend).ShouldBe([1, 2, 3, 4, 5, 6, 7]);
        Marked([0.3, 0.2, 0.1, 0, -0.1, -0.2], Signal.Trend).ShouldBeEmpty();
    }

    [Fact]
    public void Two_of_three_near_a_limit_must_lie_on_the_same_side()
    {
        Marked([0, 2.1, 0, 2.2, 0], Signal.NearLimit).ShouldBe([1, 3]);
        Marked([0, 2.1, 0, -2.2, 0], Signal.NearLimit).ShouldBeEmpty();
        Marked([2.1, 0, 0, 2.2], Signal.NearLimit).ShouldBeEmpty();
        Marked([0, 3.5, 0], Signal.OutsideLimits).ShouldBe([1]);
    }

    [Fact]
    public void Wild_ranges_can_be_left_out_of_the_limits()
    {
        double[] points = [10, 11, 10, 11, 10, 11, 10, 40, 10, 11, 10, 11, 10];
        Xmr.Of(points, leaveOutWildRanges: true).MeanRange.ShouldBe(1, 1e-12);
        Xmr.Of(points).MeanRange.ShouldBe(70.0 / 12, 1e-12);
        Xmr.Of(points).HasEnough.ShouldBeTrue();
        Should.Throw<ArgumentException>(() => Xmr.Of([1]));
    }

    [Fact]
    public void Laney_widens_limits_where_groups_differ_more_than_chance()
    {
        int[] n = [.. Enumerable.Repeat(20_000, 12)];
        int[] x = [.. Enumerable.Range(0, 12).Select(i => i % 2 == 0 ? 5_000 : 5_400)];
        var plain = PChart.Of(x, n);
        plain.Signals.Count(s => s.Contains(Signal.OutsideLimits)).ShouldBeGreaterThan(0);
        var laney = PChart.Of(x, n, laney: true);
        laney.Spread.ShouldBeGreaterThan(3);
        laney.Signals.ShouldAllBe(s => !s.Contains(Signal.OutsideLimits));
        Should.Throw<ArgumentException>(() => PChart.Of([5, 5], [4, 10]));
        Should.Throw<ArgumentException>(() => PChart.Of([0], [4]));
        PChart.Of([0, 0], [4, 10], laney: true).Upper.ShouldBe([0, 0]);
    }

    [Fact]
    public void Limits_step_only_by_a_decision_and_no_run_reaches_over_it()
    {
        double[] points = [.. Enumerable.Range(0, 14).Select(i => 20.0 + (i % 3)), .. Enumerable.Range(0, 14).Select(i => 10.0 + (i % 3))];
        SteppedChart.Of(points, []).Signals.Count(s => s.Contains(Signal.Shift)).ShouldBe(28);
        var stepped = SteppedChart.Of(points, [new Step(14, "A duty desk from April.")]);
        stepped.Signals.ShouldAllBe(s => s.Count == 0);
        stepped.Limits.Select(l => Math.Round(l.Mean, 2)).Distinct().ShouldBe([20.93, 10.93]);
        stepped.HasEnough.ShouldBeTrue();
        SteppedChart.Of(points, [new Step(20, "Too soon to say.")]).HasEnough.ShouldBeFalse();
        Should.Throw<ArgumentException>(() => SteppedChart.Of(points, [new Step(14, " ")]));
        Should.Throw<ArgumentException>(() => SteppedChart.Of(points, [new Step(27, "One point only.")]));
    }
}
