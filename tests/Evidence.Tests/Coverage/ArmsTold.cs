using Shouldly;
using Threefold.Evidence.Comparison;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Survival;
using Xunit;

namespace Threefold.Evidence.Tests.Coverage;

/// <summary>Made-up people, weeks and areas on two sides: intervals hold a known difference in 93.5 to 96.5 of a hundred, and with none alarms come at the stated rate.</summary>
public sealed class ArmsTold
{
    // A usual run is within a point of the truth; the deep run is held to what is promised.
    static void Covers(double share, string what) => share.ShouldBeInRange(Chance.Deep ? 0.935 : 0.925, Chance.Deep ? 0.965 : 0.975, what);

    static void Alarms(double share, string what) => share.ShouldBeInRange(Chance.Deep ? 0.035 : 0.025, Chance.Deep ? 0.065 : 0.075, what);

    static bool Holds(Estimate e, double truth) => e.Low <= truth && truth <= e.High;

    /// <summary>Whole days until a talk, up to a month; some leave before it, without.</summary>
    static List<Spell> Waits(Chance c, int n, double mean) => [.. Enumerable.Range(0, n).Select(_ =>
    {
        var (talk, leaves) = (Math.Floor(c.Exponential(mean)), c.Next() < 0.1 ? Math.Floor(28 * c.Next()) : 28);
        return talk < leaves ? new Spell(talk, Ending.Event) : new Spell(leaves, Ending.Censored);
    })];

    /// <summary>The mean of whole days of an exponential wait, counted up to 28: the sum of the chances to wait longer than each.</summary>
    static double MeanUpTo28(double mean) => Enumerable.Range(1, 28).Sum(d => Math.Exp(-d / mean));

    [Fact]
    public void Of_a_difference_of_days_up_to_a_month()
    {
        var c = new Chance(41);
        var truth = MeanUpTo28(8) - MeanUpTo28(12);
        Covers(Chance.Share(1000, () => Holds(RestrictedMean.Difference(Waits(c, 60, 8), Waits(c, 70, 12), 28), truth)), "days, 60 and 70 people");
        Covers(Chance.Share(1000, () => Holds(RestrictedMean.Difference(Waits(c, 25, 8), Waits(c, 25, 12), 28), truth)), "days, 25 people a side");
        Alarms(Chance.Share(1000, () => !Holds(RestrictedMean.Difference(Waits(c, 50, 10), Waits(c, 50, 10), 28), 0)), "days, no difference");
        Alarms(Chance.Share(1000, () => LogRank.Of([.. Waits(c, 50, 10), .. Waits(c, 50, 10)], [.. Enumerable.Range(0, 100).Select(i => i >= 50)]).P <= 0.05), "log-rank, no difference");
    }

    [Fact]
    public void A_mean_up_to_a_day_is_the_area_under_the_curve()
    {
        // Nobody left early: it is the plain mean of days, each cut off at the last.
        RestrictedMean.Of([new(2, Ending.Event), new(6, Ending.Event), new(10, Ending.Event), new(28, Ending.Censored)], 20).Mean.ShouldBe((2 + 6 + 10 + 20) / 4.0, 1e-12);
        // One who left on day 5 is followed no further: three quarters until day 6, half of that until day 10.
        RestrictedMean.Of([new(2, Ending.Event), new(5, Ending.Censored), new(6, Ending.Event), new(10, Ending.Event)], 20).Mean.ShouldBe(2 + (0.75 * 4) + (0.375 * 4), 1e-12);
        Should.Throw<ArgumentException>(() => RestrictedMean.Of([], 20));
    }

    [Fact]
    public void Of_a_ratio_of_rates_also_where_people_vary()
    {
        var c = new Chance(42);
        List<int> Counts(int n, double mean, bool vary) => [.. Enumerable.Range(0, n).Select(_ => c.Poisson(vary ? mean * c.Exponential(1) : mean))];
        Covers(Chance.Share(1000, () => Holds(RateRatio.Of(Counts(80, 0.6, false), Counts(90, 0.9, false)), 0.6 / 0.9)), "rates as chance has them");
        Covers(Chance.Share(1000, () => Holds(RateRatio.Of(Counts(120, 0.6, true), Counts(120, 0.9, true)), 0.6 / 0.9)), "rates of people who vary");
        Alarms(Chance.Share(1000, () => !Holds(RateRatio.Of(Counts(100, 0.8, false), Counts(100, 0.8, false)), 1)), "rates, no difference");
        Should.Throw<ArgumentException>(() => RateRatio.Of([0, 0, 0], [1, 0, 2]));
    }

