using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Evidence.Proportions;
using Xunit;

namespace Threefold.Evidence.Tests.Proportions;

public sealed class WilsonTests
{
    // Reference figures made with R's prop.test(correct = FALSE).
    [Theory]
    [InlineData(0, 10, 0.000000000, 0.277532800)]
    [InlineData(1, 10, 0.017876213, 0.404150027)]
    [InlineData(12, 40, 0.180748452, 0.454300188)]
    [InlineData(55, 72, 0.654012310, 0.847032904)]
    [InlineData(500, 1000, 0.469069600, 0.530930400)]
    [InlineData(7, 7, 0.645669565, 1.000000000)]
    public void A_share_has_the_reference_interval(int some, int all, double low, double high)
    {
        var share = Wilson.Share(some, all);
        share.Low.ShouldBe(low, 5e-9);
        share.High.ShouldBe(high, 5e-9);
    }

    [Fact]
    public void The_share_always_lies_in_its_interval_and_the_interval_between_nought_and_one() =>
        Prop.ForAll(Gen.Choose(1, 5000).SelectMany(all => Gen.Choose(0, all).Select(some => (some, all))).ToArbitrary(), pair =>
        {
            var share = Wilson.Share(pair.some, pair.all);
            return share.Low >= 0 && share.Low <= share.Value && share.Value <= share.High && share.High <= 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_share_of_nobody_is_refused() => Should.Throw<ArgumentOutOfRangeException>(() => Wilson.Share(0, 0));
}
