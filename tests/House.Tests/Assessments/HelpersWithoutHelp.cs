using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Assessments;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.Assessments;

/// <summary>People who help somebody and whose own needs are not met yet stand on one page of their team.</summary>
public sealed class HelpersWithoutHelp
{
    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Somebody_goes_on_from_an_offer_to_a_talk_and_stands_once(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = await Lives.EdnaAsync(house, AHouse.Priya);
        async Task<HelpersOf> SeenAsync() => await house.Get<HelperBoard>().ReadAsync(AHouse.Priya);
        async Task IsAsync(HelperGap gap) => (await SeenAsync()).Cards.ShouldHaveSingleItem().ShouldBe(new(person, "E.Q.", gap, new(2026, 1, 13)));
        (await SeenAsync()).ShouldSatisfyAllConditions(b => b.Cards.ShouldBeEmpty(), b => b.All.ShouldBe(0));

        var no = (await house.DoAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, person))).Answer!.Value;
        await IsAsync(HelperGap.NoAnswer);
        await house.DoAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Priya, person, no, OfferAnswer.Declined, "if my breathing gets worse"));
        await IsAsync(HelperGap.SaidNo);
        var yes = (await house.DoAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, person))).Answer!.Value;
        await house.DoAsync((AnswerOwnConversation act) => act.DoAsync(AHouse.Priya, person, yes, OfferAnswer.Accepted, talkBy: new(2026, 1, 20)));
        await IsAsync(HelperGap.SaidYes);
        (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, person, AnAssessment.Begun with { Of = AssessmentOf.Carer, CaresForName = "Arthur" }, AnAssessment.Because))).Allowed.ShouldBeTrue();
        await IsAsync(HelperGap.Talking);

        (await house.Get<HelperBoard>().ReadAsync(AHouse.Sam)).All.ShouldBe(0, "another team's");
        await Lives.NameWorkerAsync(house, AHouse.Amira, person, AHouse.Priya);
        await Lives.RestrictAsync(house, AHouse.Amira, person);
        (await SeenAsync()).Cards.ShouldHaveSingleItem().Initials.ShouldBe("E.Q.", "their own worker knows who it is");
        (await house.Get<HelperBoard>().ReadAsync(AHouse.Maya)).Cards.ShouldHaveSingleItem().Initials.ShouldBe("Limited");
    }

    [Fact]
    public async Task The_page_says_who_and_what_and_opens_their_record()
    {
        await using var site = await ASite.OpenAsync();
        var person = await Lives.EdnaAsync(site.House, AHouse.Priya);
        var priya = await site.SignedInAsync("priya nair");
        (await priya.GetAsync("/helpers")).QuerySelector("main")!.TextContent.ShouldContain("Nobody stands here just now.");
        await site.House.DoAsync((OfferOwnConversation act) => act.DoAsync(AHouse.Priya, person));
        var page = await priya.GetAsync("/helpers");
        page.QuerySelector("h2#NoAnswer")!.TextContent.ShouldBe("Were offered a talk, and have not answered: 1");
        page.QuerySelector("main .tf-line a")!.GetAttribute("href").ShouldBe($"/people/{person}/assessments");
        (await priya.GetAsync("/desk/team")).QuerySelector("a[href='/helpers']").ShouldNotBeNull();
    }
}
