using System.Buffers;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Shouldly;
using Threefold.Edges.OpenReferral.Publishing;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Community;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>Published, read into an empty copy and published again, a directory is the same to the last letter.</summary>
public sealed class PublishedAgain
{
    static readonly string[] Texts =
    [
        "", " ", "Tea & cake", "A <b>bold</b> claim<br>and more", "&amp;lt;i&amp;gt;", "n/a", "Free..", "Free. .", "-1", "£5", "Ring first.\nThen come", "a\tb  c", "null", "Café 😀 \ud83d", "\u202eodd", "<3 <4", "“quoted”", "'x'", "1 < 2 & 3 > 2",
        "http://www.example.com", "https://hall.example/", "https://hall.example/a b?c=d e#f", "https://bücher.example/ä", "hello@hall.example", "a@b.example\"onclick=x", "01632 960123", "\"01632 960124\"", "ZF1 1AG", "zf12ab", "12 Quay Street", "Fenmarket", "fenmarket", "Fenmarket Hall",
    ];

    static readonly string[] Names =
    [
        "id", "name", "description", "url", "email", "status", "fees", "fees_description", "minimum_age", "maximum_age", "assured_date", "alert", "last_modified", "application_process", "eligibility_description", "wait_time", "number", "title", "department",
        "byday", "freq", "interval", "opens_at", "closes_at", "valid_from", "valid_to", "attending_type", "notes", "code", "taxonomy", "term_uri", "vocabulary", "postal_code", "address_1", "address_2", "city", "latitude", "longitude", "location_type", "transportation",
        "amount", "option", "amount_description", "identifier", "identifier_type", "website", "accessibility", "details", "available", "license",
    ];

    static readonly string[] Lists = ["phones", "contacts", "schedules", "service_areas", "languages", "service_at_locations", "cost_options", "attributes", "service_capacity", "addresses", "organization_identifiers", "accessibility"];
    static readonly string[] Inside = ["organization", "location", "taxonomy_term", "source"];

    static readonly Gen<JsonNode?> Value = Gen.OneOf(
        Gen.Elements(Texts).Select(text => (JsonNode?)text),
        Gen.Elements("active", "defunct", "temporarily closed", "WEEKLY", "MONTHLY", "MO,WE", "2FR,-1FR", "TU", "10:00", "12:30:00", "2026-09-01", "2027-02-03", "2026-03-04T05:06:07.1234567Z", "virtual", "postal", "physical", "In person", "online", "Needs", "esdNeed:12").Select(text => (JsonNode?)text),
        ArbMap.Default.GeneratorFor<string>().Select(text => (JsonNode?)(text ?? "")),
        Gen.Choose(-2, 150).Select(number => (JsonNode?)number),
        Gen.Choose(-60, 60).Select(number => (JsonNode?)(number + 0.123456789)),
        Gen.Constant((JsonNode?)null), Gen.Constant(true).Select(yes => (JsonNode?)yes));

    static Gen<JsonNode?> Record(int depth)
    {
        var field = Gen.Elements(Names).Zip(Value, (name, value) => (name, value));
        if (depth > 0)
        {
            var lists = Gen.Elements(Lists).Zip(Record(depth - 1).ListOf(2), (name, list) => (name, value: (JsonNode?)new JsonArray([.. list.Select(item => item?.DeepClone())])));
            var inside = Gen.Elements(Inside).Zip(Record(depth - 1), (name, value) => (name, value));
            field = Gen.OneOf(field, lists, inside);
        }

        return field.ListOf(depth == 3 ? 14 : 6).Select(fields =>
        {
            var record = new JsonObject();
            foreach (var (name, value) in fields) record[name] = value?.DeepClone();
            return (JsonNode?)record;
        });
    }

    static Gen<string> Service => Record(3).Select(record =>
    {
        var service = record!.AsObject();
        if (service["name"] is not JsonValue name || !name.TryGetValue<string>(out var text) || text.Length == 0) service["name"] = "A group";
        service["status"] ??= "active";
        service["id"] = new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(service.ToJsonString())).AsSpan(0, 16)).ToString(); // The same in each run, so that a seed can be replayed.
        return service.ToJsonString();
    });

    static List<ServiceEntry> Read(string ndjson)
    {
        using var folder = new ScratchFolder();
        folder.Write("services.ndjson", ndjson);
        return [.. ScratchFolder.ReadAsync(folder.Place).GetAwaiter().GetResult().OfType<EntryRead>().Select(read => read.Entry).DistinctBy(entry => entry.Id)];
    }

    static string Publish(IEnumerable<ServiceEntry> entries, string list = "services")
    {
        var (to, answer) = (new ArrayBufferWriter<byte>(), FeedEdition.Make(entries).Find(list, new FeedAsk { Full = true, FullService = true }, null)!);
        for (var next = 0; next < answer.Count;) next = answer.WriteLines(to, next);
        return Encoding.UTF8.GetString(to.WrittenSpan);
    }

    [Theory]
    [InlineData("&lt;p&gt;&lt;/p&gt;")]
    [InlineData("&amp;nbsp;")]
    [InlineData("&lt;!-- kept by nobody --&gt;")]
    public void An_owner_that_says_nothing_once_it_is_clean_is_the_feed_itself(string owner)
    {
        var entries = Read($$$"""{"id":"30e5a9b6-0001-0002-0304-05060708090a","name":"A group","status":"active","source":{"id":"{{{owner}}}"}}""");
        Publish(entries).ShouldContain("\"source\":{\"id\":\"test\"}");
        Publish(Read(Publish(entries))).ShouldBe(Publish(entries));
    }

    [Fact]
    public void Whatever_a_directory_holds()
    {
        var tests = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1" ? 3_000 : 60;
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(tests), Prop.ForAll(Service.ListOf(4).Select(all => string.Join('\n', all)).ToArbitrary(), ndjson =>
        {
            var entries = Read(ndjson);
            if (entries.Count == 0) return;
            var first = Publish(entries);
            var again = Read(first);
            Publish(again).ShouldBe(first, ndjson);
            foreach (var list in TheOpenFeed.Lists) Publish(again, list).ShouldBe(Publish(entries, list), $"{list} of {ndjson}");
            foreach (var line in first.Split('\n', StringSplitOptions.RemoveEmptyEntries)) OpenFeedTests.Hollow(JsonDocument.Parse(line).RootElement, "").ShouldBeEmpty(line);
        }));
    }

    [Fact]
    public async Task The_demo_and_every_sample_through_the_store_of_another_council()
    {
        string[] samples = [Samples.Demo, Path.Combine(Samples.Own, "careless"), Path.Combine(Samples.Own, "tabular"), .. Samples.Published is { } all ? [Path.Combine(all, "synthetic-small"), Path.Combine(all, "uk-profile-csv")] : (string[])[]];
        await using var feed = await TheOpenFeed.OpenAsync(samples);
        using var folder = new ScratchFolder();
        folder.Write("services.ndjson", await feed.Http.GetStringAsync("services?format=ndjson&full=true"));
        await using var copy = await TheOpenFeed.OpenAsync();
        await copy.ImportAsync(folder.Place, "another");

        foreach (var path in TheOpenFeed.Lists.SelectMany(list => new[] { $"{list}?format=ndjson&full=true&full_service=true", $"{list}?page=1" }).Append("sources"))
        {
            (await copy.Http.GetStringAsync(path)).ShouldBe(await feed.Http.GetStringAsync(path), path);
        }

        (await copy.Http.GetAsync("services")).Headers.ETag.ShouldBe((await feed.Http.GetAsync("services")).Headers.ETag);
    }
}
