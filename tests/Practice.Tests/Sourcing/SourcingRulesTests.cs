using Shouldly;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Tests.Reviews;
using Xunit;

namespace Threefold.Practice.Tests.Sourcing;

public sealed class SourcingRulesTests
{
    static readonly SourcingLimits Limits = new(600, ["dementia", "stroke"]);
    static readonly string[] Names = ["Edna", "Jones", ""];

    static RequestAsAsked Choir => new() { Line = Guid.CreateVersion7(), Wants = "To go to the choir, with somebody who sings.", Where = "Fenmarket", When = "Wednesday mornings" };

    static Verdict May(RequestAsAsked asked) => SourcingRules.MayAsk(asked, Things.Line(Things.Plan(new(2026, 5, 19))), Names, Limits);

    [Fact]
    public void What_they_want_where_and_when_go_out_and_nothing_about_who_they_are()
    {
        May(Choir).Findings.ShouldBeEmpty();
        foreach (var wants in new[] { "Edna wants to sing.", "Mrs JONES wants to sing.", "Sing; ring 01632 960187.", "Sing; 999 000 0026.", "Sing near ZF1 2AP." })
            May(Choir with { Wants = wants }).Allowed.ShouldBeFalse(wants);
        May(Choir with { Wants = "A jonesing choir." }).Allowed.ShouldBeTrue("a name is a whole word");
        May(Choir with { Wants = new string('a', 601) }).Because.ShouldStartWith("Use 600 characters or fewer.");
        SourcingRules.MayAsk(new RequestAsAsked(), null, Names, Limits).Findings.Select(f => f.Field).ShouldBe(["Line", "Wants", "Where", "When"], ignoreOrder: true);
    }

    [Fact]
    public void A_word_about_health_asks_why_it_is_needed()
    {
        var asked = May(Choir with { MustHave = "knows dementia" });
        var finding = asked.Findings.ShouldHaveSingleItem();
        (finding.Rule, finding.Weight).ShouldBe(("health", Weight.Reason));
        asked.Answered(false, "She is frightened by people who do not know.").Allowed.ShouldBeTrue();
        May(Choir with { Wants = "To master the breaststroke." }).Findings.ShouldBeEmpty();
    }

    [Fact]
    public void No_choice_is_kept_while_an_offer_was_not_shown_to_them()
    {
        var request = Thing.Begin(Things.Edna, new SupportAskedFor(Guid.CreateVersion7(), Guid.CreateVersion7(), Choir, Things.North), Things.At, Things.Priya);
        SupportOffer Offer(string who) => Thing.Begin(Things.Edna, new SupportOffered(Guid.CreateVersion7(), request.Id, new OfferAsMade { Who = who, What = "Wednesdays", WeeklyPence = 40_00 }), Things.At, Things.Priya);
        var (one, two) = (Offer("Fenside sitters"), Offer("Choir friends"));
        one.Follow(new OfferShown(one.Id, one.Who, "She sounds kind."), Things.Edna, Things.At, Things.Priya);
        Verdict Choose() => SourcingRules.MayChoose(request, [one, two], one.Id, "Edna", "She sings.");
        Choose().Findings.ShouldHaveSingleItem().Says.ShouldBe("One offer was not shown to them. Show it before they choose.");
        two.Follow(new OfferTakenBack(two.Id, two.Who, "No driver."), Things.Edna, Things.At, Things.Priya);
        Choose().Allowed.ShouldBeTrue();
        SourcingRules.MayChoose(request, [one, two], two.Id, "Edna", "She sings.").Findings.ShouldHaveSingleItem().Field.ShouldBe("Offer");
        request.Follow(new OfferChosen(request.Id, one.Id, one.Who, "Edna", "She sings."), Things.Edna, Things.At.AddHours(30), Things.Priya);
        SourcingRules.MayOffer(request, new OfferAsMade { Who = "x", What = "y", WeeklyPence = 1 }).Allowed.ShouldBeFalse();
        SourcingRules.MayBegin(request, new(2026, 5, 21), new(2026, 5, 21)).Allowed.ShouldBeTrue();
    }
}
