using Shouldly;
using Threefold.Casework.Insight;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Made-up trials, read as the page reads them: with a known effect, with none, after a bad spell, with few people, and with a pulse that falls.</summary>
public sealed class ReadingTrials
{
    static readonly SiteNumbers Numbers = SiteReference.Numbers;
    static readonly DateOnly Start = new(2026, 6, 1);
    static readonly bool Deep = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";
    const int Before = 26, Since = 16;

    readonly Random random = new(61);

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    static IReadOnlyList<PulseWeek> Pulse(double before, double after) => [.. Enumerable.Range(-8, 16).Select(w => new PulseWeek(Start.AddDays(7 * w), w < 0 ? before : after, 20))];

    static readonly IReadOnlyList<PulseWeek> Holds = Pulse(3.8, 3.8);

    /// <summary>Sites and others with levels of their own, weeks that all share, and chance; sites have the effect once they begin.</summary>
    (InnovationSite Site, IReadOnlyList<TeamWeeks> Weeks) Trial(SiteDesign design, int sites, int others, double effect, int people = 20)
    {
        var teams = Enumerable.Range(0, sites + others).Select(t => new SiteTeam(Guid.NewGuid(), t < sites, "Yes.", design == SiteDesign.InTurn && t < sites ? t : 0)).ToList();
        var site = new InnovationSite(Guid.NewGuid(), new SiteAsPlanned { Name = "T", Teams = teams, StartsOn = Start, BaselineWeeks = Before, Weeks = Since, Measure = Measures.FirstTalkWait, Design = design }, SiteState.Running, 1, "Maya");
        var shared = Enumerable.Range(0, Before + Since).Select(_ => Normal()).ToList();
        return (site, [.. teams.Select((t, i) => (t, i, level: 20 + (3 * Normal()))).Select(x => new TeamWeeks(x.t, $"Team {x.i}", [.. Enumerable.Range(0, Before + Since).Select(w =>
        {
            var day = Start.AddDays(7 * (w - Before));
            var value = x.level + shared[w] + (2 * Normal()) + (site.StartOf(x.t, Numbers) <= day ? effect : 0);
            return new MeasurePoint(day, day.AddDays(6), people, people / 2, value, null, null);
        })]))]);
    }

    SiteReading Read((InnovationSite Site, IReadOnlyList<TeamWeeks> Weeks) trial, IReadOnlyList<PulseWeek>? pulse = null) => ReadTrial.Of(trial.Site, Measures.For(Measures.FirstTalkWait), trial.Weeks, pulse ?? Holds, Numbers);

    [Theory, InlineData(SiteDesign.InTurn, 4, 3), InlineData(SiteDesign.SideBySide, 5, 5), InlineData(SiteDesign.SideBySide, 4, 4), InlineData(SiteDesign.OneSeries, 1, 2)]
    public void A_known_effect_lies_in_the_interval_as_often_as_it_says_and_with_none_alarms_come_at_the_stated_rate(SiteDesign design, int sites, int others)
    {
        var (rounds, held, alarms) = (Deep ? 4000 : 400, 0, 0);
        for (var i = 0; i < rounds; i++)
        {
            var (with, without) = (Read(Trial(design, sites, others, -3)), Read(Trial(design, sites, others, 0)));
            with.Level.ShouldBe(0.95);
            if (with.Effect!.Value.Low <= -3 && -3 <= with.Effect.Value.High) held++;
            if (without.Effect!.Value.Low > 0 || without.Effect.Value.High < 0) alarms++;
        }

        // A few hundred rounds are within a point or two of the truth; the deep run is held to 93.5 to 96.5.
        (held / (double)rounds).ShouldBeInRange(Deep ? 0.935 : 0.92, Deep ? 0.965 : 0.98, $"{design}");
        (alarms / (double)rounds).ShouldBeInRange(Deep ? 0.035 : 0.02, Deep ? 0.065 : 0.08, $"{design}");
    }

