using System.Net;
using System.Text.RegularExpressions;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.House.Tests.Access;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>A canary in every part that may be kept back sings in no answer of any public route.</summary>
public sealed class NothingKeptBackLeaks
{
    static readonly MapPoint Secret = new(52.987654, 0.123457);

    static ServiceEntry Open => new()
    {
        Id = new Guid(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1), Name = "Open table", Description = "Anybody may come.", RunBy = new Organisation("Hall friends", "Keeps the hall.", "", []),
        Places = [new Place("Library", ["1 Quay Street", "Fenmarket"], "ZF1 1AG", new MapPoint(52.55, 0.09), [])],
        Terms = [new Term("Company", "Needs", "", "1")], ChangedAt = ScratchFolder.At, From = new Provenance("town", "1", "OGL", ScratchFolder.At),
    };

    /// <summary>An entry whose every field holds a canary.</summary>
    static ServiceEntry Canary(int number) => new()
    {
        Id = new Guid(number, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2), Name = "Canaryname table", Description = "Canarydescription stands here.", RunBy = new Organisation("Canaryorganisation", "Canaryabout here.", "https://canarywebsite.example/", ["Charity number 7654321"]) { Id = new Guid(77, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7) },
        Notice = "Canarynotice", Cost = "Canarycost", HowToJoin = "Canaryjoin", Room = "Canaryroom", For = new Audience(33, 44, "Canaryaudience"), Languages = ["Canarylanguage"], Areas = ["Canaryarea"], Attending = ["Canaryattending"],
        Places = [new Place("Canaryhouse", ["66 Canarystreet", "Canarytown"], "ZF9 6QQ", Secret, ["Canaryaccess"], Notes: "Canarynotes") { Id = new Guid(88, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8) }],
        Times = [new OpenTime([DayOfWeek.Sunday], Rhythm.Monthly, new TimeOnly(3, 33), null, [4], InWords: "Canarytimes")],
        Contacts = [new ContactWay("Canaryperson", "01632 966666", "canary@canarymail.example", "https://canarysite.example/")],
        Terms = [new Term("Canaryterm", "Canaryvocabulary", "https://canaryterm.example/1", "canary:1")],
        CheckedOn = new DateOnly(1999, 9, 9), ChangedAt = new DateTime(1999, 8, 8, 0, 0, 0, DateTimeKind.Utc), From = new Provenance("town", $"canary-source-id-{number}", "OGL", ScratchFolder.At),
        Mended = ["Canarymended"],
    };

    static readonly string[] Canaries = ["canary", "7654321", "966666", "ZF9", "6QQ", "52.98", "0.1234", "1999-0", "00000058-0008", "0000004d-0007", "03:33"];

    static readonly EntryPart[] EveryPart = [.. Enum.GetValues<EntryPart>().Where(part => part is not (EntryPart.Entry or EntryPart.Address))];

