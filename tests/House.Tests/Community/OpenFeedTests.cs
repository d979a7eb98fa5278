using System.Net;
using System.Text.Json;
using Shouldly;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>The feed, as the contract of Open Referral UK 3.0 has it and further, whether or not the published schemas are here.</summary>
public sealed class OpenFeedTests(OpenFeedTests.TheDemo demo) : IClassFixture<OpenFeedTests.TheDemo>
{
    public sealed class TheDemo : IAsyncLifetime
    {
        internal TheOpenFeed Feed { get; private set; } = null!;

        public async ValueTask InitializeAsync() => Feed = await TheOpenFeed.OpenAsync(Samples.Demo);

        public ValueTask DisposeAsync() => Feed.DisposeAsync();
    }

    TheOpenFeed Feed => demo.Feed;

    [Fact]
    public async Task The_root_names_its_version_and_its_document()
    {
        var root = await Feed.GetAsync("");
        root.GetProperty("version").GetString().ShouldBe("HSDS-UK-3.0");
        var document = await Feed.GetAsync(new Uri(root.GetProperty("openapi_url").GetString()!).PathAndQuery);
        document.GetProperty("paths").EnumerateObject().Count().ShouldBe(12);
        (await Feed.Http.GetAsync("/openreferral/")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Feed.Http.GetAsync("/openreferral")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Every_list_pages_without_gap_or_repeat_and_every_item_answers_by_its_id()
    {
        foreach (var list in TheOpenFeed.Lists)
        {
            var (all, page, pages) = (new List<Guid>(), 1, 1);
            JsonElement answer = default;
            for (; page <= pages; page++)
            {
                answer = await Feed.GetAsync($"{list}?page={page}&per_page=7");
                pages = answer.GetProperty("total_pages").GetInt32();
                answer.GetProperty("page_number").GetInt32().ShouldBe(page);
                answer.GetProperty("size").GetInt32().ShouldBe(TheOpenFeed.Ids(answer).Count);
                (answer.GetProperty("first_page").GetBoolean(), answer.GetProperty("last_page").GetBoolean(), answer.GetProperty("empty").GetBoolean()).ShouldBe((page == 1, page == pages, false));
                all.AddRange(TheOpenFeed.Ids(answer));
            }

            all.Distinct().Count().ShouldBe(answer.GetProperty("total_items").GetInt32(), list);
            all.Count.ShouldBeGreaterThan(0, list);
            foreach (var id in all.Take(5)) (await Feed.GetAsync($"{list}/{id}")).GetProperty("id").GetGuid().ShouldBe(id);
            var beyond = await Feed.GetAsync($"{list}?page=999");
            (beyond.GetProperty("size").GetInt32(), beyond.GetProperty("empty").GetBoolean(), beyond.GetProperty("last_page").GetBoolean()).ShouldBe((0, true, true));
            (await Feed.LinesAsync($"{list}?format=ndjson")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetGuid()).ShouldBe(all);
        }
    }

    [Fact]
    public async Task Nothing_is_null_or_empty_anywhere()
    {
        foreach (var line in await AllAsync(Feed)) Hollow(JsonDocument.Parse(line).RootElement, "").ShouldBeEmpty(line);
    }

    internal static async Task<List<string>> AllAsync(TheOpenFeed feed)
    {
        var all = new List<string>();
        foreach (var list in TheOpenFeed.Lists) all.AddRange([.. await feed.LinesAsync($"{list}?format=ndjson"), .. await feed.LinesAsync($"{list}?format=ndjson&full=true&full_service=true")]);
        return all;
    }

    internal static IEnumerable<string> Hollow(JsonElement value, string at) => value.ValueKind switch
    {
        JsonValueKind.Null => [at],
        JsonValueKind.String => value.GetString()!.Trim().Length == 0 ? [at] : [],
        JsonValueKind.Array => value.GetArrayLength() == 0 ? [at] : value.EnumerateArray().SelectMany(item => Hollow(item, at + "[]")),
        JsonValueKind.Object => value.EnumerateObject().SelectMany(field => Hollow(field.Value, $"{at}/{field.Name}")),
        _ => [],
    };

    [Fact]
    public async Task Only_reading_is_answered_without_cookie_to_any_origin()
    {
        foreach (var path in new[] { "", "openapi.json", "sources", "nowhere", $"services/{Guid.NewGuid()}" }.Concat(TheOpenFeed.Lists))
        {
            foreach (var verb in new[] { "GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE" })
            {
                var answer = await Feed.Http.SendAsync(new HttpRequestMessage(new HttpMethod(verb), path));
                if (verb != "GET") ((int)answer.StatusCode, answer.Content.Headers.Allow.Concat(answer.Headers.TryGetValues("Allow", out var allow) ? allow : []).Distinct().Single()).ShouldBe((405, "GET"), $"{verb} {path}");
                answer.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"], $"{verb} {path}");
                answer.Headers.Contains("Set-Cookie").ShouldBeFalse();
                answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
            }
        }
    }

    [Theory]
    [InlineData("services/00000000-0000-4000-8000-000000000000", 404)]
    [InlineData("services/not-an-id", 404)]
    [InlineData("nowhere", 404)]
    [InlineData("services/x/y", 404)]
    [InlineData("services?page=0", 400)]
    [InlineData("services?page=minus", 400)]
    [InlineData("services?per_page=-3", 400)]
    [InlineData("services?format=xml-zzqq", 400)]
    [InlineData("services?modified_after=zzqq", 400)]
    [InlineData("services?proximity=5", 400)]
    [InlineData("services?postcode=ZZ9+9ZQ&proximity=1000", 400)]
    [InlineData("services?postcode=ZF1+1AG&proximity=zzqq", 400)]
    [InlineData("services?minimal=zzqq", 400)]
    [InlineData("services?page=99999999999999", 200)]
    [InlineData("services?per_page=99999999999999", 200)]
    [InlineData("services?organization_id=zzqq", 200)]
    [InlineData("services?taxonomy_term_id=zzqq,,;", 200)]
    public async Task What_cannot_be_answered_is_said_in_json_and_never_repeated(string path, int status)
    {
        var answer = await Feed.Http.GetAsync(path);
        var text = await answer.Content.ReadAsStringAsync();

        ((int)answer.StatusCode).ShouldBe(status, text);
        JsonDocument.Parse(text).RootElement.TryGetProperty("error", out _).ShouldBe(status != 200);
        text.ShouldNotContain("zzqq", Case.Insensitive);
        text.ShouldNotContain("9ZQ");
    }

    [Fact]
    public async Task A_reader_who_has_it_already_is_told_only_that()
    {
        var first = await Feed.Http.GetAsync("services");
        var tag = first.Headers.ETag!;
        foreach (var said in new[] { tag.ToString(), $"W/{tag}", $"\"other\", {tag}", "*" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, "services?page=2");
            request.Headers.TryAddWithoutValidation("If-None-Match", said);
            var again = await Feed.Http.SendAsync(request);
            again.StatusCode.ShouldBe(HttpStatusCode.NotModified, said);
            (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
            again.Headers.ETag.ShouldBe(tag);
        }

        // A new list of postcodes, or a new reading, may change these answers and no entry: nobody may be told that they have them already.
        foreach (var moving in new[] { "services?modified_after=2020-01-01", "services?modified_after=2020-01-01&format=ndjson", "service_at_locations?modified_after=2020-01-01" })
        {
            var request = new HttpRequestMessage(HttpMethod.Get, moving);
            request.Headers.TryAddWithoutValidation("If-None-Match", tag.ToString());
            var answer = await Feed.Http.SendAsync(request);
            (answer.StatusCode, answer.Headers.ETag).ShouldBe((HttpStatusCode.OK, null), moving);
        }

        var other = new HttpRequestMessage(HttpMethod.Get, "services");
        other.Headers.TryAddWithoutValidation("If-None-Match", "\"other\"");
        (await Feed.Http.SendAsync(other)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Search_finds_every_word_in_any_form_and_puts_names_first()
    {
        var all = (await Feed.LinesAsync("services?format=ndjson")).ConvertAll(line => JsonDocument.Parse(line).RootElement.Clone());
        foreach (var name in all.Select(service => service.GetProperty("name").GetString()!))
        {
            (await Feed.GetAsync($"services?search={Uri.EscapeDataString(name.Split(' ')[^1])}")).GetProperty("total_items").GetInt32().ShouldBeGreaterThan(0, name);
        }

        (await Feed.GetAsync("services?search=zzqqxx")).GetProperty("total_items").GetInt32().ShouldBe(0);
        var found = await Feed.GetAsync("services?search=singing");
        found.GetProperty("contents")[0].GetProperty("name").GetString()!.ShouldContain("Singing");
        found.GetProperty("total_items").GetInt32().ShouldBeLessThan(all.Count);
        (await Feed.GetAsync("services?search=sing+zzqqxx")).GetProperty("total_items").GetInt32().ShouldBe(0);
        (await Feed.IdsAsync("service_at_locations?search=singing")).ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Filters_give_exactly_what_fits_alone_and_together()
    {
        var all = (await Feed.LinesAsync("services?format=ndjson&full=true")).ConvertAll(line => JsonDocument.Parse(line).RootElement.Clone());
        var who = all.First(s => s.TryGetProperty("organization_id", out _)).GetProperty("organization_id").GetGuid();
        (await Feed.IdsAsync($"services?organization_id={who}&per_page=500")).ShouldBe(all.Where(s => s.TryGetProperty("organization_id", out var id) && id.GetGuid() == who).Select(Id));
        var term = all.SelectMany(Terms).First();
        (await Feed.IdsAsync($"services?taxonomy_term_id={Id(term)}&per_page=500")).ShouldBe(all.Where(s => Terms(s).Any(t => Id(t) == Id(term))).Select(Id));
        var list = term.GetProperty("taxonomy_id").GetGuid();
        (await Feed.IdsAsync($"services?taxonomy_id={list}&per_page=500")).ShouldBe(all.Where(s => Terms(s).Any(t => t.GetProperty("taxonomy_id").GetGuid() == list)).Select(Id));
        (await Feed.IdsAsync($"taxonomy_terms?taxonomy_id={list}&per_page=500")).ShouldContain(Id(term));
        var changed = all.Select(s => s.GetProperty("last_modified").GetDateTime()).Order().ElementAt(all.Count / 2);
        (await Feed.IdsAsync($"services?modified_after={changed:yyyy-MM-ddTHH:mm:ssZ}&per_page=500")).ShouldBe(all.Where(s => s.GetProperty("last_modified").GetDateTime() > changed).Select(Id));
        (await Feed.GetAsync("services?modified_after=2999-01-01T00:00:00Z")).GetProperty("total_items").GetInt32().ShouldBe(0);
        (await Feed.IdsAsync($"services?taxonomy_id={list}&organization_id={who}&per_page=500")).ShouldBe(all.Where(s => Terms(s).Any(t => t.GetProperty("taxonomy_id").GetGuid() == list) && s.TryGetProperty("organization_id", out var id) && id.GetGuid() == who).Select(Id));
        var small = (await Feed.GetAsync("services?minimal=true")).GetProperty("contents")[0];
        small.EnumerateObject().Select(f => f.Name).ShouldBe(["id", "modified_date", "last_modified"]);
        var whole = (await Feed.GetAsync("services?full=true")).GetProperty("contents")[0];
        whole.GetRawText().ShouldBe((await Feed.GetAsync($"services/{Id(whole)}")).GetRawText());
    }

    static Guid Id(JsonElement one) => one.GetProperty("id").GetGuid();

    static IEnumerable<JsonElement> Terms(JsonElement service) => service.TryGetProperty("attributes", out var all) ? all.EnumerateArray().Select(a => a.GetProperty("taxonomy_term")) : [];

    [Fact]
    public async Task What_is_near_a_postcode_comes_nearest_first_on_both_lists()
    {
        var at = (await Feed.LinesAsync("service_at_locations?format=ndjson")).ConvertAll(line => JsonDocument.Parse(line).RootElement.Clone());
        foreach (var metres in new[] { 500, 2_000, 5_000, 20_000, 500_000 })
        {
            var near = (await Feed.GetAsync($"service_at_locations?postcode=ZF1+1AG&proximity={metres}&per_page=500")).GetProperty("contents").EnumerateArray().Select(Id).ToList();
            var services = await Feed.IdsAsync($"services?postcode=zf11ag&proximity={metres}&per_page=500");
            var known = Threefold.Casework.Community.DirectoryWords.Own.Points.First(p => p.Postcode == "ZF1 1AG").At;
            var right = at.Select(a => (Id: Id(a), Service: a.GetProperty("service_id").GetGuid(), Far: Far(a, known))).Where(a => a.Far <= metres).OrderBy(a => a.Far).ToList();
            near.ShouldBe(right.Select(r => r.Id), ignoreOrder: true);
            right.Where(r => near.IndexOf(r.Id) == 0).ShouldAllBe(r => r.Far - right[0].Far < 1);
            services.ShouldBe(right.Select(r => r.Service).Distinct(), ignoreOrder: true);
        }

        static double Far(JsonElement a, MapPoint from) => a.GetProperty("location").TryGetProperty("latitude", out var lat) ? new MapPoint(lat.GetDouble(), a.GetProperty("location").GetProperty("longitude").GetDouble()).MetresTo(from) : double.PositiveInfinity;
    }

    [Fact]
    public async Task A_postcode_by_itself_asks_for_what_serves_the_area()
    {
        var served = await Feed.GetAsync("services?postcode=ZF1+1AG&full=true&per_page=500");
        served.GetProperty("total_items").GetInt32().ShouldBeGreaterThan(0);
        foreach (var service in served.GetProperty("contents").EnumerateArray()) service.GetProperty("service_areas").GetRawText().ShouldContain("Fenmarket");
    }

    [Fact]
    public async Task What_the_uk_profile_leaves_out_is_there_under_its_hsds_names()
    {
        var all = string.Join('\n', await Feed.LinesAsync("services?format=ndjson&full=true"));
        foreach (var name in new[] { "\"phones\":[{\"id\"", "\"application_process\"", "\"fees_description\"", "\"service_capacity\":[", "\"languages\":[{\"id\"", "\"attending_type\"" }) all.ShouldContain(name);
    }

    [Fact]
    public async Task A_joint_feed_says_whose_each_entry_is_and_two_nodes_say_the_same()
    {
        await using var feed = await TheOpenFeed.OpenAsync(Samples.Demo, Path.Combine(Samples.Own, "tabular"));
        var sources = (await feed.GetAsync("sources")).GetProperty("contents").EnumerateArray().ToDictionary(s => s.GetProperty("id").GetString()!, s => s.GetProperty("services").GetInt32(), StringComparer.Ordinal);
        sources.Keys.ShouldBe(["directory", "tabular"], ignoreOrder: true);
        foreach (var (source, count) in sources)
        {
            var theirs = await feed.LinesAsync($"services?source={source}&format=ndjson");
            theirs.Count.ShouldBe(count);
            theirs.ShouldAllBe(line => line.Contains($"\"source\":{{\"id\":\"{source}\"", StringComparison.Ordinal));
        }

        await using var node = await feed.Site.AnotherNodeAsync();
        using var http = new HttpClient { BaseAddress = new Uri(node.Urls.First()) };
        var (here, there) = (await feed.Http.GetAsync("services"), await http.GetAsync("/openreferral/services"));
        there.Headers.ETag.ShouldBe(here.Headers.ETag);
        (await there.Content.ReadAsStringAsync()).ShouldBe(await here.Content.ReadAsStringAsync());
        await node.StopAsync();
    }

    [Fact]
    public async Task An_empty_directory_is_an_empty_feed()
    {
        await using var feed = await TheOpenFeed.OpenAsync();
        foreach (var list in TheOpenFeed.Lists)
        {
            var page = await feed.GetAsync(list);
            (page.GetProperty("total_items").GetInt32(), page.GetProperty("total_pages").GetInt32(), page.GetProperty("first_page").GetBoolean(), page.GetProperty("last_page").GetBoolean(), page.GetProperty("empty").GetBoolean()).ShouldBe((0, 0, true, true, true));
        }
    }

    [Fact]
    public async Task Every_answer_is_as_the_published_schemas_say()
    {
        var folder = Repository.Shared is { } shared ? Path.Combine(shared, "openreferral/schemas/3.0/schema") : "";
        Assert.SkipUnless(Directory.Exists(folder), "The published Open Referral schemas are not beside this project.");
        var schema = new ASchema(folder);
        await using var feed = await TheOpenFeed.OpenAsync(Samples.Demo, Path.Combine(Samples.Own, "careless"), Path.Combine(Samples.Own, "tabular"));
        schema.Wrong("api_details.json", await feed.GetAsync("")).ShouldBeEmpty();
        foreach (var (list, one) in TheOpenFeed.Lists.Zip(["service", "service_at_location", "organization", "taxonomy", "taxonomy_term"]))
        {
            var page = await feed.GetAsync($"{list}?per_page=500");
            schema.Wrong($"{one}_list.json", page).ShouldBeEmpty(list);
            foreach (var id in TheOpenFeed.Ids(page)) schema.Wrong($"{one}.json", await feed.GetAsync($"{list}/{id}")).ShouldBeEmpty(list);
        }

        // That the check can fail at all.
        schema.Wrong("service.json", JsonDocument.Parse("""{"id":"1","name":2,"url":"no","schedules":[{"freq":"DAILY"}]}""").RootElement).Count.ShouldBe(6);
    }
}
