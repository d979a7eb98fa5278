using Shouldly;
using Threefold.Practice.Crisis;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Tests.PracticeModels;
using Xunit;

namespace Threefold.Practice.Tests.Crisis;

public sealed class HelpRulesTests
{
    static readonly DateOnly Start = new(2026, 3, 13);
    static readonly CrisisSettings Norfolk = ModelFolder.Norfolk.Crisis;

    static HelpAsPlanned Sitter => new() { Kind = HelpKind.PaidHelp, What = "sits with her at night", Who = "Homecare", StartsOn = Start, EndsOn = new(2026, 3, 20) };

    [Fact]
    public void Help_with_an_end_needs_nothing_more_and_help_with_none_needs_a_day_to_look_again()
    {
        HelpRules.MayAdd(Sitter).Allowed.ShouldBeTrue();
        HelpRules.LastingIsLookedAt(Sitter with { EndsOn = null }).Findings.ShouldContain(f => f.Field == "ReviewOn");
        HelpRules.LastingIsLookedAt(Sitter with { EndsOn = null, ReviewOn = Start.AddDays(56) }).Allowed.ShouldBeTrue();
        HelpRules.LastingIsLookedAt(Sitter with { EndsOn = null, ReviewOn = Start.AddDays(400) }).Allowed.ShouldBeFalse();
        HelpRules.MayAdd(Sitter with { EndsOn = Start.AddDays(-1) }).Because.ShouldBe("The last day must not be before the first.");
        HelpRules.MayAdd(Sitter with { ReviewOn = new(2026, 3, 21) }).Because.ShouldStartWith("Look at it again while it goes on");
    }

    [Fact]
    public void Urgent_help_needs_an_end_and_a_day_to_look_again_and_is_held_up_by_nothing_else()
    {
        HelpRules.MayAdd(Sitter with { Urgent = true, EndsOn = null, ReviewOn = Start }).Findings.ShouldContain(f => f.Rule == "LF-2");
        HelpRules.MayAdd(Sitter with { Urgent = true }).Because.ShouldBe("Write the day we look at this again.");
        HelpRules.MayAdd(Sitter with { Urgent = true, ReviewOn = new(2026, 3, 16) }).Allowed.ShouldBeTrue();
        HelpRules.ForSoLong(Sitter with { Urgent = true, EndsOn = Start.AddDays(90) }, inCrisis: true, mayPlanNow: false, Norfolk).Allowed.ShouldBeTrue();
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(15, false)]
    [InlineData(900, false)]
    public void A_far_off_end_asks_why_while_a_crisis_is_open(int days, bool free)
    {
        var line = Sitter with { EndsOn = Start.AddDays(days) };
        HelpRules.ForSoLong(line, inCrisis: true, mayPlanNow: false, Norfolk).Allowed.ShouldBe(free);
        HelpRules.ForSoLong(line, inCrisis: false, mayPlanNow: false, Norfolk).Allowed.ShouldBeTrue();
        HelpRules.ForSoLong(line, inCrisis: true, mayPlanNow: true, Norfolk).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void A_dated_line_is_offered_wherever_a_rule_asks_for_an_end()
    {
        var model = ModelFolder.Shelf.Pinned("cambridgeshire@1");
        var open = Sitter with { EndsOn = null, ReviewOn = Start.AddDays(28) };
        var said = HelpRules.WithInterim(Weighing.Weigh(model, Practice.Law.Trigger.AddPlanLine, HelpRules.Facts(open, inCrisis: true, mayPlanNow: false)), model, open);
        var finding = said.Findings.First(f => f.Rule == "C-9");
        (finding.Weight, finding.Instead![0], finding.Field).ShouldBe((Weight.Block, "Make it until Fri 27 Mar 2026", "EndsOn"));
        Weighing.Weigh(model, Practice.Law.Trigger.AddPlanLine, HelpRules.Facts(open, inCrisis: true, mayPlanNow: true)).Findings.ShouldNotContain(f => f.Rule == "C-9");
    }

    [Fact]
    public void Somebody_decides_before_help_ends()
    {
        var today = Start;
        HelpRules.DecideOn(Start, new(2026, 3, 20), null, Norfolk, today).ShouldBe(new DateOnly(2026, 3, 17));
        HelpRules.DecideOn(Start, new(2026, 3, 20), new(2026, 3, 16), Norfolk, today).ShouldBe(new DateOnly(2026, 3, 16));
        HelpRules.DecideOn(Start, new(2026, 3, 14), null, Norfolk, today).ShouldBe(Start);
        HelpRules.DecideOn(Start, null, null, Norfolk, today).ShouldBeNull();
    }

    [Fact]
    public void One_worker_spends_alone_up_to_the_limit_and_a_second_person_agrees_to_more()
    {
        SumRules.MaySpendAlone(Norfolk.Sums, 150_00).Allowed.ShouldBeTrue();
        SumRules.MaySpendAlone(Norfolk.Sums, 150_01).Findings.Single().Weight.ShouldBe(Weight.Approve);
        Norfolk.Sums.MayAgreeTo(200_00).ShouldBe(["team-manager", "service-manager"]);
        Norfolk.Sums.MayAgreeTo(1_900_00).ShouldBe(["service-manager"]);
        Norfolk.Sums.MayAgreeTo(2_000_01).ShouldBeEmpty();
        SumRules.MayAsk("food", "Marek", 0).Findings.ShouldContain(f => f.Field == "Pounds");
        HelpRules.Pounds(134_40).ShouldBe("£134.40");
        HelpRules.Pounds(60_00).ShouldBe("£60");
    }
}