    /// <summary>Weeks of people; each week has something of its own, and lasts a season together with its neighbours.</summary>
    static (List<UnitFigure> One, List<UnitFigure> Other) Weeks(Chance c, int weeks, double effect, double own = 1)
    {
        var all = Enumerable.Range(0, weeks).Select(w => (n: 8 + c.Below(20), level: 10 + (own * c.Normal()), Site: w % 2 == 0)).Select(w => (Figure: new UnitFigure(w.level + (w.Site ? effect : 0) + (4 / Math.Sqrt(w.n) * c.Normal()), w.n), w.Site)).ToList();
        return ([.. all.Where(w => w.Site).Select(w => w.Figure)], [.. all.Where(w => !w.Site).Select(w => w.Figure)]);
    }

    [Fact]
    public void Of_weeks_that_went_one_way_or_the_other()
    {
        var c = new Chance(43);
        foreach (var weeks in new[] { 13, 20 })
        {
            Covers(Chance.Share(2000, () => Weeks(c, weeks, -2) is var (one, other) && Holds(UnitsCompared.Difference(one, other), -2)), $"{weeks} weeks");
            Alarms(Chance.Share(2000, () => Weeks(c, weeks, 0) is var (one, other) && !Holds(UnitsCompared.Difference(one, other), 0)), $"{weeks} weeks, no difference");
        }

        // As if each person had been drawn, the same weeks alarm far too often: that is why weeks are the units.
        Chance.Share(400, () => Weeks(c, 20, 0, own: 2) is var (one, other) && Math.Abs(Mean(one) - Mean(other)) > 1.96 * 4 * Math.Sqrt((1 / one.Sum(u => u.People)) + (1 / other.Sum(u => u.People)))).ShouldBeGreaterThan(0.15);
        Should.Throw<ArgumentException>(() => UnitsCompared.Difference([new(1, 8)], [new(1, 8), new(2, 9)]));
    }

    static double Mean(List<UnitFigure> units) => units.Sum(u => u.Value * u.People) / units.Sum(u => u.People);

    [Theory, InlineData(4, 4), InlineData(3, 5), InlineData(5, 5), InlineData(3, 9)]
    public void Of_areas_or_teams_before_and_since_however_few_ways_there_are(int sites, int others)
    {
        var c = new Chance(44);
        (double[][] Figures, int?[] Starts) Areas(double effect)
        {
            // Which are the sites is drawn, and areas are of unlike size.
            int?[] starts = [.. Enumerable.Range(0, sites + others).OrderBy(_ => c.Next()).Select(i => i < sites ? 1 : (int?)null)];
            return ([.. starts.Select(s => (s, level: 20 + (4 * c.Normal()))).Select(a => new[] { a.level + c.Normal(), a.level + c.Normal() - 1 + (a.s is null ? 0 : effect) })], starts);
        }

        Covers(Chance.Share(1000, () => Areas(-3) is var (figures, starts) && StartOrders.Of(figures, starts) is var e && e.Low <= -3 && -3 <= e.High), $"{sites} of {sites + others}");
        Alarms(Chance.Share(1000, () => Areas(0) is var (figures, starts) && StartOrders.Of(figures, starts) is var e && (e.Low > 0 || e.High < 0)), $"{sites} of {sites + others}, no difference");
        StartOrders.Of(Areas(0).Figures, [.. Enumerable.Range(0, sites + others).Select(i => i < sites ? 1 : (int?)null)]).Level.ShouldBe(0.95);
    }

    [Fact]
    public void A_bad_quarter_just_before_is_noticed_and_a_usual_one_seldom_is()
    {
        var c = new Chance(45);
        // Twenty-six weeks alike but the last thirteen, which were bad; then as it always was.
        bool Warned(double bad, double effect) => BackToUsual.LastQuarter([.. Enumerable.Range(0, 26).Select(w => 20 + (2 * c.Normal()) + (w >= 13 ? bad : 0))], Enumerable.Range(0, 13).Average(_ => 20 + (2 * c.Normal()) + effect))!.Warns;
        Chance.Share(400, () => Warned(4, 0)).ShouldBeGreaterThan(0.95);
        Chance.Share(400, () => Warned(0, -4)).ShouldBeLessThan(0.05);
        BackToUsual.LastQuarter([.. Enumerable.Repeat(5.0, 20)], 4).ShouldBeNull("seven weeks say nothing of what is usual");
    }
}
