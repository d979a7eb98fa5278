using AngleSharp.Dom;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Threefold.Casework.Assessments;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.House.Tests.Assessments;
using Threefold.House.Tests.FrontDoor;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Quality;

/// <summary>An assessment that began since somebody was in touch, or was lawfully said no to, is not asked for again with the old date.</summary>
public sealed class AskedForOnce
{
    static readonly Heard Asks = AtTheFrontDoor.Call with { Assessment = YesNoUnsure.Yes, NextIsMine = true };
    static readonly NoAsSaid No = new() { Of = AssessmentOf.Adult, Words = "Not now.", Understood = true, AbuseOrNeglect = false, AskAgainIf = "If I fall" };

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task A_contact_that_ends_after_the_assessment_began_asks_for_nothing_and_may_end_as_information(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (contact, person) = await InTouchAsync(house);
        (await AskedAsync(house, person)).ShouldBeTrue();
        (await house.EndAsync(AHouse.Priya, contact, "informed")).Findings.ShouldContain(f => f.Rule == "LF-1" && f.Weight == Weight.Block);
        (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, person, AnAssessment.Begun, AnAssessment.Because))).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromHours(1));

        (await AskedAsync(house, person)).ShouldBeFalse("it has begun");
        (await house.EndAsync(AHouse.Priya, contact, "informed")).Because.ShouldBe("");

        (await house.HeldAsync<AssessmentRequest>(person)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Nor_does_one_that_ends_after_their_no_and_whoever_asks_again_has_asked_then(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var (contact, person) = await InTouchAsync(house);
        (await house.DoAsync((HearNoToAssessment act) => act.DoAsync(AHouse.Priya, person, No))).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromHours(1));
        (await AskedAsync(house, person)).ShouldBeFalse("they said no");
        (await house.EndAsync(AHouse.Priya, contact, "continue", NextWho.Me)).Because.ShouldBe("");
        (await house.HeldAsync<AssessmentRequest>(person)).ShouldBeEmpty();

        var again = await house.TakeAsync(AHouse.Priya, Asks with { Reason = "He rang me.", Read = true }, person);
        var asked = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Move(TimeSpan.FromHours(1));
        (await AskedAsync(house, person)).ShouldBeTrue("this is a new day");
        (await house.EndAsync(AHouse.Priya, again, "continue", NextWho.Me)).Because.ShouldBe("");
        (await house.HeldAsync<AssessmentRequest>(person)).ShouldHaveSingleItem().Since.ShouldBe(asked);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task Who_asks_in_a_contact_that_was_open_before_the_answer_has_asked_now(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var contact = await house.TakeAsync(AHouse.Priya, AtTheFrontDoor.Call with { NextIsMine = true });
        var held = await house.ContactAsync(contact);
        house.Clock.Move(TimeSpan.FromHours(1));
        (await house.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, held.Person, AnAssessment.Begun, AnAssessment.Because))).Because.ShouldBe("");
        house.Clock.Move(TimeSpan.FromHours(1));

        (await house.DoAsync((AddToContact act) => act.DoAsync(AHouse.Priya, contact, held.Version, ContactWords.Of(held), ContactWords.Of(held), YesNoUnsure.No, YesNoUnsure.Yes, false))).Because.ShouldBe("");

        (await house.HeldAsync<AssessmentRequest>(held.Person)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(r => r.Waits.ShouldBeTrue(), r => r.Since.ShouldBe(house.Clock.GetUtcNow().UtcDateTime));
    }

    [Fact]
    public async Task The_pages_of_the_contact_no_longer_say_that_it_waits()
    {
        await using var site = await ASite.OpenAsync();
        var (contact, person) = await InTouchAsync(site.House);
        var priya = await site.SignedInAsync("priya nair");
        string[] pages = [$"/front-door/{contact}", $"/front-door/{contact}/end"];
        foreach (var page in pages) (await priya.GetAsync(page)).QuerySelector("main")!.TextContent.ShouldContain("They asked for an assessment", Case.Sensitive, page);
        (await site.House.DoAsync((BeginAssessment act) => act.DoAsync(AHouse.Priya, person, AnAssessment.Begun, AnAssessment.Because))).Because.ShouldBe("");
        foreach (var page in pages) (await priya.GetAsync(page)).QuerySelector("main")!.TextContent.ShouldNotContain("They asked for an assessment", Case.Sensitive, page);
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_is_said_while_a_request_waits_is_kept_with_it_and_the_duty_began_with_the_first(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var edna = await Couple.EdnaAsync(house);
        Task<Verdict> AskAsync(bool asked, string words) => house.DoAsync((AskForAssessment act) => act.DoAsync(AHouse.Priya, edna, asked, false, words, AnAssessment.Because));
        var request = (await AskAsync(false, "She cannot lift the pan.")).Answer;
        var first = house.Clock.GetUtcNow().UtcDateTime;
        house.Clock.Move(TimeSpan.FromHours(2));

        (await AskAsync(true, "I want somebody to look at it all.")).Answer.ShouldBe(request);
        (await AskAsync(true, "I want somebody to look at it all.")).Answer.ShouldBe(request);

        var held = (await house.HeldAsync<AssessmentRequest>(edna)).ShouldHaveSingleItem();
        (held.Asked, held.Since, held.Words).ShouldBe((true, first, "She cannot lift the pan.\nI want somebody to look at it all."));
        (await house.StoryAsync(edna)).Count(s => s == "Asked for the assessment that waits. “I want somebody to look at it all.”").ShouldBe(1, "the same words twice are said once");
    }

    static async Task<(Guid Contact, Guid Person)> InTouchAsync(AHouse house)
    {
        var contact = await house.TakeAsync(AHouse.Priya, Asks);
        var person = (await house.ContactAsync(contact)).Person;
        house.Clock.Move(TimeSpan.FromHours(1));
        return (contact, person);
    }

    static Task<bool> AskedAsync(AHouse house, Guid person) => house.WithAsync(async (RecordDoor door) =>
    {
        var file = await door.OpenAsync(AHouse.Priya, person, Purpose.Conversation, "Look");
        return (await Situation.OfAsync(file, person, house.Get<ModelShelf>().Pinned("norfolk@1"), null, default)).Facts.Yes("assessment.asked");
    });
}
