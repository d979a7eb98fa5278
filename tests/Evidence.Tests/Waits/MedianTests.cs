using Shouldly;
using Threefold.Evidence.Waits;
using Xunit;

namespace Threefold.Evidence.Tests.Waits;

public sealed class MedianTests
{
    [Theory]
    // The order statistics for a 95% interval of a median, as tabled: n = 6: 1st and 6th; n = 10: 2nd and 9th; n = 20: 6th and 15th.
    [InlineData(6, 1, 6)]
    [InlineData(10, 2, 9)]
    [InlineData(20, 6, 15)]
    public void The_interval_is_made_of_the_tabled_order_statistics(int n, int low, int high)
    {
        var median = Median.Of([.. Enumerable.Range(1, n).Select(i => (double)i)]);
        (median.Value, median.Low, median.High, median.N).ShouldBe(((n + 1) / 2.0, (double)low, (double)high, n));
    }

    [Fact]
    public void With_five_or_fewer_the_interval_is_the_whole_range()
    {
        var median = Median.Of([3, 9, 4]);
        (median.Value, median.Low, median.High).ShouldBe((4, 3, 9));
    }

    [Fact]
    public void The_interval_covers_the_true_median_as_often_as_it_says()
    {
        var dice = new Random(20261122);
        var covered = Enumerable.Range(0, 2000).Count(_ =>
        {
            var waits = Enumerable.Range(0, 30).Select(_ => -Math.Log(1 - dice.NextDouble())).ToArray();
            var median = Median.Of(waits);
            return median.Low <= Math.Log(2) && Math.Log(2) <= median.High;
        });
        (covered / 2000.0).ShouldBeInRange(0.95, 0.995);
    }

    [Fact]
    public void No_waits_have_no_median() => Should.Throw<ArgumentException>(() => Median.Of([]));
}
