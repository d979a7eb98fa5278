using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Plans;

/// <summary>Nobody is an attorney before the registered paper was seen; and an ending leaves a way back.</summary>
public sealed class LaterAndGoodbyeTests
{
    static readonly DateOnly Today = new(2026, 5, 19);
    static readonly FutureAsTold Helen = new() { Kind = FutureKind.PowerForHealth, Who = "Helen", Words = "I would want Helen to speak for me.", CanDecide = YesNoUnsure.Yes };

    [Fact]
    public void Talking_about_it_is_kept_and_attorney_is_refused_without_a_registered_paper()
    {
        FutureRules.MayWrite(Helen, [], Today).Allowed.ShouldBeTrue();
        var refused = FutureRules.MayWrite(Helen with { Stage = FutureStage.Registered, Scope = "Care and where she lives" }, [], Today);
        refused.Because.ShouldBe("Until the paper is registered and we have seen it, nobody is an attorney. Write what you saw first.");
        var paper = Seen(AuthorityKind.LpaHealthAndWelfare);
        FutureRules.MayWrite(Helen with { Stage = FutureStage.Registered, Scope = "Care", Paper = paper.Id }, [paper], Today).Allowed.ShouldBeTrue();
        var money = Seen(AuthorityKind.LpaPropertyAndMoney);
        FutureRules.MayWrite(Helen with { Stage = FutureStage.Registered, Scope = "Care", Paper = money.Id }, [money], Today).Allowed.ShouldBeFalse("a paper about money says nothing about care");
    }

    [Fact]
    public void Where_they_can_no_longer_make_it_the_way_is_a_deputy()
    {
        FutureRules.MayWrite(Helen with { CanDecide = null }, [], Today).Findings.Single().Field.ShouldBe("CanDecide");
        FutureRules.MayWrite(Helen with { CanDecide = YesNoUnsure.No }, [], Today).Findings.Single().Instead!.ShouldContain("Write about a deputy instead");
        FutureRules.MayWrite(Helen with { Kind = FutureKind.Deputy, CanDecide = YesNoUnsure.No }, [], Today).Allowed.ShouldBeTrue();
        FutureRules.MayWrite(Helen with { Kind = FutureKind.Wishes, Who = "", Words = "Hymns, and my own bed." }, [], Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void Goodbye_is_said_with_a_way_back_and_nothing_left_to_do()
    {
        var said = new ClosingAsSaid { Why = "Things are steady.", Goodbye = "On Friday, over tea.", HowBack = "Ring the front door." };
        ClosingRules.MayClose(said, [], false).Allowed.ShouldBeTrue();
        ClosingRules.MayClose(new(), [], false).Findings.Select(f => f.Field).ShouldBe(["Why", "Goodbye", "HowBack"], ignoreOrder: true);
        ClosingRules.MayClose(said, ["Ring Helen"], false).Because.ShouldStartWith("This is still to be done: Ring Helen.");
        ClosingRules.MayClose(said, [], true).Because.ShouldStartWith("Support that is paid for goes on");
        ClosingRules.MayComeBack(null, "").Allowed.ShouldBeFalse();
    }

    static Authority Seen(AuthorityKind kind) => Thing.Begin(Guid.NewGuid(), new AuthoritySeen(Guid.NewGuid(), new() { Kind = kind, Holder = "Helen", Scope = "all", Since = new(2026, 1, 1), Evidence = "the paper" }), DateTime.UnixEpoch, default);
}
