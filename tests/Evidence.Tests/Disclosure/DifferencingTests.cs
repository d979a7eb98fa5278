using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Evidence.Disclosure;
using Xunit;

namespace Threefold.Evidence.Tests.Disclosure;

public sealed class DifferencingTests
{
    static readonly SmallNumbers Rule = SmallNumbers.Usual;

    static IReadOnlySet<int> Cells(params int[] cells) => cells.ToHashSet();

    [Fact]
    public void Rounding_alone_gives_some_small_numbers_away()
    {
        // 8 and four ones make 12, published as 10: four held back, at most 4 between them, so each is 1.
        int[] counts = [8, 1, 1, 1, 1];
        Statement[] plain = [.. counts.Select((n, i) => Statement.Of([i], Rule.Publish(n), Rule)), Statement.Of([0, 1, 2, 3, 4], Rule.Publish(12), Rule)];
        Differencing.Recovered(plain, 5, Rule).ShouldBe([1, 2, 3, 4]);
    }

    [Fact]
    public void A_table_published_whole_leaves_out_the_sum_that_would()
    {
        int[] counts = [8, 1, 1, 1, 1];
        var safe = SafeTable.Of(counts, [.. counts.Select((_, i) => Cells(i)), Cells(0, 1, 2, 3, 4)], Rule);
        safe.Select(f => f.Says).ShouldBe(["10", "*", "*", "*", "*", "[c]"]);
        Differencing.Recovered(SafeTable.Statements(safe, Rule), 5, Rule).ShouldBeEmpty();
        SafeTable.Of([30, 40, 13], [Cells(0), Cells(1), Cells(2), Cells(0, 1, 2)], Rule).Select(f => f.Says).ShouldBe(["30", "40", "15", "85"]);
    }

    [Fact]
    public void That_a_sum_is_left_out_says_no_more_than_the_stars_do()
    {
        // Were only the sums left out that give ones away, whoever sees 10 and four stars and no sum would know that each star is 1.
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (var first = 8; first <= 12; first++)
        for (var small = 1; small <= 7; small++)
            seen.Add(string.Join(' ', SafeTable.Of([first, small, 1, 1, 1], [.. Enumerable.Range(0, 5).Select(i => Cells(i)), Cells(0, 1, 2, 3, 4)], Rule).Select(f => f.Says)));
        seen.ShouldBe(["10 * * * * [c]"]);
    }

    [Fact]
    public void The_attacker_sees_what_exact_figures_give_away()
    {
        Statement[] exact = [new(Cells(0, 1, 2), 20, 20), new(Cells(0, 1), 17, 17), new(Cells(0), 10, 10)];
        Differencing.Ranges(exact, 3).ShouldBe([(10, 10), (7, 7), (3, 3)]);
        Differencing.Recovered(exact, 3, Rule).ShouldBe([1, 2]);
    }

    [Fact]
    public void Whatever_the_counts_nobody_recovers_a_small_one_from_rows_columns_and_all() =>
        Prop.ForAll(Gen.OneOf(Gen.Choose(0, 9), Gen.Choose(0, 60)).ListOf(12).ToArbitrary(), counts =>
        {
            IReadOnlySet<int>[] sums =
            [
                .. Enumerable.Range(0, 12).Select(i => Cells(i)), .. Enumerable.Range(0, 3).Select(r => Enumerable.Range(0, 4).Select(c => (r * 4) + c).ToHashSet()),
                .. Enumerable.Range(0, 4).Select(c => Enumerable.Range(0, 3).Select(r => (r * 4) + c).ToHashSet()), Enumerable.Range(0, 12).ToHashSet(),
            ];
            var safe = SafeTable.Of([.. counts], sums, Rule);
            var ranges = Differencing.Ranges(SafeTable.Statements(safe, Rule), 12);
            // What was published is true, and says too little.
            return counts.Select((n, i) => ranges[i].Low <= n && n <= ranges[i].High).All(x => x) && Differencing.Recovered(SafeTable.Statements(safe, Rule), 12, Rule).Count == 0;
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Coverage.Chance.Deep ? 3000 : 300));
}