    /// <summary>Every public address with every parameter and with what somebody would try who knows what they look for.</summary>
    static async Task<List<string>> AddressesAsync(TheOpenFeed feed)
    {
        string[] tried = ["search=canary", "search=canarystreet", "search=966666", "postcode=ZF9+6QQ", "postcode=ZF9+6QQ&proximity=500", "postcode=ZF9&proximity=500", "postcode=ZF1+1AG&proximity=900000", "modified_after=1999-08-01", $"organization_id={new Guid(77, 7, 7, 7, 7, 7, 7, 7, 7, 7, 7)}", "source=town", "full=true", "full=true&full_service=true", "minimal=true", "format=ndjson&full=true&full_service=true", "format=ndjson&postcode=ZF1+1AG&proximity=900000&full=true", "format=canary", "page=canary", "page=2&per_page=1", "modified_after=canary", "proximity=canary", "postcode=canary", "taxonomy_id=canary", "top_only=canary"];
        var all = TheOpenFeed.Lists.Append("sources").SelectMany(list => tried.Select(ask => $"/openreferral/{list}?{ask}").Prepend($"/openreferral/{list}")).ToList();
        foreach (var list in TheOpenFeed.Lists)
        {
            all.AddRange((await feed.IdsAsync($"{list}?per_page=500")).Select(id => $"/openreferral/{list}/{id}"));
            all.AddRange(new[] { Canary(1).Id, Canary(2).Id, Canary(1).Places[0].Id, Canary(1).RunBy.Id }.Select(id => $"/openreferral/{list}/{id}?full_service=true"));
        }

        var pages = (await Asks.OfAsync(feed.Site)).Where(ask => ask.Verb == "GET").Select(ask => ask.Route.Split('{')[0]).Distinct(StringComparer.Ordinal);
        string[] finding = ["On=Sunday", "Language=Canarylanguage", "Age=35", "Free=true", "Matters=company", "When=Evening", "Access=step-free"];
        return [.. all, .. pages, "/openreferral/canary", .. new[] { Canary(1).Id, Canary(2).Id }.SelectMany(id => new[] { $"/community/{id}", $"/find/{id}", $"/find/shortlist?Entry={id}&Entry={Open.Id}" }), .. finding.Select(chosen => $"/find?Chosen.{chosen}")];
    }

    static async Task<List<string>> SungAsync(TheOpenFeed feed, string[] canaries)
    {
        var sung = new List<string>();
        foreach (var address in await AddressesAsync(feed))
        {
            using var answer = await feed.Http.GetAsync(address);
            var said = $"{answer.Headers}{answer.Content.Headers}{await answer.Content.ReadAsStringAsync()}".Replace(address.Replace("&", "&amp;", StringComparison.Ordinal), "", StringComparison.Ordinal).Replace(Uri.EscapeDataString(address), "", StringComparison.Ordinal).Replace(address, "", StringComparison.Ordinal);
            // What somebody typed themselves is theirs to read again; nothing else of it may be there.
            if (address.StartsWith("/find?", StringComparison.Ordinal)) foreach (var typed in address[6..].Split('&').Select(p => Uri.UnescapeDataString(p[(p.IndexOf('=', StringComparison.Ordinal) + 1)..])).Where(t => t.Length > 0)) said = said.Replace(typed, "", StringComparison.OrdinalIgnoreCase);
            sung.AddRange(canaries.Where(canary => Hears(said, canary)).Select(canary => $"{canary} at {address}"));
        }

        return sung;
    }

    /// <summary>Within a word for words; by itself for a short piece, which a one-time key may hold by chance.</summary>
    static bool Hears(string said, string canary) => canary.Length > 3 ? said.Contains(canary, StringComparison.OrdinalIgnoreCase) : Regex.IsMatch(said, $"(?<![A-Za-z0-9+/=_-]){canary}(?![A-Za-z0-9+/=_-])", RegexOptions.IgnoreCase);

