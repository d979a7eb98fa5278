using AngleSharp.Html.Dom;
using Shouldly;
using Threefold.Casework.People;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.House.Tests.People;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Xunit;
using static Threefold.House.Tests.FrontDoor.AtTheFrontDoor;

namespace Threefold.House.Tests.FrontDoor;

/// <summary>The place on the front door’s pages, over HTTP and without script.</summary>
public sealed class PlacePages
{
    static readonly Team Therapy = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000021"), Name = "Therapy at home", Model = "norfolk@1", Places = "NR2,NR3" };
    static readonly Team Brokers = new() { Id = Guid.Parse("01900000-0000-7000-8000-000000000022"), Name = "Brokers", Model = "norfolk@1" };

    [Fact]
    public async Task A_strangers_postcode_leads_from_the_contact_to_the_team_that_works_there()
    {
        await using var site = await OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await site.House.TakeAsync(AHouse.Sam, Call);
        await amira.FillAsync("/front-door/new", new Dictionary<string, string> { ["Heard.OwnWords"] = "I cannot get up my stairs.", ["Heard.Danger"] = "No", ["Heard.Assessment"] = "No", ["Heard.Postcode"] = "nr2 3ab" });
        var here = amira.Where.Replace("/read-back", "", StringComparison.Ordinal);

        var contact = await amira.GetAsync(here);
        contact.QuerySelector("main")!.TextContent.ShouldContain("They live in NR2. Teams that work there: South, Therapy at home.");
        contact.QuerySelector("main")!.TextContent.ShouldNotContain("3AB", Case.Insensitive, "an id in an address may hold these letters; what is read does not");
        var ways = contact.QuerySelectorAll("main a").OfType<IHtmlAnchorElement>().Where(a => a.TextContent.StartsWith("Introduce them to ", StringComparison.Ordinal)).ToList();
        ways.Select(a => a.TextContent).ShouldBe(["Introduce them to South", "Introduce them to Therapy at home"]);

        var plain = await amira.GetAsync($"{here}/introduce");
        Choice(plain).Options.Select(o => o.TextContent).ShouldBe(["Choose a team", "South (works in NR2)", "Therapy at home (works in NR2)", "Brokers"]);
        plain.QuerySelectorAll("#Team option[selected]").ShouldBeEmpty("nobody is chosen for the worker");
        plain.QuerySelector("main")!.TextContent.ShouldContain("South: 1 waits, since today 9am.");
        plain.QuerySelector("main")!.TextContent.ShouldContain("Therapy at home: nobody waits there.");

        var led = await amira.GetAsync(ways[1].GetAttribute("href")!);
        Choice(led).Value.ShouldBe(Therapy.Id.ToString());
        var asked = await amira.FillAsync(ways[1].GetAttribute("href")!, new Dictionary<string, string> { ["Why"] = "Therapists help there." });
        asked.QuerySelector("#Agreed-error")!.TextContent.ShouldNotBeEmpty();
        (Choice(asked).Value, Choice(asked).Options.Length).ShouldBe((Therapy.Id.ToString(), 4));
        await amira.FillAsync(ways[1].GetAttribute("href")!, new Dictionary<string, string> { ["Why"] = "Therapists help there.", ["Shared"] = "All she said", ["Agreed"] = "Yes", ["AskedForIt"] = "true", ["HowTheyMeet"] = "On this call" });
        (await site.House.ContactAsync(Guid.Parse(here.Split('/')[2]))).Team.ShouldBe(Therapy.Id);
    }

    [Fact]
    public async Task Where_no_team_works_it_says_so_and_of_a_hidden_address_it_says_nothing()
    {
        await using var site = await OpenAsync();
        var amira = await site.SignedInAsync("amira");
        var nowhere = await site.House.TakeAsync(AHouse.Amira, Call with { Postcode = "NR9 3AB" });
        foreach (var page in new[] { "", "/introduce" })
            (await amira.GetAsync($"/front-door/{nowhere}{page}")).QuerySelector("main")!.TextContent.ShouldContain("They live in NR9. No team is set down for this area; choose one.");

        var hidden = await site.House.TakeAsync(AHouse.Amira, Call with { Postcode = "NR2 3AB" });
        var person = (await site.House.ContactAsync(hidden)).Person;
        await site.House.DoAsync((NoteContactWay act) => act.DoAsync(AHouse.Amira, person, new WayAsTold { Kind = WayKind.Address, Value = "1 High Street", Postcode = "NR2 1AA", Hidden = true }));
        foreach (var page in new[] { "", "/introduce" })
        {
            await amira.GetAsync($"/front-door/{hidden}{page}");
            amira.Body.ShouldNotContain("NR2");
            amira.Body.ShouldNotContain("They live in");
        }
    }

    [Fact]
    public async Task The_front_door_shows_the_whole_county_in_numbers_and_nobody_of_another_team()
    {
        await using var site = await OpenAsync();
        var amira = await site.SignedInAsync("amira");
        await site.House.TakeAsync(AHouse.Sam, Call with { GivenName = "Quentin", FamilyName = "Yarrow", Urgent = true });

        var page = await amira.GetAsync("/front-door");
        page.QuerySelector(".tf-empty")!.TextContent.ShouldContain("Nobody waits for an answer from your teams");
        var table = page.QuerySelectorAll("table").Single();
        table.QuerySelector("caption")!.TextContent.ShouldContain("Every team");
        table.QuerySelectorAll("tbody tr").Select(r => string.Join(" | ", r.Children.Select(c => c.TextContent.Trim())))
            .ShouldBe(["South | NR2 | 1 | 1 | 1 | Today 9am", "Therapy at home | NR2, NR3 | 0 | 0 | 0 | Nobody waits"]);
        table.QuerySelectorAll("tbody th[scope=row]").Length.ShouldBe(2);
        page.QuerySelector("main")!.TextContent.ShouldContain("1 person waits for an answer in the county, and 1 cannot wait.");
        var initials = Person.InitialsOf("Quentin", "Yarrow");
        amira.Body.ShouldNotContain(initials);
        amira.Body.ShouldNotContain("Yarrow");
        var sam = await site.SignedInAsync("sam");
        (await sam.GetAsync("/front-door")).QuerySelector("tbody")!.TextContent.ShouldContain(initials);
    }

    static async Task<ASite> OpenAsync()
    {
        var site = await ASite.OpenAsync();
        await site.House.Get<TeamShelf>().PutAsync([PlacesAndCounty.Of(AHouse.South, "NR2"), Therapy, Brokers], [], []);
        return site;
    }

    static IHtmlSelectElement Choice(IHtmlDocument page) => (IHtmlSelectElement)page.QuerySelector("select#Team")!;
}
