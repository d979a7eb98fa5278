using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Law;
using Xunit;

namespace Threefold.Practice.Tests.Insight;

/// <summary>A trial is planned whole, leaves out process and never law, and settles only who talks first.</summary>
public sealed class TrialRuleTests
{
    static readonly SiteNumbers Numbers = new(13, 20, 12, 32, 4, 8, 8, 0.1, 0.6, 0.3);
    static readonly Guid North = Guid.NewGuid(), South = Guid.NewGuid(), East = Guid.NewGuid();

    static SiteAsPlanned Plan => new()
    {
        Name = "Duty desk", Question = "Do people wait less?", Cohort = "Everybody who gets in touch for the first time in a year.", StopsWhen = "Harm comes to somebody because of it.", Support = "Jo from figures, Lee from quality.",
        Teams = [new(North, true, "We want to try it."), new(South, false, "")], BaselineWeeks = 26, StartsOn = new(2026, 6, 1), Weeks = 13, Measure = Measures.FirstTalkWait, Design = SiteDesign.SideBySide,
    };

    static InnovationSite Running(SiteAsPlanned plan) => new(Guid.NewGuid(), plan, SiteState.Running, 7, "Maya");

    static string Says(SiteAsPlanned plan) => SiteRules.MayPropose(plan, Numbers, []).Because;

    [Fact]
    public void A_plan_is_whole_before_anybody_looks_at_a_figure()
    {
        SiteRules.MayPropose(Plan, Numbers, []).Allowed.ShouldBeTrue();
        Says(Plan with { Cohort = " " }).ShouldContain("who is counted");
        Says(Plan with { StopsWhen = "" }).ShouldContain("stops early");
        Says(Plan with { Measure = "profit" }).ShouldContain("judged by");
        Says(Plan with { BaselineWeeks = 11 }).ShouldBe("Look back on 12 to 32 weeks.");
        Says(Plan with { Weeks = 21 }).ShouldContain("4 to 20 weeks");
        Says(Plan with { Teams = [new(North, true, ""), new(South, false, "")] }).ShouldContain("Teams volunteer");
        Says(Plan with { Teams = [new(North, true, "Yes."), new(North, false, "")] }).ShouldContain("both in the trial and beside it");
        Says(Plan with { Teams = [new(North, true, "Yes.")] }).ShouldContain("to compare with");
        Says(Plan with { Design = SiteDesign.InTurn }).ShouldContain("two or more volunteered");
    }

    [Fact]
    public void It_leaves_out_process_and_never_law()
    {
        foreach (var floor in LegalFloor.All) Says(Plan with { LeftOut = $"{floor.Code} for now" }).ShouldContain("is law and stays");
        Says(Plan with { LeftOut = "The long form\nThe eligibility record" }).ShouldContain("never law");
        Says(Plan with { LeftOut = "Advocacy questions" }).ShouldContain("never law");
        SiteRules.MayPropose(Plan with { LeftOut = "The long form\nThe second allocation meeting" }, Numbers, []).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void It_goes_on_for_twenty_weeks_at_most_with_a_reason_and_ends_in_its_time_or_is_stopped()
    {
        var site = Running(Plan);
        site.LastDay.ShouldBe(new DateOnly(2026, 8, 30));
        SiteRules.MayExtend(site, 7, "Two of the teams lost a worker for a month.", Numbers).Allowed.ShouldBeTrue();
        SiteRules.MayExtend(site, 8, "More.", Numbers).Because.ShouldContain("7 more weeks at most");
        SiteRules.MayExtend(site, 2, "", Numbers).Because.ShouldContain("until a figure looks well is not a reason");
        SiteRules.MayEnd(site, false, "It went well.", new(2026, 7, 1)).Because.ShouldContain("not over yet");
        SiteRules.MayEnd(site, true, "The teams asked.", new(2026, 7, 1)).Allowed.ShouldBeTrue();
        SiteRules.MayReflect(site, East, "Time.", "", "").Because.ShouldContain("Only a team in this trial");
        SiteRules.MayReflect(site, North, "Time to listen.", "", "").Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Who_talks_first_is_settled_by_area_week_or_lot_and_only_while_it_goes_on()
    {
        var day = new DateOnly(2026, 6, 10);
        SettledArm? For(ArmWay way, string outward = "", int drawn = 0, SiteState state = SiteState.Running, DateOnly? on = null) =>
            SiteArms.For(Running(Plan with { Arm = way, Areas = "NR1, NR2" }) with { State = state }, on ?? day, outward, drawn, place => place % 2 == 0);
        For(ArmWay.Area, "nr2")!.Team.ShouldBe(North);
        For(ArmWay.Area, "NR9")!.Team.ShouldBe(South);
        For(ArmWay.Area).ShouldBeNull("nobody is guessed to live somewhere");
        (For(ArmWay.AlternateWeek)!.Team == For(ArmWay.AlternateWeek, on: day.AddDays(7))!.Team).ShouldBeFalse();
        For(ArmWay.ByLot, drawn: 0)!.Team.ShouldBe(North);
        For(ArmWay.ByLot, drawn: 1)!.Team.ShouldBe(South);
        For(ArmWay.None).ShouldBeNull();
        For(ArmWay.ByLot, state: SiteState.Stopped).ShouldBeNull();
        For(ArmWay.ByLot, on: new(2026, 9, 1)).ShouldBeNull();
    }

    [Fact]
    public void A_pulse_falls_holds_or_is_not_known()
    {
        var start = new DateOnly(2026, 6, 1);
        PulseCourse Of(double before, double after, int n) => PulseRules.Course([.. Enumerable.Range(1, 4).SelectMany(w => new[] { new PulseWeek(start.AddDays(-7 * w), before, n), new PulseWeek(start.AddDays(7 * w), after, n) })], start, Numbers);
        Of(3.8, 3.4, 12).ShouldBe(PulseCourse.Falls);
        Of(3.8, 3.75, 12).ShouldBe(PulseCourse.Holds);
        Of(3.8, 3.4, 7).ShouldBe(PulseCourse.NotKnown, "fewer than eight answers say nothing");
        PulseRules.Course([], start, Numbers).ShouldBe(PulseCourse.NotKnown);
    }
}