    [Fact]
    public async Task A_canary_that_nobody_keeps_back_is_heard()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await feed.BringAsync(Open, Canary(1));
        var sung = await SungAsync(feed, Canaries);
        foreach (var canary in Canaries) sung.ShouldContain(line => line.StartsWith(canary, StringComparison.Ordinal), canary);
    }

    [Theory]
    [InlineData(WhoMaySee.Workers, true)]
    [InlineData(WhoMaySee.Workers, false)]
    [InlineData(WhoMaySee.Nobody, true)]
    [InlineData(WhoMaySee.Nobody, false)]
    public async Task Nothing_that_is_kept_back_is_in_any_answer(WhoMaySee who, bool byPublisher)
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        PublicationMark[] whole = [new(EntryPart.Entry, who)];
        PublicationMark[] parts = [.. EveryPart.Select(part => new PublicationMark(part, who))];
        // One entry is kept back whole; of the other, everything but that it is there under an ordinary name.
        var named = Canary(2) with { Name = "Plain table" };
        await feed.BringAsync(Open, Canary(1) with { Marks = byPublisher ? whole : [] }, named with { Marks = byPublisher ? parts : [] });
        if (!byPublisher)
        {
            await feed.SayAsync(Canary(1).Id, whole);
            await feed.SayAsync(named.Id, parts);
        }

        (await feed.IdsAsync("services")).ShouldBe([Open.Id, named.Id], ignoreOrder: true);
        (await SungAsync(feed, Canaries)).ShouldBeEmpty();
        foreach (var typed in new[] { "canarystreet", "Canaryperson", "966666", "canaryvocabulary", "Canaryname" })
        {
            var page = await feed.Site.Stranger().FillAsync("/find", new Dictionary<string, string>(StringComparer.Ordinal) { ["Words"] = typed, ["Near"] = "ZF9 6QQ" });
            page.QuerySelectorAll("main .tf-list h3").ShouldBeEmpty(typed);
            var said = page.QuerySelector("main")!.TextContent.Replace(typed, "", StringComparison.OrdinalIgnoreCase).Replace("ZF9 6QQ", "", StringComparison.Ordinal);
            Canaries.Where(canary => Hears(said, canary)).ShouldBeEmpty(typed);
        }
    }

    [Fact]
    public async Task Keeping_something_back_holds_at_once_on_every_node_and_through_the_next_import()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await using var node = await feed.Site.AnotherNodeAsync();
        using var other = new HttpClient { BaseAddress = new Uri($"{node.Urls.First()}/openreferral/") };
        await feed.BringAsync(Open, Canary(1) with { Name = "Plain table" });
        foreach (var http in new[] { feed.Http, other }) (await http.GetStringAsync("services?full=true")).ShouldContain("Canarystreet");
        var before = feed.Site.House.Clock.GetUtcNow().UtcDateTime;
        feed.Later();

        await feed.SayAsync(Canary(1).Id, new PublicationMark(EntryPart.Address, WhoMaySee.Nobody), new PublicationMark(EntryPart.Contact, WhoMaySee.Workers));
        foreach (var http in new[] { feed.Http, other })
        {
            var said = await http.GetStringAsync("services?full=true");
            said.ShouldNotContain("Canarystreet");
            said.ShouldNotContain("966666");
            said.ShouldContain("Canarytown");
            // Whoever copies the feed by what was changed hears of it.
            (await http.GetStringAsync($"services?minimal=true&modified_after={before:O}")).ShouldContain(Canary(1).Id.ToString());
        }

        await feed.BringAsync(Open, Canary(1) with { Name = "Plain table", Description = "Written anew." });
        feed.Later();
        var after = await feed.Http.GetStringAsync("services?full=true");
        after.ShouldContain("Written anew");
        after.ShouldNotContain("Canarystreet");
        await node.StopAsync();
    }

    [Fact]
    public async Task A_place_that_is_kept_back_moves_nothing_by_distance_or_order()
    {
        await using var with = await TheOpenFeed.OpenAsync();
        await with.BringAsync(Open, Canary(2) with { Name = "Plain table", Places = [Canary(2).Places[0] with { At = new MapPoint(52.5501, 0.0901), Postcode = "ZF1 1AG" }], Marks = [.. EveryPart.Select(part => new PublicationMark(part, WhoMaySee.Workers))] });
        await using var without = await TheOpenFeed.OpenAsync();
        await without.BringAsync(Open, new ServiceEntry { Id = Canary(2).Id, Name = "Plain table", From = Canary(2).From });

        foreach (var ask in new[] { "postcode=ZF1+1AG&proximity=1", "postcode=ZF1+1AG&proximity=1000", "postcode=ZF1+1AG&proximity=900000", "postcode=ZF1&proximity=5000", "search=canary", "search=table", "postcode=ZF1+1AG" })
        {
            foreach (var list in new[] { "services", "service_at_locations" })
            {
                var (one, two) = (await with.Http.GetAsync($"{list}?{ask}"), await without.Http.GetAsync($"{list}?{ask}"));
                one.StatusCode.ShouldBe(two.StatusCode, ask);
                (await one.Content.ReadAsStringAsync()).ShouldBe(await two.Content.ReadAsStringAsync(), ask);
            }
        }
    }

    [Fact]
    public async Task A_refuge_has_no_place_whatever_its_publisher_forgot()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await feed.BringAsync(Open, Canary(1) with { Name = "Fenmarket women’s refuge", Description = "A place to be safe. The house is at 66 Canarystreet." });

        (await SungAsync(feed, ["canarystreet", "canaryhouse", "ZF9", "6QQ", "52.98"])).ShouldBeEmpty();
        (await feed.GetAsync($"services/{Canary(1).Id}")).GetProperty("contacts")[0].GetProperty("phones").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Workers_see_what_is_for_workers_and_only_keepers_see_the_rest()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await feed.BringAsync(Open, Canary(1));
        await feed.SayAsync(Canary(1).Id, new PublicationMark(EntryPart.Contact, WhoMaySee.Workers), new PublicationMark(EntryPart.Address, WhoMaySee.Nobody));
        var amira = await feed.Site.SignedInAsync("amira");
        var page = await amira.GetAsync($"/community/{Canary(1).Id}");
        page.Body!.TextContent.ShouldContain("966666");
        page.Body.TextContent.ShouldNotContain("Canarystreet");

        (await amira.GetAsync($"/community/keep/seen/{Canary(1).Id}")).ShouldNotBeNull();
        amira.Status.ShouldBe(HttpStatusCode.NotFound);
        var maya = await feed.Site.SignedInAsync("maya");
        (await maya.GetAsync($"/community/keep/seen/{Canary(1).Id}")).Body!.TextContent.ShouldContain("66 Canarystreet");
    }

    [Fact]
    public async Task A_keeper_says_on_a_page_who_may_see_what()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await feed.BringAsync(Open, Canary(1));
        var maya = await feed.Site.SignedInAsync("maya");
        var key = Publication.KeyOf(Canary(1).Contacts[0]);

        await maya.FillAsync($"/community/keep/seen/{Canary(1).Id}", new Dictionary<string, string>(StringComparer.Ordinal) { ["Who[Address|]"] = "Nobody", [$"Who[Contact|{key}]"] = "Workers" });

        maya.Status.ShouldBe(HttpStatusCode.OK);
        (await feed.Site.House.Get<Threefold.Casework.Shelves.CommunityShelf>().MarksAsync(Canary(1).Id)).ShouldBe([new(EntryPart.Address, WhoMaySee.Nobody), new(EntryPart.Contact, WhoMaySee.Workers, key)], ignoreOrder: true);
        (await SungAsync(feed, ["canarystreet", "canaryperson"])).ShouldBeEmpty();
        var page = await maya.GetAsync($"/community/keep/seen/{Canary(1).Id}");
        page.QuerySelectorAll("option[selected]").Select(o => o.GetAttribute("value")).Where(v => v!.Length > 0).ShouldBe(["Nobody", "Workers"], ignoreOrder: true);
    }

    [Fact]
    public async Task Whoever_does_not_look_after_the_directory_may_not_say()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        await feed.BringAsync(Open);
        await Should.ThrowAsync<CannotOpen>(() => feed.Site.House.WithAsync<SayWhoMaySee, Verdict>(say => say.DoAsync(AHouse.Amira, Open.Id, [new(EntryPart.Entry, WhoMaySee.Nobody)])));
        (await feed.IdsAsync("services")).ShouldBe([Open.Id]);
        (await feed.Site.House.WithAsync<SayWhoMaySee, Verdict>(say => say.DoAsync(AHouse.Maya, Guid.NewGuid(), []))).Allowed.ShouldBeFalse();
    }
}