    [Fact]
    public void A_clear_effect_is_headed_so_only_while_the_teams_are_not_worse_for_it()
    {
        var trial = Trial(SiteDesign.SideBySide, 5, 5, -9);
        var read = Read(trial);
        read.Heading.ShouldBe("Days to a first talk: lower than the others’ course, and the teams’ wellbeing holds");
        read.IsSuccess.ShouldBeTrue();
        var paid = Read(trial, Pulse(3.8, 3.2));
        paid.IsSuccess.ShouldBeFalse();
        paid.Heading.ShouldStartWith("Not a success while the teams are worse for it");
        paid.Threats.ShouldContain(t => t.Contains("paid for by those who did the work"));
        var unasked = Read(trial, []);
        unasked.IsSuccess.ShouldBeFalse();
        unasked.Heading.ShouldContain("it is not called a success");
        Read(Trial(SiteDesign.SideBySide, 5, 5, 9)).IsSuccess.ShouldBeFalse("longer waits are no success, however clear");
    }

    [Fact]
    public void Three_of_six_teams_have_no_interval_and_a_control_chart_has_no_effect()
    {
        var few = Read(Trial(SiteDesign.SideBySide, 3, 3, -9));
        few.Level.ShouldBe(0);
        few.TooLittle.ShouldContain("only 20 ways");
        few.Heading.ShouldContain("nothing that can be read as effect");
        var chart = Read(Trial(SiteDesign.ChartOnly, 1, 0, -9));
        (chart.Effect, chart.IsSuccess).ShouldBe((null, false));
        chart.Chart!.Stretches.Count.ShouldBe(2);
        chart.TooLittle.ShouldContain("never why");
    }

    [Fact]
    public void On_too_few_people_no_rate_is_worked_out()
    {
        // Seven people before and since, spread over the weeks.
        var (site, weeks) = Trial(SiteDesign.SideBySide, 2, 2, -9, people: 0);
        IReadOnlyList<TeamWeeks> seven = [.. weeks.Select(t => t with { Points = [.. t.Points.Select((p, w) => p with { N = w % 6 == 0 && w < 42 ? 1 : 0 })] })];
        var read = Read((site, seven));
        read.Heading.ShouldBe("Days to a first talk: too few to say");
        (read.Effect, read.Plain, read.Chart).ShouldBe((null, null, null));
    }

    /// <summary>Eight teams all alike: one is taken for the worst quarter of all, or by lot. Forty people each week; half of them, but for the effect.</summary>
    SiteReading OneOfEight(bool forItsBadQuarter, double effect)
    {
        var shares = Enumerable.Range(0, 8).Select(_ => Enumerable.Range(0, Before + Since).Select(w => Enumerable.Range(0, 40).Count(_ => random.NextDouble() < 0.5) / 40.0).ToArray()).ToList();
        var taken = forItsBadQuarter ? Enumerable.Range(0, 8).MinBy(t => shares[t].Take(Before).TakeLast(13).Sum()) : 0;
        List<double[]> order = [shares[taken], .. shares.Where((_, t) => t != taken)];
        var (site, weeks) = Trial(SiteDesign.SideBySide, 1, 7, 0, people: 40);
        return Read((site with { Plan = site.Plan with { Measure = Measures.Conversion } }, [.. weeks.Select((t, i) => t with { Points = [.. t.Points.Select((p, w) => p with
        {
            Value = order[i][w] + (i == 0 && w >= Before ? effect : 0), Events = (int)Math.Round(40 * (order[i][w] + (i == 0 && w >= Before ? effect : 0))),
        })] })]));
    }

    [Fact]
    public void A_team_chosen_for_a_bad_quarter_gets_better_by_itself_and_the_page_says_so_and_one_that_was_not_raises_no_such_warning()
    {
        var (better, warned, fooled, wrongly) = (0, 0, 0, 0);
        var rounds = Deep ? 2000 : 200;
        for (var i = 0; i < rounds; i++)
        {
            var chosen = OneOfEight(forItsBadQuarter: true, 0);
            chosen.Plain!.Warns.ShouldBe(chosen.Plain.Warnings.Count > 0, "a warning is a sentence, and a sentence is a warning");
            if (chosen.Plain!.Ratio.Value > 1) (better, warned) = (better + 1, warned + (chosen.Plain.Warns ? 1 : 0));
            if (chosen.Plain.Ratio.Low > 1 && !chosen.Plain.Warns) fooled++;
            if (OneOfEight(forItsBadQuarter: false, 0.2).Plain!.Warns) wrongly++;
        }

        (better / (double)rounds).ShouldBeGreaterThan(0.7, "most get better with nothing done");
        (warned / (double)better).ShouldBeGreaterThan(0.85);
        (fooled / (double)rounds).ShouldBeLessThan(0.03);
        (wrongly / (double)rounds).ShouldBeLessThan(0.1);
    }

