using Shouldly;
using Threefold.Casework.Insight;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Made-up trials in which it was settled who talks first, read as the page reads them: people stay on the side that was settled for them.</summary>
public sealed class ReadingSides
{
    static readonly SiteNumbers Numbers = SiteReference.Numbers;
    static readonly DateOnly Start = new(2026, 6, 1), Today = new(2026, 12, 1);
    static readonly Guid North = Guid.NewGuid(), South = Guid.NewGuid();
    static readonly bool Deep = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    readonly Random random = new(62);

    static InnovationSite Site(ArmWay way, string measure = Measures.Conversion) => new(Guid.NewGuid(), new SiteAsPlanned
    {
        Name = "T", Teams = [new(North, true, "Yes."), new(South, false, "")], StartsOn = Start, BaselineWeeks = 13, Weeks = 16, Measure = measure, Design = SiteDesign.SideBySide, Arm = way, Areas = "A0,A1,A2,A3,A4",
    }, SiteState.Running, 2, "Maya");

    int number;

    /// <summary>Somebody who got in touch; whether, how soon or how often it happened.</summary>
    InTouch Somebody(DateOnly day, bool? site, string measure, int code, string area = "") => new(number++, day, North, new(Origin.Self, 50, true))
    {
        InTrial = site, Area = area, CouldWait = true, Shares = [code < 0 ? new(measure, "", day, North, ShareScope.Whole, Parts.StillOpen, -1, day) : new(measure, "", day, North, ShareScope.Whole, code)],
    };

    double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    int Did(double chance) => random.NextDouble() < chance ? 1 : -1;

    int Waited(double mean) => Parts.Ended((int)(-mean * Math.Log(1 - random.NextDouble())), SpellEnd.Event);

    int Times(double mean)
    {
        var (count, sum) = (0, -Math.Log(1 - random.NextDouble()));
        while (sum < mean) (count, sum) = (count + 1, sum - Math.Log(1 - random.NextDouble()));
        return count;
    }

    static double UpTo28(double mean) => Enumerable.Range(1, 28).Sum(d => Math.Exp(-d / mean));

    ArmReading Read(ArmWay way, string measure, IEnumerable<InTouch> people, DateOnly? today = null) => ReadArms.Of(Site(way, measure), Measures.For(measure), [.. people], today ?? Today, Numbers);

    DateOnly Day(int week) => Start.AddDays((7 * week) + random.Next(5));

    /// <summary>Sixteen weeks of people, each drawn by lot.</summary>
    IEnumerable<InTouch> ByLot(string measure, Func<bool, int> code) => Enumerable.Range(0, 120).Select(i => (Site: SettledBy(i), i)).Select(p => Somebody(Day(p.i % 16), p.Site, measure, code(p.Site)));

    static bool SettledBy(int place) => Casework.FrontDoor.SettleWhoTalksFirst.Drawn(5, place);

    /// <summary>Sixteen weeks, each with something of its own that all its people share.</summary>
    IEnumerable<InTouch> ByWeek(double effect) => Enumerable.Range(0, 16).Select(w => (w, level: 0.5 + (0.08 * Normal()))).SelectMany(w => Enumerable.Range(0, 25).Select(_ => Somebody(Day(w.w), w.w % 2 == 0, Measures.Conversion, Did(w.level + (w.w % 2 == 0 ? effect : 0)))));

    /// <summary>Ten areas with levels of their own, before and since; which five are the trial's makes no other difference.</summary>
    IEnumerable<InTouch> ByArea(double effect) => Enumerable.Range(0, 10).Select(a => (a, level: 0.45 + (0.08 * Normal()))).SelectMany(a => Enumerable.Range(0, 60).SelectMany(i => new[]
    {
        Somebody(Start.AddDays(-1 - random.Next(90)), null, Measures.Conversion, Did(a.level), $"A{a.a}"),
        Somebody(Start.AddDays(random.Next(100)), a.a < 5, Measures.Conversion, Did(a.level + 0.05 + (a.a < 5 ? effect : 0)), $"A{a.a}"),
    }));

    [Theory, InlineData("share"), InlineData("days"), InlineData("times"), InlineData("weeks"), InlineData("areas")]
    public void A_known_effect_lies_in_the_interval_as_often_as_it_says_and_with_none_alarms_come_at_the_stated_rate(string which)
    {
        (Func<bool, ArmReading> Make, double Truth) = which switch
        {
            "share" => ((Func<bool, ArmReading>)(with => Read(ArmWay.ByLot, Measures.Conversion, ByLot(Measures.Conversion, site => Did(site && with ? 0.65 : 0.45)))), 0.2),
            "days" => (with => Read(ArmWay.ByLot, Measures.FirstTalkWait, ByLot(Measures.FirstTalkWait, site => Waited(site && with ? 7 : 11))), UpTo28(7) - UpTo28(11)),
            "times" => (with => Read(ArmWay.ByLot, Measures.HandOffs, ByLot(Measures.HandOffs, site => Times(site && with ? 0.5 : 0.9))), 0.5 / 0.9),
            "weeks" => (with => Read(ArmWay.AlternateWeek, Measures.Conversion, ByWeek(with ? 0.15 : 0)), 0.15),
            _ => (with => Read(ArmWay.Area, Measures.Conversion, ByArea(with ? 0.15 : 0)), 0.15),
        };
        var (rounds, held, alarms) = (Deep ? 4000 : 300, 0, 0);
        for (var i = 0; i < rounds; i++)
        {
            var (with, without) = (Make(true), Make(false));
            with.Level.ShouldBe(0.95, with.TooLittle);
            if (with.Effect!.Value.Low <= Truth && Truth <= with.Effect.Value.High) held++;
            if (without.Effect!.Value.Low > without.None || without.Effect.Value.High < without.None) alarms++;
        }

        // A few hundred rounds are within two or three points of the truth; the deep run is held to what is promised.
        (held / (double)rounds).ShouldBeInRange(Deep ? 0.935 : 0.91, Deep ? 0.965 : 0.985, which);
        (alarms / (double)rounds).ShouldBeInRange(Deep ? 0.035 : 0.01, Deep ? 0.065 : 0.085, which);
    }

