using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Diary;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>A feed of 30 services in three pages, told shallowly, that knows conditional requests and counts what it is asked.</summary>
sealed class ACountedFeed
{
    public const int Size = 30;

    public ConcurrentQueue<(string Path, int Code)> Asked { get; } = new();

    public string Price { get; set; } = "Free";

    public int Lists { get; set; } = Size;

    /// <summary>After so many requests it answers nothing but 500.</summary>
    public int BreaksAfter { get; set; } = int.MaxValue;

    public async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        var body = Asked.Count >= BreaksAfter ? null : path switch
        {
            "/" => """{"version":"HSDS-UK-3.0"}""",
            "/services" => Page(int.Parse(context.Request.Query["page"]!, CultureInfo.InvariantCulture)),
            _ => $$"""{"id":"{{path[10..]}}","name":"Group {{path[10..]}}","status":"active","contacts":[],"fees_description":"{{(path.EndsWith("/3", StringComparison.Ordinal) ? Price : "Free")}}"}""",
        };
        var tag = $"\"{body?.GetHashCode(StringComparison.Ordinal):x}\"";
        context.Response.StatusCode = body is null ? 500 : context.Request.Headers.IfNoneMatch == tag ? 304 : 200;
        Asked.Enqueue((path, context.Response.StatusCode));
        if (body is null) return;
        context.Response.Headers.ETag = tag;
        if (context.Response.StatusCode == 200) await context.Response.WriteAsync(body);
    }

    string Page(int number) =>
        $$"""{"total_items":{{Lists}},"total_pages":3,"page_number":{{number}},"contents":[{{string.Join(',', Enumerable.Range(((number - 1) * 10) + 1, 10).Where(id => id <= Lists).Select(id => $$"""{"id":"{{id}}","name":"Group {{id}}","status":"active"}"""))}}]}""";
}

public sealed class ReadingSources
{
    static readonly ReadingLimits Here = new() { MayReadPrivateNetwork = true, FirstPause = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromSeconds(5), Tries = 2 };

    public static TheoryData<string> Both => Databases.Both;

    /// <summary>A node of a house that reads feeds on this machine.</summary>
    static ServiceProvider Node(AHouse house, ReadingLimits? limits = null) => new ServiceCollection()
        .AddSingleton<TimeProvider>(house.Clock).AddCasework(house.Where, seals: house.Get<SealSettings>())
        .AddSingleton(s => new SourceReader(s.GetRequiredService<FeedMemory>(), limits ?? Here))
        .AddSingleton<IDirectoryReader>(s => s.GetRequiredService<SourceReader>()).AddSingleton<ILinkLooker>(s => s.GetRequiredService<SourceReader>()).BuildServiceProvider();

    static async Task<Guid> AddAsync(AHouse house, string place, bool byItself = false)
    {
        var verdict = await house.WithAsync<SaveSource, Verdict>(save => save.DoAsync(AHouse.Maya, null, new SourceAsTold("Town", place, "The town", "OGL", 7, byItself, Paused: false)));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
        return verdict.Answer!.Value;
    }

    static async Task<DirectoryRun> LatestAsync(AHouse house) => (await house.Get<CommunityShelf>().RunsAsync(1))[0];

