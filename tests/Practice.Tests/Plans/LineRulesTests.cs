using Shouldly;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Xunit;

namespace Threefold.Practice.Tests.Plans;

public sealed class LineRulesTests
{
    static readonly LineAsPlanned Sitter = new() { Kind = LineKind.Paid, What = "sits with Edna", Who = "Fenside", StartsOn = new(2026, 5, 19), WeeklyPence = 134_40, WeeklyMinutes = 360 };

    [Fact]
    public void A_line_of_any_kind_needs_what_who_and_a_first_day_and_nothing_else()
    {
        foreach (var kind in Enum.GetValues<LineKind>()) LineRules.MayPlan(new() { Kind = kind, What = "x", Who = "y", StartsOn = new(2026, 5, 19) }).Allowed.ShouldBeTrue(kind.ToString());
        LineRules.MayPlan(new()).Findings.Select(f => f.Field).ShouldBe(["Kind", "What", "Who", "StartsOn"], ignoreOrder: true);
        LineRules.MayPlan(Sitter with { EndsOn = new(2026, 5, 18) }).Findings.Single().Field.ShouldBe("EndsOn");
        LineRules.MayPlan(Sitter with { WeeklyPence = -1 }).Findings.Single().Field.ShouldBe("WeeklyPence");
        LineRules.MayPlan(Sitter with { WeeklyMinutes = LineRules.WeekMinutes + 1 }).Findings.Single().Field.ShouldBe("WeeklyMinutes");
    }

    [Fact]
    public void A_paid_line_asks_what_else_was_thought_of_and_nothing_else_would_do_is_a_reason()
    {
        var asked = LineRules.OthersAreConsidered(Sitter);
        asked.Findings.Single().Weight.ShouldBe(Weight.Reason, "never more than a reason stands in the way");
        asked.Answered(false, "Nothing else would do.").Allowed.ShouldBeTrue();
        LineRules.OthersAreConsidered(Sitter with { WhyNotTheOthers = "A day centre: she does not know it." }).Findings.ShouldBeEmpty();
        LineRules.OthersAreConsidered(Sitter with { WeeklyPence = 0, Kind = LineKind.Family }).Findings.ShouldBeEmpty("nobody is paid");
    }

    [Fact]
    public void Technology_asks_who_is_told_and_how_they_agreed()
    {
        var sensor = Sitter with { Kind = LineKind.Technology, What = "night sensor" };
        LineRules.TechnologyIsTheirChoice(sensor).Findings.Single().Field.ShouldBe("TheirChoice");
        LineRules.TechnologyIsTheirChoice(sensor with { TheirChoice = "Arthur is told when she gets up; she chose it over a locked door." }).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void What_the_plan_holds_already_was_considered()
    {
        var helen = PlanMoneyTests.Line(Guid.NewGuid(), new(2026, 5, 19), null, 0, kind: LineKind.Family);
        var facts = LineRules.Facts(Sitter, [helen], CaseFacts.None, inCrisis: false, mayPlanNow: false);
        (facts.Yes("family-plan.considered"), facts.Yes("technology.considered"), facts.Yes("line.paid"), facts.Yes("line.open-ended"), facts.Yes("alternatives.considered")).ShouldBe((true, false, true, true, false));
        LineRules.Facts(Sitter with { WhyNotTheOthers = "A centre." }, [], CaseFacts.None, false, false).Yes("alternatives.considered").ShouldBeTrue();
    }

    [Fact]
    public void Paid_support_is_not_taken_away_by_ending_a_line()
    {
        LineRules.IsNotTakenAway(PlanMoneyTests.Line(Guid.NewGuid(), new(2026, 5, 19), null, 39_00)).Findings.Single().Weight.ShouldBe(Weight.Block);
        LineRules.IsNotTakenAway(PlanMoneyTests.Line(Guid.NewGuid(), new(2026, 5, 19), null, 0)).Allowed.ShouldBeTrue();
    }
}