    [Fact]
    public void People_stay_on_the_side_that_was_settled_for_them_each_once_and_where_it_was_settled_first()
    {
        var people = ByLot(Measures.Conversion, site => site ? 1 : -1).Select((p, i) => p with { Elsewhere = i < 30 }).ToList();
        // The first ten come back, and are somehow settled the other way: they count once, where they were first.
        people.AddRange([.. people.Take(10).Select(p => p with { Day = p.Day.AddDays(30), InTrial = !p.InTrial })]);
        people.AddRange(Enumerable.Range(0, 9).Select(i => Somebody(Day(i), null, Measures.Conversion, 1)));
        var read = Read(ArmWay.ByLot, Measures.Conversion, people);
        (read.Sides[0].N, read.Sides[0].Value, read.Sides[1].N, read.Sides[1].Value).ShouldBe((60, 1.0, 60, 0.0), "whoever has them now");
        (read.InTouch, read.NotSettled, read.Elsewhere).ShouldBe((129, 9, 30));
        read.Effect!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void On_too_few_people_on_either_side_nothing_is_worked_out_and_nobody_counts_before_their_days_have_passed()
    {
        IEnumerable<InTouch> Some(int site, int other, int week = 0) => Enumerable.Range(0, site + other).Select(i => Somebody(Day(week), i < site, Measures.Conversion, 1));
        foreach (var (site, other) in new[] { (7, 60), (60, 7), (0, 60) })
        {
            var read = Read(ArmWay.ByLot, Measures.Conversion, Some(site, other));
            (read.Effect, read.Level).ShouldBe((null, 0));
            read.TooLittle.ShouldStartWith("Too few");
            read.Sides.Single(s => s.N < 8).Value.ShouldBeNull("no rate on seven");
        }

        // In their fourteen days a yes is known and a no is not: neither counts.
        var young = Read(ArmWay.ByLot, Measures.Conversion, Some(20, 20), Start.AddDays(10));
        (young.Effect, young.NotYet).ShouldBe((null, 40));
        var weeks = Read(ArmWay.AlternateWeek, Measures.Conversion, [.. Some(30, 0, 0), .. Some(0, 30, 1), .. Some(30, 0, 2), .. Some(0, 30, 3)]);
        weeks.TooLittle.ShouldBe("There are 2 weeks on one side and 2 on the other. With fewer than 4 on a side nothing is compared.");
        var areas = Read(ArmWay.Area, Measures.Conversion, [.. ByArea(0.3).Where(p => p.Area is "A0" or "A1" or "A8" or "A9"), .. Enumerable.Range(0, 7).Select(i => Somebody(Day(i), true, Measures.Conversion, 1, "A2"))]);
        (areas.Level, areas.AreasLeftOut).ShouldBe((0, 1));
        areas.TooLittle.ShouldContain("only 6 ways in which 4 areas");
        Read(ArmWay.ByLot, Measures.WaitingNow, Some(30, 30)).TooLittle.ShouldContain("cannot be compared with another");
    }

    [Fact]
    public void Every_way_of_settling_prints_what_speaks_against_it()
    {
        string Threats(ArmWay way, IEnumerable<InTouch> people) => string.Join(' ', ReadTrial.Of(Site(way), Measures.For(Measures.Conversion), [], [], Numbers, Read(way, Measures.Conversion, people)).Threats);
        Threats(ArmWay.Area, ByArea(0.1)).ShouldContain("was not drawn by lot");
        Threats(ArmWay.AlternateWeek, ByWeek(0.1)).ShouldContain("a week can be foreseen");
        var lot = Threats(ArmWay.ByLot, [.. ByLot(Measures.Conversion, _ => Did(0.5)).Select((p, i) => p with { Elsewhere = i < 3 }), .. Enumerable.Range(0, 20).Select(i => Somebody(Day(1), null, Measures.Conversion, 1))]);
        foreach (var part in new[] { "may guess the last", "3 of them are with somebody else now", "For 20 of the 140", "volunteered", "Too few workers have said" }) lot.ShouldContain(part, Case.Insensitive);
    }

    [Fact]
    public void A_clear_difference_between_the_sides_is_headed_so_only_while_the_teams_are_not_worse_for_it()
    {
        var arms = Read(ArmWay.ByLot, Measures.FirstTalkWait, ByLot(Measures.FirstTalkWait, site => Waited(site ? 4 : 14)));
        SiteReading With(double after) => ReadTrial.Of(Site(ArmWay.ByLot, Measures.FirstTalkWait), Measures.For(Measures.FirstTalkWait), [], [.. Enumerable.Range(-8, 16).Select(w => new PulseWeek(Start.AddDays(7 * w), w < 0 ? 3.8 : after, 20))], Numbers, arms);
        var (holds, falls) = (With(3.8), With(3.2));
        (holds.IsSuccess, falls.IsSuccess).ShouldBe((true, false));
        holds.Heading.ShouldContain("lower than on the other side, and the teams’ wellbeing holds");
        falls.Heading.ShouldStartWith("Not a success while the teams are worse for it");
    }
}
