using Shouldly;
using Threefold.Practice.Engine;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>“Exhausted” means something that can be checked.</summary>
public sealed class SolutionRingTests
{
    static readonly DateOnly Day = new(2026, 1, 20);

    static readonly RingOption[] Whole = [.. SolutionRing.Segments.Select(s => new RingOption(s, OptionStatus.TriedNotEnough, "", Day, "Priya Nair"))];

    [Fact]
    public void A_ring_with_an_answer_in_every_part_is_exhausted() => SolutionRing.Exhausted(Whole).ShouldBeTrue();

    [Fact]
    public void One_empty_part_means_not_exhausted()
    {
        foreach (var segment in SolutionRing.Segments)
            SolutionRing.NotYetConsidered(Whole.Where(o => o.Segment != segment)).ShouldBe([segment]);
    }

    [Theory]
    [InlineData(OptionStatus.NotSuitable, "", false)]
    [InlineData(OptionStatus.NotSuitable, "Too far to walk", true)]
    [InlineData(OptionStatus.NotWanted, "", true)]
    [InlineData(OptionStatus.Used, "", true)]
    [InlineData(null, "", false)]
    public void Not_suitable_answers_only_with_its_reason(OptionStatus? status, string because, bool answers) =>
        new RingOption("community", status, because, Day, "Priya Nair").Answers.ShouldBe(answers);

    [Fact]
    public void An_answer_without_its_day_or_its_author_is_none()
    {
        SolutionRing.Exhausted(Whole.Select(o => o.Segment == "community" ? o with { On = null } : o)).ShouldBeFalse();
        SolutionRing.Exhausted(Whole.Select(o => o.Segment == "community" ? o with { By = " " } : o)).ShouldBeFalse();
    }

    [Fact]
    public void The_ring_tells_rules_what_was_considered()
    {
        var facts = SolutionRing.Facts([new("family-and-friends", OptionStatus.Used, "", Day, "Priya Nair"), new("short-term-support", null, "", Day, "Priya Nair")]);
        (facts.Number("options.considered"), facts.Yes("family-plan.considered"), facts.Yes("short-term.considered"), facts.Yes("alternatives.considered"), facts.Yes("options.exhausted")).ShouldBe((1, true, false, true, false));
    }
}
