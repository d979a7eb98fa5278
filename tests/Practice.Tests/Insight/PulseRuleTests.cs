using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Practice.Insight;
using Xunit;

namespace Threefold.Practice.Tests.Insight;

/// <summary>Rounds of the pulse, its counts, and what may be shown of it.</summary>
public sealed class PulseRuleTests
{
    [Theory]
    [InlineData("2026-01-12", PulseEvery.Week, "2026-01-12", "2026-01-18")]
    [InlineData("2026-01-18", PulseEvery.Week, "2026-01-12", "2026-01-18")]
    [InlineData("2026-01-01", PulseEvery.Week, "2025-12-29", "2026-01-04")]
    [InlineData("2028-02-17", PulseEvery.Month, "2028-02-01", "2028-02-29")]
    public void A_round_is_a_week_from_monday_or_a_month(string day, PulseEvery every, string first, string last) =>
        PulseRound.Of(DateOnly.Parse(day, null), every).ShouldBe(new PulseRound(DateOnly.Parse(first, null), DateOnly.Parse(last, null)));

    [Fact]
    public void What_is_kept_is_read_back_and_counts_every_answer_once() => Prop.ForAll(Gen.Choose(1, 5).ListOf().ToArbitrary(), scores =>
    {
        var answers = scores.ToList();
        var counts = answers.Aggregate(PulseCounts.None(2), (all, s) => all.With([s, 6 - s]));
        PulseCounts.Of(counts.Text()).Counts.SelectMany(r => r).ShouldBe(counts.Counts.SelectMany(r => r));
        counts.N().ShouldBe(answers.Count);
        if (answers.Count == 0) return;
        counts.Mean(0).ShouldBe(answers.Average(), 1e-9);
        counts.Mean().ShouldBe(3, 1e-9);
        counts.Good(0).ShouldBe(answers.Count(a => a >= 4));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void No_choice_of_teams_shows_fewer_than_eight_nor_differs_from_another_by_fewer() => Prop.ForAll(Gen.Choose(0, 19).ListOf(12).ToArbitrary(), Gen.Choose(0, 4095).ToArbitrary(), Gen.Choose(0, 4095).ToArbitrary(), (sizes, some, others) =>
    {
        var sheets = sizes.Select((n, i) => new PulseSheet(new Guid(i + 1, 0, 0, new byte[8]), new(2026, 1, 12), 30, Enumerable.Range(0, n).Aggregate(PulseCounts.None(1), (all, _) => all.With([3])))).ToList();
        var cells = PulseShowing.Cells(sheets, 8);
        List<PulseCell> Chosen(int which) => [.. PulseShowing.Of(cells, [.. sheets.Where((_, i) => ((which >> i) & 1) == 1).Select(s => s.Team).DefaultIfEmpty(Guid.NewGuid())])];
        var (one, two) = (Chosen(some), Chosen(others));
        int N(IEnumerable<PulseCell> these) => these.Sum(c => c.Counts.N());
        foreach (var shown in new List<PulseCell>[] { one, two, [.. PulseShowing.Of(cells, [])] }) (N(shown) is 0 or >= 8).ShouldBeTrue();
        (N(one.Except(two)) is 0 or >= 8).ShouldBeTrue("what one choice has over another");
        (Math.Abs(N(one) - N(cells)) is 0 or >= 8).ShouldBeTrue("what all have over one choice");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Teams_with_few_answers_are_shown_together_or_not_at_all()
    {
        PulseSheet Sheet(int team, int n) => new(new Guid(team, 0, 0, new byte[8]), new(2026, 1, 12), 10, Enumerable.Range(0, n).Aggregate(PulseCounts.None(1), (all, _) => all.With([4])));
        PulseShowing.Cells([Sheet(1, 8), Sheet(2, 7)], 8).Select(c => c.Counts.N()).ShouldBe([8]);
        var cells = PulseShowing.Cells([Sheet(1, 8), Sheet(2, 5), Sheet(3, 3)], 8);
        cells.Select(c => (c.Team is null, c.Counts.N(), c.Asked)).ShouldBe([(false, 8, 10), (true, 8, 20)]);
        PulseShowing.Of(cells, [Sheet(2, 0).Team]).ShouldBeEmpty("one of the few is never shown without the others");
        PulseShowing.Of(cells, [Sheet(2, 0).Team, Sheet(3, 0).Team]).Count.ShouldBe(1);
    }
}
