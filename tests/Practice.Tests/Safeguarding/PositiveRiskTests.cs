using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Safeguarding;

public sealed class PositiveRiskTests
{
    static readonly DateOnly Today = new(2026, 2, 10);

    static readonly RiskAsWeighed Walk = new()
    {
        What = "Walk to chapel by herself", Matters = "“I have walked there since I was a girl.”", Benefit = "She is known there, and comes home happy.", Risk = "She may lose the way: it happened once in a year.",
        Least = "She walks with a card in her pocket. Nobody follows her.", DecisionMaker = "Edna", LookAgainOn = new(2026, 4, 10),
    };

    static readonly OptionAsWeighed[] Ways = [new() { What = "Walk alone with a card", Benefits = "Her own feet", Burdens = "She may be lost for an hour", Freest = true }, new() { What = "A lift", Benefits = "Safe", Burdens = "She waits for others" }];

    static Verdict Weigh(RiskAsWeighed? risk = null, OptionAsWeighed[]? ways = null, params OpinionAsHeard[] heard) => PositiveRisk.MayWeigh(risk ?? Walk, ways ?? Ways, heard, Today);

    [Fact]
    public void A_risk_weighed_whole_may_stand_and_each_gap_is_named()
    {
        Weigh().Findings.ShouldBeEmpty();
        Weigh(new RiskAsWeighed(), []).Findings.Select(f => f.Field).Distinct().Order().ShouldBe(new[] { "Benefit", "DecisionMaker", "Freest1", "Least", "LookAgainOn", "Matters", "Option1", "Risk", "What" }.Order());
        Weigh(Walk with { LookAgainOn = Today.AddMonths(13) }).Because.ShouldContain("within 12 months");
        Weigh(Walk with { LookAgainOn = Today }).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void A_different_view_is_written_as_it_was_put_and_one_not_written_yet_is_asked_for_kindly()
    {
        Weigh(heard: new OpinionAsHeard { Who = "Helen", Stand = Stand.Differs }).Findings.ShouldContain(f => f.Field == "View1" && f.Says.Contains("as they put it"));
        Weigh(heard: new OpinionAsHeard { Who = "Helen", Stand = Stand.Differs, Words = "I would not sleep." }).Allowed.ShouldBeTrue();
        var asked = Weigh(Walk with { ViewsDiffer = true });
        asked.Allowed.ShouldBeTrue();
        asked.Findings.ShouldHaveSingleItem().Weight.ShouldBe(Weight.Coach);
        Weigh(Walk with { ViewsDiffer = true }, null, new OpinionAsHeard { Who = "Helen", Stand = Stand.Differs, Words = "I would not sleep." }).Findings.ShouldBeEmpty();
    }
}
