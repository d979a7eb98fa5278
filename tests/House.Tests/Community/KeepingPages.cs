using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>The pages by which the directory is brought in and kept alive, for curators and for organisations.</summary>
public sealed partial class KeepingPages
{
    static readonly Guid Choir = Guid.NewGuid();

    static async Task<ASite> OpenAsync()
    {
        var site = await ASite.OpenAsync();
        await ImportAsync(site, "town", Choir, "£2");
        return site;
    }

    static async Task<Guid> ImportAsync(ASite site, string source, Guid id, string cost, bool lookFirst = false)
    {
        var entry = new ServiceEntry { Id = id, Name = "Riverside Choir", Cost = cost, Contacts = [new("Desk", "01632 960001", "", "")], From = new Provenance(source, "1", "OGL", ScratchFolder.At) };
        var verdict = await site.House.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, source, "x", One(new EntryRead(entry, "1", $"{{\"cost\":\"{cost}\"}}")), lookFirst: lookFirst));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return verdict.Answer!.Value;

        static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static Dictionary<string, string> Typed(params (string Name, string Value)[] said) => said.ToDictionary(s => s.Name, s => s.Value, StringComparer.Ordinal);

    static async Task<string> PostedAsync(ASite site)
    {
        await using var store = site.House.Stores.Open();
        var text = await store.Set<OrganisationPost>().OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Select(p => p.Text).FirstAsync();
        return new Uri(new Uri("http://here"), Link().Match(text).Value).AbsolutePath;
    }

    static string TextOf(IHtmlDocument page) => page.QuerySelector("main")!.TextContent;

    [Fact]
    public async Task A_curator_adds_a_source_and_what_is_wrong_is_said_beside_the_field()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");

        var page = await maya.FillAsync("/community/keep/source", Typed(("Name", "The county"), ("Place", "/etc/passwd"), ("Licence", "")));
        page.QuerySelector("#place-error, #Place-error, [id$='lace-error']").ShouldNotBeNull();
        ((IHtmlInputElement)page.QuerySelector("input[name=Name]")!).Value.ShouldBe("The county");

        page = await maya.FillAsync("/community/keep/source", Typed(("Name", "The county"), ("Place", "https://feed.example.org/oruk"), ("Licence", "OGL v3.0"), ("EveryDays", "7")));
        maya.Where.ShouldStartWith("/community/keep/sources/");
        var address = maya.Where;
        TextOf(await maya.GetAsync("/community/keep/sources")).ShouldContain("Read every 7 days");
        TextOf(await maya.FillAsync(address, Typed(("Paused", "true")))).ShouldContain("Paused");
        (await site.House.Get<SourceShelf>().AllAsync()).Single().Name.ShouldBe("The county");
    }

    [Fact]
    public async Task A_curator_sees_what_would_change_and_shows_it_or_leaves_it()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");
        var run = await ImportAsync(site, "town", Choir, "£5", lookFirst: true);

        TextOf(await maya.GetAsync("/community/keep")).ShouldContain("Readings to look at before people see them");
        var page = await maya.GetAsync($"/community/keep/{run}");
        page.QuerySelectorAll("td").Select(cell => cell.TextContent.Trim()).ShouldContain("£5");
        TextOf(await maya.GetAsync($"/community/{Choir}")).ShouldContain("£2");

        TextOf(await maya.FillAsync($"/community/keep/{run}", Typed(), "form[action*=Leave]")).ShouldContain("Write why");
        await maya.FillAsync($"/community/keep/{run}", Typed(), "form[action*=Apply]");
        TextOf(await maya.GetAsync($"/community/{Choir}")).ShouldContain("£5");
        (await maya.GetAsync($"/community/keep/{run}")).QuerySelector("form[action*=Apply]").ShouldBeNull();
    }

    [Fact]
    public async Task A_curator_brings_in_a_spreadsheet_and_sees_what_it_would_change()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");
        var page = await maya.GetAsync("/community/keep/file");
        var fields = Visitor.FieldsOf((IHtmlFormElement)page.QuerySelector("main form")!).Where(f => f.Key is not ("Name" or "Licence" or "Files"));

        async Task<string> SendAsync(string name, string text)
        {
            using var body = new MultipartFormDataContent();
            foreach (var (key, value) in fields.Where(f => f.Key != "_key")) body.Add(new StringContent(value), key);
            body.Add(new StringContent(Guid.NewGuid().ToString()), "_key");
            body.Add(new StringContent("Our own list"), "Name");
            body.Add(new StringContent("Ours"), "Licence");
            body.Add(new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(text)), "Files", name);
            return await (await maya.Http.PostAsync("/community/keep/file", body)).Content.ReadAsStringAsync();
        }

        (await SendAsync("../../services.csv", "import_id,name,approved,visible\n1,Knit and natter,TRUE,TRUE\n")).ShouldContain("Knit and natter");
        (await SendAsync("services.exe", "MZ")).ShouldContain("Choose CSV or JSON files");
        (await SendAsync("services.json", "[{\"id\"")).ShouldContain("is not whole");
        (await site.House.Get<CommunityShelf>().RunsAsync()).Count(run => run is { State: ImportState.Ready, Source: "our-own-list" }).ShouldBe(1);
    }

    [Fact]
    public async Task A_curator_joins_two_entries_and_takes_them_apart()
    {
        await using var site = await OpenAsync();
        var other = Guid.NewGuid();
        await ImportAsync(site, "county", other, "£2");
        var maya = await site.SignedInAsync("maya");

        TextOf(await maya.GetAsync("/community/keep/same")).ShouldContain("the same telephone number");
        await maya.FillAsync("/community/keep/same", Typed(("Says", "first")));
        var page = await maya.GetAsync("/community/keep/same");
        TextOf(page).ShouldContain("No two entries look like the same thing");
        var hidden = (await site.House.Get<JoinShelf>().AllAsync()).Single().Other;
        TextOf(await maya.GetAsync($"/community/{hidden}")).ShouldContain("Another directory lists the same thing");
        await maya.FillAsync("/community/keep/same", Typed(("Says", "not")));
        TextOf(await maya.GetAsync("/community/keep/same")).ShouldContain("Nobody has said of two entries that they are the same");
        (await site.House.Get<JoinShelf>().InsteadOfAsync(hidden)).ShouldBeNull();
    }

    [Fact]
    public async Task An_organisation_is_invited_comes_in_says_it_has_room_and_a_curator_takes_the_rest()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");
        await maya.FillAsync($"/community/keep/organisation/{Choir}", Typed(("Organisation", "Riverside Choir"), ("Email", "choir@example.org")), "form[action*=Invite]");
        var link = await PostedAsync(site);
        var choir = site.Stranger();

        await choir.GetAsync("/community/own/entries");
        choir.Where.ShouldBe("/community/own");
        await choir.GetAsync(link);
        await choir.GetAsync(link);
        await choir.FillAsync(link, Typed());
        choir.Where.ShouldBe("/community/own/entries");
        var page = await choir.FillAsync($"/community/own/entries/{Choir}", Typed(("Form.Room", "Now"), ("Form.Cost", "Free")));

        TextOf(page).ShouldContain("The council looks at part of it");
        TextOf(await maya.GetAsync($"/community/{Choir}")).ShouldContain("Has room now");
        TextOf(await maya.GetAsync($"/community/{Choir}")).ShouldContain("£2");
        TextOf(await choir.FillAsync($"/community/own/entries/{Choir}", Typed(("Form.Cost", "£2")))).ShouldContain("People see it now.", customMessage: "it was put back");
        await choir.FillAsync($"/community/own/entries/{Choir}", Typed(("Form.Cost", "Free")));
        await maya.FillAsync("/community/keep/asked", Typed(("Take", "true")));
        TextOf(await maya.GetAsync($"/community/{Choir}")).ShouldContain("Free");

        TextOf(await site.Stranger().GetAsync(link)).ShouldContain("no longer works");
        await choir.GetAsync($"/community/own/entries/{Guid.NewGuid()}");
        choir.Status.ShouldBe(HttpStatusCode.NotFound);
        foreach (var staff in new[] { "/community", "/community/keep", $"/community/{Choir}", "/desk", "/people" })
        {
            await choir.GetAsync(staff);
            choir.Where.ShouldStartWith("/sign-in", Case.Sensitive, staff);
        }

        await choir.FillAsync("/community/own/entries", Typed(), "form[action*=Out]");
        await choir.GetAsync("/community/own/entries");
        choir.Where.ShouldBe("/community/own");
    }

    [Fact]
    public async Task In_a_demo_one_comes_in_as_an_organisation_and_on_real_lives_never()
    {
        await using var site = await OpenAsync();
        (await site.House.WithAsync<InviteKeeper, Verdict>(invite => invite.DoAsync(AHouse.Maya, Choir, "Riverside Choir", "choir@example.org"))).Allowed.ShouldBeTrue();
        var somebody = site.Stranger();
        TextOf(await somebody.FillAsync("/community/own", Typed(), "form[action*=Demo]")).ShouldContain("You are Riverside Choir");

        // The same site, told that its lives are real: the button is gone, and sending its form by hand opens nothing.
        var stranger = site.Stranger();
        var sent = Visitor.FieldsOf((IHtmlFormElement)(await stranger.GetAsync("/community/own")).QuerySelector("form[action*=Demo]")!);
        site.Services.GetRequiredService<About>().Set(false, "Test council");
        (await stranger.GetAsync("/community/own")).QuerySelector("form[action*=Demo]").ShouldBeNull();
        await stranger.PostAsync("/community/own?handler=Demo", sent);
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Still_right_is_said_by_a_press_and_never_by_a_look()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");
        await maya.FillAsync($"/community/keep/organisation/{Choir}", Typed(("Organisation", "Riverside Choir"), ("Email", "choir@example.org")), "form[action*=Invite]");
        var choir = site.Stranger();
        await choir.FillAsync(await PostedAsync(site), Typed());
        site.House.Clock.Move(TimeSpan.FromMinutes(1));
        await site.House.WithAsync<RemindKeepers, bool>(async duty =>
        {
            foreach (var due in await duty.DueAsync(site.House.Clock.GetUtcNow().UtcDateTime, 10, default)) await duty.DoAsync(due, default);
            return true;
        });
        var link = await PostedAsync(site);
        link.ShouldStartWith("/community/still-right/");
        var stranger = site.Stranger();

        for (var look = 0; look < 3; look++) TextOf(await stranger.GetAsync(link)).ShouldContain("Is this still right?");
        (await site.House.Get<CommunityShelf>().FindAsync(Choir))!.Entry.CheckedOn.ShouldBeNull();
        TextOf(await stranger.FillAsync(link, Typed())).ShouldContain("Thank you");
        (await site.House.Get<CommunityShelf>().FindAsync(Choir))!.Entry.CheckedOn.ShouldBe(Days.Of(site.House.Clock.GetUtcNow().UtcDateTime));
        TextOf(await stranger.GetAsync(link)).ShouldContain("no longer works");
    }

    [Fact]
    public async Task Asking_for_a_link_tells_nobody_who_is_known_here()
    {
        await using var site = await OpenAsync();
        var maya = await site.SignedInAsync("maya");
        await maya.FillAsync($"/community/keep/organisation/{Choir}", Typed(("Organisation", "Riverside Choir"), ("Email", "choir@example.org")), "form[action*=Invite]");

        var (known, unknown) = (site.Stranger(), site.Stranger());
        var one = TextOf(await known.FillAsync("/community/own", Typed(("Email", "choir@example.org"))));
        var other = TextOf(await unknown.FillAsync("/community/own", Typed(("Email", "nobody@example.org"))));

        KeyField().Replace(one, "").ShouldBe(KeyField().Replace(other, ""));
        TextOf(await unknown.FillAsync("/community/own", Typed(("Email", "not an address")))).ShouldContain("like name@example.org");
    }

    [Fact]
    public async Task Staleness_and_links_are_shown_to_those_who_look_after_the_directory_and_to_nobody_else()
    {
        await using var site = await OpenAsync();
        var (maya, amira) = (await site.SignedInAsync("maya"), await site.SignedInAsync("amira"));

        TextOf(await maya.GetAsync("/community/keep/checks")).ShouldContain("nobody has said when it was checked");
        (await site.Services.GetRequiredService<ILinkLooker>().LookAsync("http://127.0.0.1:1/", default)).ShouldBeEmpty("In a demo nobody looks at web addresses.");
        foreach (var page in new[] { "/community/keep/checks", "/community/keep/sources", "/community/keep/source", "/community/keep/file", "/community/keep/same", "/community/keep/asked", $"/community/keep/organisation/{Choir}" })
        {
            await maya.GetAsync(page);
            maya.Status.ShouldBe(HttpStatusCode.OK, page);
            await amira.GetAsync(page);
            amira.Status.ShouldBe(HttpStatusCode.NotFound, page);
        }
    }

    [GeneratedRegex(@"(https?://[^/\s]+)?/community/\S+", RegexOptions.None | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("[0-9a-f-]{36}", RegexOptions.None, 1000)]
    private static partial Regex KeyField();
}
