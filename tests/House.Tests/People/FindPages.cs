using System.Net;
using AngleSharp.Dom;
using Shouldly;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.People;
using Threefold.House.Tests.Ground;
using Threefold.Practice.People;
using Xunit;

namespace Threefold.House.Tests.People;

public sealed class FindPages
{
    [Fact]
    public async Task A_search_is_sent_and_shown_at_an_address_that_says_nothing()
    {
        await using var site = await ASite.OpenAsync();
        await site.House.WithAsync((TakeContact act) => act.DoAsync(AHouse.Amira, null, new Heard { OwnWords = "A bit of company.", GivenName = "Edna", FamilyName = "Jones", BornOn = new(1938, 11, 2) }));
        var priya = await site.SignedInAsync("priya nair");

        var page = await priya.FillAsync("/people", new Dictionary<string, string> { ["Name"] = "jonse edna" });

        priya.Where.ShouldMatch("^/people/found/[0-9a-f-]{36}$");
        page.QuerySelector("h1")!.TextContent.ShouldBe("1 person");
        page.QuerySelector("tbody a")!.TextContent.ShouldBe("Edna Jones");
        page.QuerySelector("tbody")!.TextContent.ShouldContain("87");
        page.Title.ShouldBe("1 person – Threefold");

        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync(priya.Where)).QuerySelector("h1")!.TextContent.ShouldBe("Search again");
        (await sam.FillAsync("/people", new Dictionary<string, string> { ["Name"] = "edna", ["BornOn.Day"] = "11", ["BornOn.Month"] = "2", ["BornOn.Year"] = "1938" }))
            .QuerySelector("tbody")!.TextContent.ShouldContain("Say why you need this record");
        site.House.Clock.Move(TimeSpan.FromMinutes(11));
        (await priya.GetAsync(priya.Where)).QuerySelector("h1")!.TextContent.ShouldBe("Search again");
    }

    [Fact]
    public async Task A_search_with_nothing_or_a_wrong_number_says_what_to_mend_and_keeps_what_was_typed()
    {
        await using var site = await ASite.OpenAsync();
        var priya = await site.SignedInAsync("priya nair");

        (await priya.FillAsync("/people", new Dictionary<string, string>())).Body!.TextContent.ShouldContain("Type a name, a birth date, a postcode or an NHS number.");
        var wrong = await priya.FillAsync("/people", new Dictionary<string, string> { ["Name"] = "<b>Edna", ["NhsNumber"] = "943 476 5918", ["Postcode"] = "NR1" });

        wrong.Body!.TextContent.ShouldContain("does not add up");
        wrong.Body!.TextContent.ShouldContain("Type the whole postcode");
        wrong.QuerySelector("input[name=Name]")!.GetAttribute("value").ShouldBe("<b>Edna");
        priya.Body.ShouldNotContain("<b>Edna");
    }

    [Fact]
    public async Task Adding_somebody_with_a_limited_persons_number_and_another_name_says_nothing_of_them()
    {
        await using var site = await ASite.OpenAsync();
        var edna = await Couple.EdnaAsync(site.House);
        (await site.House.DoAsync((NoteNhsNumber act) => act.DoAsync(AHouse.Priya, edna, "999 000 0026", NhsNumberStatus.Verified))).Because.ShouldBe("");
        (await site.House.DoAsync((RestrictRecord act) => act.DoAsync(AHouse.Priya, edna, "staff", "Her sister works here."))).Because.ShouldBe("");
        var sam = await site.SignedInAsync("sam");

        var like = await sam.FillAsync("/people/new", new Dictionary<string, string> { ["GivenName"] = "Edna", ["FamilyName"] = "Jones", ["NhsNumber"] = "999 000 0026" });
        like.QuerySelector("main")!.TextContent.ShouldContain(FoundPeople.Stub);
        await sam.FillAsync("/people/new", new Dictionary<string, string> { ["GivenName"] = "Tom", ["FamilyName"] = "Baker", ["NhsNumber"] = "999 000 0026" });

        sam.Body.ShouldNotContain(FoundPeople.Stub);
        sam.Where.ShouldMatch("^/people/[0-9a-f-]{36}$");
    }

    [Fact]
    public async Task Whoever_opens_no_records_finds_no_page()
    {
        await using var site = await ASite.OpenAsync();
        var ina = await site.SignedInAsync("ina");
        await ina.GetAsync("/people");
        ina.Status.ShouldBe(HttpStatusCode.NotFound);
        await ina.GetAsync($"/people/found/{Guid.NewGuid()}");
        ina.Status.ShouldBe(HttpStatusCode.NotFound);
    }
}