    [Theory, MemberData(nameof(Both))]
    public async Task A_source_is_read_when_its_time_has_come_and_shown_after_somebody_looked(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var feed = new ACountedFeed();
        await using var server = await LiveFeeds.ServeAsync(feed.AnswerAsync);
        await using var node = Node(house);
        var id = await AddAsync(house, server.Urls.First());

        (await node.GetRequiredService<DirectoryRounds>().OnceAsync()).ShouldBe(1);
        (await node.GetRequiredService<DirectoryRounds>().OnceAsync()).ShouldBe(0, "Its next time is a week away.");

        var run = await LatestAsync(house);
        (run.State, run.Good, run.Fresh).ShouldBe((ImportState.Ready, ACountedFeed.Size, ACountedFeed.Size));
        var source = (await house.Get<SourceShelf>().FindAsync(id))!;
        (source.Failures, source.NextAt, source.Said).ShouldBe((0, house.Clock.GetUtcNow().UtcDateTime.AddDays(7), "30 new, 0 changed, 0 gone, 0 set aside. Somebody looks at it first."));
        feed.Asked.Count.ShouldBe(1 + 3 + ACountedFeed.Size);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task What_did_not_change_is_not_sent_again_and_small_changes_show_themselves_where_allowed(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var feed = new ACountedFeed();
        await using var server = await LiveFeeds.ServeAsync(feed.AnswerAsync);
        await using var node = Node(house);
        var id = await AddAsync(house, server.Urls.First(), byItself: true);
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();
        (await LatestAsync(house)).State.ShouldBe(ImportState.Ready, "The first reading is always looked at.");
        await house.WithAsync<ApplyImport, Verdict>(async apply => await apply.DoAsync(AHouse.Maya, (await LatestAsync(house)).Id, new(false, null)));

        (feed.Price, _) = ("£2", feed.Asked.ToList());
        feed.Asked.Clear();
        house.Clock.Move(TimeSpan.FromDays(8));
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();

        feed.Asked.Where(a => a.Code == 200).Select(a => a.Path).ShouldBe(["/services/3"]);
        feed.Asked.Count(a => a.Code == 304).ShouldBe(1 + 3 + ACountedFeed.Size - 1);
        var run = await LatestAsync(house);
        (run.State, run.Fresh, run.Changed, run.Withdrawn).ShouldBe((ImportState.Published, 0, 1, 0));
        (await house.Get<SourceShelf>().FindAsync(id))!.Said.ShouldEndWith("Shown.");
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_reading_that_fails_changes_nothing_is_tried_again_later_and_goes_on_where_it_stopped(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var feed = new ACountedFeed { BreaksAfter = 20 };
        await using var server = await LiveFeeds.ServeAsync(feed.AnswerAsync);
        await using var node = Node(house);
        var id = await AddAsync(house, server.Urls.First());

        await node.GetRequiredService<DirectoryRounds>().OnceAsync();

        var source = (await house.Get<SourceShelf>().FindAsync(id))!;
        (source.Failures, source.NextAt).ShouldBe((1, house.Clock.GetUtcNow().UtcDateTime.AddMinutes(15)));
        source.Said.ShouldContain("answered 500");
        (await LatestAsync(house)).State.ShouldBe(ImportState.Refused);

        var before = feed.Asked.Where(a => a.Code == 200).Select(a => a.Path).ToList();
        feed.BreaksAfter = int.MaxValue;
        feed.Asked.Clear();
        house.Clock.Move(TimeSpan.FromMinutes(16));
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();

        (await LatestAsync(house)).Good.ShouldBe(ACountedFeed.Size);
        feed.Asked.Select(a => a.Path).Where(path => path.StartsWith("/services/", StringComparison.Ordinal)).Intersect(before).ShouldBeEmpty("What was read is not asked for again.");
        feed.Asked.Count.ShouldBeLessThan(ACountedFeed.Size);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task Nothing_goes_because_a_feed_answered_in_part(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var feed = new ACountedFeed();
        await using var server = await LiveFeeds.ServeAsync(feed.AnswerAsync);
        await using var node = Node(house);
        await AddAsync(house, server.Urls.First());
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();
        await house.WithAsync<ApplyImport, Verdict>(async apply => await apply.DoAsync(AHouse.Maya, (await LatestAsync(house)).Id, new(false, null)));

        (feed.Lists, feed.BreaksAfter) = (25, feed.Asked.Count + 3);
        house.Clock.Move(TimeSpan.FromDays(8));
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();

        (await LatestAsync(house)).State.ShouldBe(ImportState.Refused);
        var shown = 0;
        await foreach (var _ in house.Get<CommunityShelf>().AllAsync()) shown++;
        shown.ShouldBe(ACountedFeed.Size);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task One_node_at_a_time_reads(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var feed = new ACountedFeed();
        await using var server = await LiveFeeds.ServeAsync(feed.AnswerAsync);
        await using var one = Node(house);
        await using var other = Node(house);
        await AddAsync(house, server.Urls.First());

        var rounds = await Task.WhenAll(one.GetRequiredService<DirectoryRounds>().OnceAsync(), other.GetRequiredService<DirectoryRounds>().OnceAsync());

        rounds.Sum(r => r ?? 0).ShouldBe(1);
        (await house.Get<CommunityShelf>().RunsAsync()).Count.ShouldBe(1);
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_web_address_that_fails_on_two_days_is_broken_and_one_inside_is_never_asked(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        var asked = 0;
        await using var server = await LiveFeeds.ServeAsync(context =>
        {
            Interlocked.Increment(ref asked);
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        });
        var address = server.Urls.First() + "/gone";
        var entry = new ServiceEntry { Id = Guid.NewGuid(), Name = "Choir", Contacts = [new("", "", "", address)], From = new Provenance("town", "1", "", ScratchFolder.At) };
        await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "x", One(new EntryRead(entry, "1", "{}"))));
        await using var node = Node(house);

        await node.GetRequiredService<DirectoryRounds>().OnceAsync();
        (await house.Get<LinkShelf>().BrokenAsync()).ShouldBeEmpty("A site may be down for a night.");
        house.Clock.Move(TimeSpan.FromDays(2));
        await node.GetRequiredService<DirectoryRounds>().OnceAsync();
        (await house.Get<LinkShelf>().BrokenAsync()).Single().Says.ShouldBe("The page is not there any more.");
        asked.ShouldBe(2);

        await using var outside = Node(house, Here with { MayReadPrivateNetwork = false });
        house.Clock.Move(TimeSpan.FromDays(2));
        await outside.GetRequiredService<DirectoryRounds>().OnceAsync();
        asked.ShouldBe(2);
        (await house.Get<LinkShelf>().BrokenAsync()).Single().Says.ShouldContain("private network");

        static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
        {
            await Task.Yield();
            yield return record;
        }
    }

    [Theory, MemberData(nameof(Both))]
    public async Task A_source_without_a_licence_or_beside_the_web_is_not_saved(string kind)
    {
        await using var house = await AHouse.OpenAsync(kind);
        Task<Verdict> SaveAsync(string place, string licence) => house.WithAsync<SaveSource, Verdict>(save => save.DoAsync(AHouse.Maya, null, new SourceAsTold("Town", place, "", licence, 7, ByItself: false, Paused: false)));

        (await SaveAsync("/etc/passwd", "")).Findings.Select(f => f.Field).ShouldBe(["Place", "Licence"], ignoreOrder: true);
        (await SaveAsync("https://feed.example.org/oruk", "OGL")).Allowed.ShouldBeTrue();
        (await SaveAsync("https://feed.example.org/oruk/", "OGL")).Because.ShouldContain("read already");
        await using var store = house.Stores.Open();
        (await store.Acts.CountAsync(a => a.Name == nameof(SaveSource))).ShouldBe(3);
    }
}
