using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.Practice.Tests.Insight;

/// <summary>When something may be decided about a figure; and how long a talk took, from when things were written down.</summary>
public sealed class FigureRuleTests
{
    static readonly DateOnly Today = new(2026, 11, 26);

    static FigureDecision Step => new() { Kind = FigureDecisionKind.StepChange, Measure = Measures.FirstTalkWait, From = new(2026, 9, 1), Why = "A duty desk opened, and stays." };

    static FigureDecision Does => new() { Kind = FigureDecisionKind.WhatWeDo, Measure = Measures.Equity, Group = "Women of 85 and over", Why = "They wait longer. It may be the telephone.", Does = "We ring twice.", Lead = "North", By = new(2027, 3, 1) };

    static FigureDecision Saving => new() { Kind = FigureDecisionKind.SavingAskedFor, Measure = Measures.PackageGrowth, From = new(2026, 4, 1), Pence = 70_000_000, Why = "From shorter stays." };

    [Fact]
    public void What_is_whole_may_be_decided()
    {
        foreach (var decision in new[] { Step, Does, Saving }) FigureRules.MayDecide(decision, Today).Allowed.ShouldBeTrue(FigureRules.MayDecide(decision, Today).Because);
    }

    [Fact]
    public void A_step_needs_a_known_change_a_day_that_has_come_and_a_figure_with_a_line_of_its_own()
    {
        FigureRules.MayDecide(Step with { Why = " " }, Today).Because.ShouldContain("That the figures look better is not a change");
        FigureRules.MayDecide(Step with { From = null }, Today).Findings.ShouldHaveSingleItem().Field.ShouldBe("From");
        FigureRules.MayDecide(Step with { From = Today.AddDays(1) }, Today).Because.ShouldContain("has not come");
        FigureRules.MayDecide(Step with { Measure = Measures.Equity }, Today).Allowed.ShouldBeFalse();
        FigureRules.MayDecide(Step with { Measure = "no-such" }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void What_is_done_about_a_difference_has_a_group_a_deed_somebody_who_sees_to_it_and_a_day()
    {
        FigureRules.MayDecide(Does with { Why = "", Group = "", Does = "", Lead = "", By = null }, Today).Findings.Select(f => f.Field).ShouldBe(["Why", "Group", "Does", "Lead", "By"]);
        FigureRules.MayDecide(Does with { Why = "" }, Today).Because.ShouldContain("racism");
        FigureRules.MayDecide(Does with { By = Today.AddDays(-1) }, Today).Because.ShouldContain("has passed");
        FigureRules.MayDecide(Does with { Measure = Measures.FirstTalkWait, Group = "" }, Today).Allowed.ShouldBeTrue("about everybody");
    }

    [Fact]
    public void A_saving_has_a_year_and_a_sum_and_stands_on_packages_alone()
    {
        FigureRules.MayDecide(Saving with { From = new(2026, 5, 1), Pence = 0 }, Today).Findings.Select(f => f.Field).ShouldBe(["From", "Pence"]);
        FigureRules.MayDecide(Saving with { Measure = Measures.FirstTalkWait }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void What_came_of_it_is_said_once()
    {
        FigureRules.MayClose(Does, "").Because.ShouldBe("Write what came of it.");
        FigureRules.MayClose(Step, "").Because.ShouldBe("Write why the step no longer holds.");
        FigureRules.MayClose(Does with { CameOn = Today, Came = "They wait as long as others." }, "More").Because.ShouldContain("said already");
    }

    [Fact]
    public void Time_counts_to_the_stage_it_was_spent_in_and_a_long_silence_is_no_work()
    {
        var at = new DateTime(2026, 11, 2, 10, 0, 0, DateTimeKind.Utc);
        TalkSittings.Of([new(at, StageKind.Connect), new(at.AddMinutes(20)), new(at.AddMinutes(50)), new(at.AddMinutes(110), StageKind.Steady), new(at.AddMinutes(130)), new(at.AddDays(1)), new(at.AddDays(1).AddMinutes(15))], 45)
            .ShouldBe([(StageKind.Connect, 50.0), (StageKind.Steady, 35.0)]);
        TalkSittings.Of([new(at, StageKind.Connect)], 45).ShouldBe([(StageKind.Connect, 0.0)], "in one go");
        TalkSittings.Of([], 45).ShouldBeEmpty();
    }

    [Fact]
    public void However_moments_come_the_time_is_the_same_and_never_more_than_from_first_to_last() => Prop.ForAll(Gen.Choose(0, 600).ListOf().ToArbitrary(), minutes =>
    {
        var start = new DateTime(2026, 3, 28, 23, 0, 0, DateTimeKind.Utc);
        TalkMoment[] all = [new(start, StageKind.Connect), .. minutes.Select(m => new TalkMoment(start.AddMinutes(m)))];
        var one = TalkSittings.Of(all, 45);
        TalkSittings.Of(all.Reverse(), 45).ShouldBe(one);
        one.Sum(s => s.Minutes).ShouldBeInRange(0, minutes.DefaultIfEmpty(0).Max());
        TalkSittings.Of(all, 1000).Sum(s => s.Minutes).ShouldBe(minutes.DefaultIfEmpty(0).Max(), 1e-6);
    }).QuickCheckThrowOnFailure();
}
