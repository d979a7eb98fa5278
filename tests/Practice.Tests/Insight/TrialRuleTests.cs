using Shouldly;
using Threefold.Practice.FrontDoor;
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
        Name = "Duty desk", Question = "Do people wait less?", Cohort = "Everybody who gets in touch for the first time in a year.", StopsWhen = "Harm comes to somebody because of it.", Stops = [new(StopKind.ComplaintsAbove, 3)], Decides = "The principal social worker", Support = "Jo from figures, Lee from quality.",
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
        Says(Plan with { Stops = [] }).ShouldContain("at least one thing that is watched");
        Says(Plan with { Decides = "" }).ShouldContain("Write who decides");
        Says(Plan with { Stops = [new(StopKind.PulseBelow, 6, 2)] }).ShouldContain("The pulse goes from 1 to 5");
        Says(Plan with { Stops = [new(StopKind.FewPeople, 20, 14)] }).ShouldContain("a week in which it goes on");
        Says(Plan with { Stops = [new(StopKind.OnDay, Day: new(2026, 6, 1))] }).ShouldContain("between the first and the last");
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
    public void Weeks_alternate_also_over_a_new_year_and_the_lot_says_whose_comes_first()
    {
        // 2026 has a week 53: two odd weeks follow each other, and still no side has two running.
        var plan = Plan with { StartsOn = new(2026, 12, 14), Arm = ArmWay.AlternateWeek };
        bool Site(int week, long seed) => SiteArms.For(Running(plan) with { Seed = seed }, plan.StartsOn!.Value.AddDays(7 * week), "", 0, _ => true)!.IsSite;
        for (var week = 0; week < 12; week++) Site(week, 6).ShouldBe(week % 2 == 0, $"week {week}");
        Site(0, 7).ShouldBeFalse();
        SiteArms.For(Running(plan), plan.StartsOn!.Value.AddDays(-1), "", 0, _ => true).ShouldBeNull("nobody is moved before the first day");
    }

    [Fact]
    public void Who_is_counted_is_a_rule_on_what_was_so_when_they_got_in_touch()
    {
        var rule = new CohortRule { AgeFrom = 18, AgeTo = 64, Routes = [Origin.Self, Origin.FamilyOrFriend], FirstInAYear = true };
        rule.Counts(new(Origin.Self, 40, true)).ShouldBeTrue();
        foreach (var left in new SomebodyInTouch[] { new(Origin.Police, 40, true), new(Origin.Self, 17, true), new(Origin.Self, 65, true), new(Origin.Self, null, true), new(Origin.Self, 40, false) }) rule.Counts(left).ShouldBeFalse($"{left}");
        new CohortRule().IsEverybody.ShouldBeTrue();
        new CohortRule().Counts(new(Origin.Hospital, null, false)).ShouldBeTrue();
        Says(Plan with { Counted = new() { AgeFrom = 70, AgeTo = 60 } }).ShouldContain("the younger first");
        Says(Plan with { Counted = new() { AgeFrom = 18 }, Measure = Measures.WaitingNow }).ShouldContain("nobody can be left out of it");
        Says(Plan with { Arm = ArmWay.ByLot, Measure = Measures.Requests }).ShouldContain("cannot be compared with the other’s");
        SiteRules.MayPropose(Plan with { Counted = rule, Arm = ArmWay.ByLot }, Numbers, []).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_rule_for_stopping_is_met_on_its_day_and_asks_somebody_and_never_before_it_began_or_after_it_ended()
    {
        var start = new DateOnly(2026, 6, 1);
        PulseWeek Week(int week, double mean, int n = 12) => new(start.AddDays(7 * week), mean, n);
        Watched Seen(int day, IReadOnlyList<PulseWeek>? pulse = null, IReadOnlyList<DateOnly>? complaints = null, IReadOnlyList<DateOnly>? people = null) => new(start, start.AddDays(day), pulse ?? [], complaints ?? [], people ?? []);
        DateOnly? On(StopRule rule, Watched seen) => rule.MetOn(seen, Numbers);

        var low = new StopRule(StopKind.PulseBelow, 3.2, 2);
        On(low, Seen(60, [Week(-2, 2), Week(-1, 2), Week(1, 3), Week(2, 3.4), Week(3, 3)])).ShouldBeNull("one low round and another, but not one after another");
        On(low, Seen(60, [Week(1, 3.4), Week(2, 3.1), Week(3, 3.0), Week(4, 4)])).ShouldBe(start.AddDays(21));
        On(low, Seen(60, [Week(1, 3), Week(2, 3, n: 7)])).ShouldBeNull("seven answers say nothing");
        var many = new StopRule(StopKind.ComplaintsAbove, 2);
        On(many, Seen(60, complaints: [start.AddDays(9), start.AddDays(3)])).ShouldBeNull();
        On(many, Seen(60, complaints: [start.AddDays(20), start.AddDays(9), start.AddDays(3)])).ShouldBe(start.AddDays(20));
        var few = new StopRule(StopKind.FewPeople, 3, 4);
        On(few, Seen(27, people: [start])).ShouldBeNull("the week is not over");
        On(few, Seen(28, people: [start.AddDays(-1), start, start.AddDays(27), start.AddDays(28)])).ShouldBe(start.AddDays(28), "two count: not the one before, nor the one after");
        On(few, Seen(28, people: [start, start, start])).ShouldBeNull();
        On(new(StopKind.OnDay, Day: start.AddDays(30)), Seen(29)).ShouldBeNull();
        On(new(StopKind.OnDay, Day: start.AddDays(30)), Seen(30)).ShouldBe(start.AddDays(30));

        var site = Running(Plan with { Stops = [many, few] });
        site.Met(Seen(60, complaints: [start, start, start], people: [start, start, start]), Numbers).ShouldBe([new StopMet(many, start)]);
        (site with { State = SiteState.Over }).Met(Seen(60, complaints: [start, start, start]), Numbers).ShouldBeEmpty();
        Running(Plan with { Stops = [] }).Met(Seen(60), Numbers).ShouldBeEmpty("a plan in words only is read, and nothing is watched");
        low.Says.ShouldBe("The pulse of its workers is below 3.2 in 2 rounds one after another");
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