    [Fact]
    public void With_two_teams_nobody_can_tell_and_it_says_so()
    {
        var (site, weeks) = Trial(SiteDesign.SideBySide, 1, 7, -6);
        Read((site, [.. weeks.Take(2)])).Plain!.Warnings.ShouldContain(w => w.Contains("fewer than three teams nobody can tell"));
    }

    [Theory, InlineData(SiteDesign.InTurn, false), InlineData(SiteDesign.SideBySide, false), InlineData(SiteDesign.OneSeries, false), InlineData(SiteDesign.InTurn, true), InlineData(SiteDesign.SideBySide, true), InlineData(SiteDesign.OneSeries, true)]
    public void Where_any_one_team_in_it_or_beside_it_has_too_few_people_no_rate_is_worked_out(SiteDesign design, bool before)
    {
        for (var few = 0; few < 6; few++)
        {
            var (site, weeks) = Trial(design, 3, 3, -9);
            IReadOnlyList<TeamWeeks> thin = [.. weeks.Select((t, i) => i != few ? t : t with { Points = [.. t.Points.Select((p, w) => p with { N = w < Before == before ? (w % 26 < 7 ? 1 : 0) : p.N })] })];
            var read = Read((site, thin));
            (read.Effect, read.Plain, read.Chart, read.Slide).ShouldBe((null, null, null, null), $"{design}, team {few}");
            read.TooLittle.ShouldContain($"Team {few}");
        }
    }

    [Fact]
    public void Teams_in_turn_have_no_rate_on_too_few_between_one_start_and_the_next_and_a_chart_none_in_any_week()
    {
        var (site, weeks) = Trial(SiteDesign.InTurn, 4, 3, -9);
        // Team 6 is beside it, and has people enough before and since, but hardly any in the four weeks after the first start.
        IReadOnlyList<TeamWeeks> thin = [.. weeks.Select((t, i) => i != 6 ? t : t with { Points = [.. t.Points.Select((p, w) => p with { N = w is >= Before and < Before + 4 ? 1 : p.N })] })];
        Read((site, thin)).TooLittle.ShouldBe("Too few to show: Team 6 has fewer than 8 people between one start and the next.");
        var (alone, one) = Trial(SiteDesign.ChartOnly, 1, 0, -9);
        Read((alone, one)).Chart.ShouldNotBeNull();
        Read((alone, [.. one.Select(t => t with { Points = [.. t.Points.Select((p, w) => p with { N = w == 9 ? 7 : p.N })] })])).Chart.ShouldBeNull("a point of seven people is a rate on seven people");
    }

    [Fact]
    public void Published_figures_are_arithmetic_with_no_comparator()
    {
        var plain = BeforeAfter.Of(374, 52, 286, 52, warns: true);
        (Math.Round(plain.Before, 1), Math.Round(plain.After, 1)).ShouldBe((7.2, 5.5));
        (Math.Round(plain.Ratio.Value, 3), Math.Round(plain.Ratio.Low, 2), Math.Round(plain.Ratio.High, 2)).ShouldBe((0.765, 0.65, 0.89));
        BeforeAfter.Says.ShouldBe("Before and after, with no comparator. This cannot be read as effect.");
        // As it was printed, from the rounded rates themselves.
        Math.Round(5.5 / 7.2, 3).ShouldBe(0.764);
    }

    [Fact]
    public void Every_result_prints_its_threats()
    {
        foreach (var design in Enum.GetValues<SiteDesign>())
        {
            var threats = string.Join(' ', Read(Trial(design, 4, 4, -2)).Threats);
            foreach (var threat in new[] { "volunteered", "by itself", "put into the trial to help", "which team talks first", "writes things down in a new way", "wellbeing" }) threats.ShouldContain(threat, Case.Insensitive, $"{design}");
        }
    }
}
