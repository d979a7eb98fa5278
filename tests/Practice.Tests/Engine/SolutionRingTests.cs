using Shouldly;
using Threefold.Practice.Engine;
using Xunit;

namespace Threefold.Practice.Tests.Engine;

/// <summary>“Exhausted” means something that can be checked.</summary>
public sealed class SolutionRingTests
{
    static readonly RingOption[] Whole = [.. SolutionRing.Segments.Select(s => new RingOption(s, OptionStatus.TriedNotEnough))];

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
        new RingOption("community", status, because).Answers.ShouldBe(answers);

    [Fact]
    public void The_ring_tells_rules_what_was_considered()
    {
        var facts = SolutionRing.Facts([new("family-and-friends", OptionStatus.Used), new("short-term-support", null)]);
        (facts.Number("options.considered"), facts.Yes("family-plan.considered"), facts.Yes("short-term.considered"), facts.Yes("alternatives.considered"), facts.Yes("options.exhausted")).ShouldBe((1, true, false, true, false));
    }
}
