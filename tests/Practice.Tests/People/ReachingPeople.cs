using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.Practice.Tests.People;

public sealed class ReachingPeople
{
    static readonly Author Priya = new(Guid.NewGuid(), "Priya Nair");
    static readonly WayAsTold Landline = new() { Kind = WayKind.Phone, Value = "01353 496 001", Label = "the landline", Safe = WaySafety.SafeIf, How = "after 10" };

    [Fact]
    public void A_caller_reads_what_they_need_before_they_dial() =>
        ContactWayRules.MustKnow(Way(Landline)).ShouldBe("The landline: 01353 496 001. After 10");

    [Fact]
    public void A_way_that_is_not_safe_is_never_shown_to_use_and_its_number_is_not_said()
    {
        var unsafeWay = Way(Landline with { Safe = WaySafety.NotSafe });

        ContactWayRules.ShouldUseFirst([unsafeWay]).ShouldBeNull();
        ContactWayRules.MustKnow(unsafeWay).ShouldBe("Never use the landline. It is not safe.");
    }

    [Fact]
    public void Whoever_answers_first_reads_what_is_safe_and_how_and_never_a_number()
    {
        ContactWayRules.MustKnowFirst(Way(Landline)).ShouldBe("The landline: safe only like this: after 10");
        ContactWayRules.MustKnowFirst(Way(Landline with { Safe = WaySafety.Safe, Label = "", How = "let it ring" })).ShouldBe("Phone: safe. Let it ring");
        ContactWayRules.MustKnowFirst(Way(Landline with { Safe = WaySafety.NotSafe, How = "" })).ShouldBe("Never use the landline. It is not safe.");
        ContactWayRules.MustKnowFirst(Way(Landline with { Safe = WaySafety.NotSafe, Hidden = true })).ShouldBe("Never use phone. It is not safe.");
        ContactWayRules.MustKnowFirst(Way(Landline with { Safe = WaySafety.NotAsked })).ShouldBe("");
        ContactWayRules.MustKnowFirst(Way(Landline with { Hidden = true })).ShouldBe("");
    }

    [Fact]
    public void A_way_that_is_not_safe_cannot_be_the_one_to_use_first() =>
        ContactWayRules.MayNote(Landline with { Safe = WaySafety.NotSafe, Preferred = true }).Because.ShouldStartWith("A way that is not safe");

    [Fact]
    public void Safe_at_times_says_at_which_times() =>
        ContactWayRules.MayNote(Landline with { How = " " }).Because.ShouldBe("Write when or how it is safe.");

    [Theory]
    [InlineData(WayKind.Phone, "none")]
    [InlineData(WayKind.Email, "edna")]
    [InlineData(WayKind.Address, "")]
    public void What_cannot_be_a_way_is_not_taken_for_one(WayKind kind, string value) =>
        ContactWayRules.MayNote(new WayAsTold { Kind = kind, Value = value }).Allowed.ShouldBeFalse();

    [Fact]
    public void Somebody_without_a_fixed_place_to_live_can_be_reached_all_the_same()
    {
        var way = new WayAsTold { Kind = WayKind.NoFixedAbode, Value = "Soup kitchen, Tuesdays" };

        ContactWayRules.MayNote(way).Allowed.ShouldBeTrue();
        new ContactWayNoted(Guid.NewGuid(), way).Sentence.ShouldBe("They told us that they have no fixed place to live.");
    }

    [Fact]
    public void A_hidden_address_is_neither_shown_nor_found_by_its_postcode()
    {
        var hidden = Way(new WayAsTold { Kind = WayKind.Address, Value = "4 Mill Lane", Postcode = "CB7 4XX", Hidden = true });

        hidden.Shown.ShouldBe("Kept hidden");
        hidden.Postcode.ShouldBe("");
        hidden.HiddenPostcode.ShouldBe("CB7 4XX");
    }

    [Fact]
    public void No_sentence_of_the_story_says_a_number_or_an_address()
    {
        new ContactWayNoted(Guid.NewGuid(), Landline).Sentence.ShouldNotContain("01353");
        new ContactWayChanged(Guid.NewGuid(), Landline with { Safe = WaySafety.NotSafe }).Sentence.ShouldNotContain("01353");
    }

    static ContactWay Way(WayAsTold told) => Thing.Begin(Guid.NewGuid(), new ContactWayNoted(Guid.NewGuid(), told), DateTime.UtcNow, Priya);
}
