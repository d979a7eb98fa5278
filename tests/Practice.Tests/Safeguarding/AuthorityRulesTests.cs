using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;
using Xunit;

namespace Threefold.Practice.Tests.Safeguarding;

/// <summary>A relative has no authority because they are a relative.</summary>
public sealed class AuthorityRulesTests
{
    static readonly DateOnly Today = new(2026, 5, 12);

    static AuthorityAsSeen Paper(AuthorityKind kind) => new() { Kind = kind, Holder = "Helen Price", Scope = "Everything, by herself", Since = new(2026, 4, 1), Evidence = "The stamped paper." };

    [Fact]
    public void Next_of_kin_is_refused_and_shown_what_they_can_say()
    {
        var verdict = AuthorityRules.MayNote(new AuthorityAsSeen { RelativeOnly = true, Holder = "Helen" }, Today);
        verdict.Allowed.ShouldBeFalse();
        verdict.Because.ShouldContain("no authority because they are a relative");
        verdict.Findings[0].Instead!.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(AuthorityKind.LpaHealthAndWelfare), InlineData(AuthorityKind.LpaPropertyAndMoney)]
    public void A_power_of_attorney_counts_once_it_is_registered_and_the_paper_was_seen(AuthorityKind kind)
    {
        AuthorityRules.MayNote(Paper(kind), Today).Allowed.ShouldBeTrue();
        AuthorityRules.MayNote(Paper(kind) with { Since = null }, Today).Because.ShouldContain("registered");
        AuthorityRules.MayNote(Paper(kind) with { Since = Today.AddDays(1) }, Today).Allowed.ShouldBeFalse();
        AuthorityRules.MayNote(Paper(kind) with { Evidence = " " }, Today).Because.ShouldContain("What somebody says of it is not enough");
        AuthorityRules.MayNote(Paper(kind) with { Scope = "" }, Today).Allowed.ShouldBeFalse();
    }

    [Fact]
    public void An_enduring_power_is_an_old_one()
    {
        AuthorityRules.MayNote(Paper(AuthorityKind.EnduringPower), Today).Because.ShouldContain("before 1 October 2007");
        AuthorityRules.MayNote(Paper(AuthorityKind.EnduringPower) with { Since = new(2007, 9, 30) }, Today).Allowed.ShouldBeTrue();
    }

    [Fact]
    public void An_order_that_has_ended_gives_nothing()
    {
        AuthorityRules.MayNote(Paper(AuthorityKind.DeputyHealthAndWelfare) with { Ends = Today.AddDays(-1) }, Today).Allowed.ShouldBeFalse();
        AuthorityRules.MayNote(Paper(AuthorityKind.DeputyHealthAndWelfare) with { Since = null }, Today).Because.ShouldContain("day of the order");
        AuthorityRules.MayNote(new AuthorityAsSeen { Kind = AuthorityKind.Appointee, Holder = "Helen", Evidence = "A letter from the DWP" }, Today).Allowed.ShouldBeTrue();
        AuthorityRules.MayNote(new AuthorityAsSeen(), Today).Because.ShouldBe("Choose what was seen.");
    }

    [Fact]
    public void Each_kind_says_what_it_lets_the_holder_do() =>
        Enum.GetValues<AuthorityKind>().Select(AuthorityRules.MayDo).ShouldAllBe(s => s.EndsWith('.') && s.Length > 20);
}
