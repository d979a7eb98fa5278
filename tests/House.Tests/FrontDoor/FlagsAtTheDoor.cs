using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.People;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>Whoever answers a contact reads first which ways are safe, which are not, and what helps the person to talk and read.</summary>
public sealed class FlagsAtTheDoor
{
    const string Never = "Never use the landline. It is not safe.";
    const string Strip = "[role=region][aria-label='Before you speak']";

    [Fact]
    public async Task Every_contact_screen_says_what_is_safe_what_is_not_and_what_helps()
    {
        await using var site = await ASite.OpenAsync();
        var id = await site.House.TakeAsync(AHouse.Amira, Call);
        var person = (await site.House.ContactAsync(id)).Person;
        var amira = await site.SignedInAsync("amira");
        (await amira.GetAsync($"/front-door/{id}")).QuerySelector(Strip)!.TextContent.ShouldContain("We do not know a safe way to reach them yet.");
        (await amira.GetAsync($"/front-door/{id}/no-answer")).QuerySelector("main")!.TextContent.ShouldContain("No safe way back is written down, so leave no message.");

        await WaysAsync(site.House, person);

        foreach (var page in new[] { "", "/no-answer", "/read-back", "/introduce", "/advice", "/help", "/end" })
        {
            var flags = (await amira.GetAsync($"/front-door/{id}{page}")).QuerySelectorAll(Strip).ShouldHaveSingleItem(page).TextContent;
            flags.ShouldContain(Never, customMessage: page);
            flags.ShouldContain("Mobile: 07700 900001. After 10", customMessage: page);
            flags.ShouldContain("interpreter: Punjabi", customMessage: page);
        }

        var nobody = (await amira.GetAsync($"/front-door/{id}/no-answer")).QuerySelector("main")!.TextContent;
        nobody.ShouldNotContain("No safe way back is written down");
        nobody.ShouldContain("Use the safe way above.");
    }

    [Fact]
    public async Task A_safe_way_back_that_this_contact_gives_stands_beside_the_flags_and_is_not_denied_by_them()
    {
        await using var site = await ASite.OpenAsync();
        var id = await site.House.TakeAsync(AHouse.Amira, Call with { SafeWayBack = "After six, on the mobile" });
        var amira = await site.SignedInAsync("amira");

        foreach (var page in new[] { "", "/no-answer" })
        {
            var main = (await amira.GetAsync($"/front-door/{id}{page}")).QuerySelector("main")!.TextContent;
            main.ShouldContain("Safe way back: After six, on the mobile", customMessage: page);
            main.ShouldContain("Only this contact says how to reach them.", customMessage: page);
            main.ShouldNotContain("We do not know a safe way", customMessage: page);
        }
    }

    [Fact]
    public async Task Taking_a_contact_about_somebody_known_shows_what_is_safe_first_and_no_number()
    {
        await using var site = await ASite.OpenAsync();
        var person = (await site.House.ContactAsync(await site.House.TakeAsync(AHouse.Amira, Call))).Person;
        await WaysAsync(site.House, person);

        var card = (await (await site.SignedInAsync("sam")).GetAsync($"/front-door/new?known={person}")).QuerySelector(".tf-card")!.TextContent;

        card.ShouldContain(Never);
        card.ShouldContain("Mobile: safe only like this: after 10");
        card.ShouldContain("interpreter: Punjabi");
        card.ShouldNotContain("07700");
        card.ShouldNotContain("01353");
    }

    [Theory, MemberData(nameof(Databases.Both), MemberType = typeof(Databases))]
    public async Task What_to_know_of_somebody_known_holds_no_number_and_nothing_where_the_record_is_limited(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var person = (await house.ContactAsync(await house.TakeAsync(AHouse.Amira, Call))).Person;
        await WaysAsync(house, person);

        var card = (await house.Get<ContactCards>().KnownAsync(AHouse.Sam, person)).ShouldNotBeNull();
        card.NotSafe.ShouldBe([Never]);
        card.Safe.ShouldBe(["Mobile: safe only like this: after 10"]);
        card.Needs.ShouldBe(["interpreter: Punjabi (asked for, not in place yet)"]);

        await Lives.RestrictAsync(house, AHouse.Priya, person);
        (await house.Get<ContactCards>().KnownAsync(AHouse.Sam, person)).ShouldBeNull();
    }

    static async Task WaysAsync(AHouse house, Guid person)
    {
        foreach (var way in new WayAsTold[]
        {
            new() { Kind = WayKind.Phone, Value = "01353 496001", Label = "the landline", Safe = WaySafety.NotSafe },
            new() { Kind = WayKind.Mobile, Value = "07700 900001", Safe = WaySafety.SafeIf, How = "after 10", Preferred = true },
        }) (await house.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Priya, person, way))).Because.ShouldBe("");
        (await house.DoAsync((NoteCommunicationNeed act) => act.DoAsync(AHouse.Priya, person, NeedKind.Interpreter, "Punjabi"))).Because.ShouldBe("");
    }
}
