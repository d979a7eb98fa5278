using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Xunit;

namespace Threefold.House.Tests.Community;

/// <summary>
/// Feeds that are careless or mean to harm. Each is refused with a clear reason or read as far as it makes sense, in bounded
/// time and memory, and what people see stays as it was.
/// </summary>
public sealed class HostileFeeds
{
    static readonly ReadingLimits Here = new() { MayReadPrivateNetwork = true, FirstPause = TimeSpan.FromMilliseconds(1), Patience = TimeSpan.FromSeconds(2), Tries = 2, LargestAnswer = 1_000_000 };

    const long Mebibyte = 1024 * 1024;

    /// <summary>Imports a hostile feed into a house that shows one entry, and proves that nothing of that was harmed.</summary>
    static async Task<(Verdict Verdict, DirectoryRun Run)> ImportAsync(RequestDelegate answer, ReadingLimits? limits = null)
    {
        await using var house = await AHouse.OpenAsync("sqlite");
        var choir = new ServiceEntry { Id = Guid.NewGuid(), Name = "Choir", From = new Provenance("town", "1", "", ScratchFolder.At) };
        (await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "town", "x", One(new EntryRead(choir, "1", "{}"))))).Allowed.ShouldBeTrue();
        await using var feed = await LiveFeeds.ServeAsync(answer);
        var clock = Stopwatch.StartNew();
        GC.Collect();
        var before = GC.GetTotalMemory(forceFullCollection: true);

        var verdict = await house.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, "hostile", feed.Urls.First(), DirectoryFeeds.ReadAsync(feed.Urls.First(), "hostile", limits ?? Here, ScratchFolder.At, CancellationToken.None), lookFirst: true)).WaitAsync(TimeSpan.FromSeconds(40));

        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
        (GC.GetTotalMemory(forceFullCollection: true) - before).ShouldBeLessThan(256 * Mebibyte, "Other tests in this process use some too.");
        (await house.Get<CommunityShelf>().FindAsync(choir.Id))!.Withdrawn.ShouldBeFalse();
        return (verdict, (await house.Get<CommunityShelf>().RunsAsync()).Single(run => run.Source == "hostile"));

        static async IAsyncEnumerable<DirectoryRecord> One(DirectoryRecord record)
        {
            await Task.Yield();
            yield return record;
        }
    }

    static async Task RefusedAsync(string because, RequestDelegate answer, ReadingLimits? limits = null)
    {
        var (verdict, run) = await ImportAsync(answer, limits);
        verdict.Because.ShouldContain(because);
        (run.State, run.Because).ShouldBe((ImportState.Refused, verdict.Because));
    }

    static Task Say(HttpContext context, string body) => context.Response.WriteAsync(body, context.RequestAborted);

    static string Shallow(int id) => $$"""{"id":"{{id}}","name":"Group {{id}}","status":"active"}""";

    [Fact]
    public async Task Five_gigabytes_of_one_record_are_refused_after_the_first_megabyte()
    {
        var sent = 0L;
        await RefusedAsync("larger than", async context =>
        {
            if (context.Request.Path == "/")
            {
                await Say(context, "{}");
                return;
            }

            await Say(context, """{"contents":[{"id":"1","name":"A","status":"active","contacts":[],"description":" """);
            var some = Encoding.UTF8.GetBytes(new string('x', 64 * 1024));
            while (sent < 5L * 1024 * Mebibyte && !context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.Body.WriteAsync(some, context.RequestAborted);
                sent += some.Length;
                // What is written after they hung up goes nowhere; a moment lets this server hear of it.
                await Task.Delay(1, context.RequestAborted);
            }
        });
        sent.ShouldBeLessThan(64 * Mebibyte, "We hang up; we do not read to the end.");
    }

    [Fact]
    public async Task A_slow_drip_is_given_up()
    {
        async Task DripAsync(HttpContext context)
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(" ", context.RequestAborted);
                await context.Response.Body.FlushAsync(context.RequestAborted);
                await Task.Delay(50, context.RequestAborted);
            }
        }

        await RefusedAsync("did not answer", DripAsync, Here with { Patience = TimeSpan.FromMilliseconds(400) });
    }

    [Fact]
    public async Task A_feed_in_which_each_answer_is_slow_ends_with_the_time_for_one_reading() =>
        await RefusedAsync("too slow", async context =>
        {
            await Task.Delay(150);
            await Say(context, context.Request.Path.Value switch { "/" => "{}", "/services" => $"[{string.Join(',', Enumerable.Range(1, 500).Select(Shallow))}]", var path => $$"""{"id":"{{path![10..]}}","name":"A","status":"active","contacts":[]}""" });
        }, Here with { Longest = TimeSpan.FromSeconds(1) });

    [Fact]
    public async Task A_feed_that_goes_round_in_circles_ends_with_what_it_has()
    {
        var (verdict, run) = await ImportAsync(context => Say(context, context.Request.Path == "/" ? "{}" : $$"""{"contents":[{"id":"1","name":"A","status":"active","contacts":[]}],"last_page":false,"total_pages":1000000}"""));
        (verdict.Allowed, run.Good).ShouldBe((true, 1));
    }

    [Fact]
    public async Task A_feed_without_end_is_refused_at_the_last_page_we_read() =>
        await RefusedAsync("goes on after 20 pages", context => Say(context, context.Request.Path == "/" ? "{}" : $$"""{"contents":[{"id":"{{context.Request.Query["page"]}}","name":"A","status":"active","contacts":[]}],"last_page":false}"""), Here with { MostPages = 20 });

    [Fact]
    public async Task A_feed_that_sends_us_inwards_or_to_metadata_is_refused_and_nothing_is_asked_there()
    {
        var asked = 0;
        await using var inside = await LiveFeeds.ServeAsync(_ =>
        {
            Interlocked.Increment(ref asked);
            return Task.CompletedTask;
        });
        foreach (var target in new[] { inside.Urls.First(), "http://169.254.169.254/latest/meta-data/", "http://[::1]:1/", "file:///etc/passwd", "gopher://127.0.0.1:1/" })
        {
            await RefusedAsync("another host", context =>
            {
                context.Response.StatusCode = 302;
                context.Response.Headers.Location = target;
                return Task.CompletedTask;
            });
        }

        asked.ShouldBe(0);
    }

    [Fact]
    public async Task A_feed_that_sends_us_round_and_round_on_its_own_host_is_given_up_after_a_few_steps()
    {
        var asked = 0;
        await RefusedAsync("round in circles", context =>
        {
            context.Response.StatusCode = 302;
            context.Response.Headers.Location = $"/again/{Interlocked.Increment(ref asked)}";
            return Task.CompletedTask;
        });
        asked.ShouldBeLessThan(20);
    }

    [Fact]
    public async Task A_packed_answer_that_unfolds_into_gigabytes_is_refused_at_the_most_that_is_read()
    {
        var packed = new MemoryStream();
        await using (var pack = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            await pack.WriteAsync("""[{"id":"1","name":"A","status":"active","contacts":[],"description":" """u8.ToArray());
            var some = new byte[Mebibyte];
            for (var i = 0; i < 1024; i++) await pack.WriteAsync(some);
        }

        await RefusedAsync("larger than", async context =>
        {
            context.Response.Headers.ContentEncoding = "gzip";
            await context.Response.Body.WriteAsync(packed.GetBuffer().AsMemory(0, (int)packed.Length), context.RequestAborted);
        });
    }

    [Theory]
    [InlineData("http://localhost")]
    [InlineData("http://127.0.0.1")]
    [InlineData("http://[::1]")]
    [InlineData("http://2130706433")]
    [InlineData("http://0x7f.1")]
    [InlineData("http://[::ffff:127.0.0.1]")]
    public async Task A_name_or_a_number_that_leads_to_this_machine_is_not_read(string host)
    {
        var asked = 0;
        await using var inside = await LiveFeeds.ServeAsync(_ =>
        {
            Interlocked.Increment(ref asked);
            return Task.CompletedTask;
        });
        // Judged at the moment of connecting: it makes no difference what a name led to a moment before.
        var place = $"{host}:{new Uri(inside.Urls.First()).Port}";
        (await Should.ThrowAsync<DirectoryRefused>(() => ScratchFolder.ReadAsync(place, Here with { MayReadPrivateNetwork = false, Tries = 1 }))).Message.ShouldContain("private network");
        asked.ShouldBe(0);
    }

    [Fact]
    public async Task Wrong_types_and_details_that_are_not_there_are_set_aside_each_with_a_reason()
    {
        var (verdict, run) = await ImportAsync(context => context.Request.Path.Value switch
        {
            "/" => Say(context, "[]"),
            "/services" => Say(context, """[{"id":{"a":1},"name":[],"status":7},"text",null,7,[[]],{"id":"2","name":"Two","status":"active"},{"id":3,"name":"Three","status":"active","contacts":"none","schedules":{"byday":[]},"minimum_age":"-1"}]"""),
            _ => NotFound(context),
        });

        (verdict.Allowed, run.Good).ShouldBe((true, 1));
        run.SetAside.ShouldBe(6);

        static Task NotFound(HttpContext context)
        {
            context.Response.StatusCode = 404;
            return Task.CompletedTask;
        }
    }

    [Fact]
    public async Task A_busy_feed_is_given_the_time_it_asks_for_in_seconds_or_as_a_date()
    {
        var asked = new List<long>();
        var began = Stopwatch.GetTimestamp();
        var (verdict, _) = await ImportAsync(context =>
        {
            if (context.Request.Path == "/") return Say(context, "{}");
            asked.Add(Stopwatch.GetTimestamp());
            if (asked.Count > 1) return Say(context, """[{"id":"1","name":"A","status":"active","contacts":[]}]""");
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = DateTimeOffset.UtcNow.AddSeconds(3).ToString("R");
            return Task.CompletedTask;
        });

        verdict.Allowed.ShouldBeTrue(verdict.Because);
        Stopwatch.GetElapsedTime(asked[0], asked[1]).ShouldBeGreaterThan(TimeSpan.FromSeconds(1));
        began.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Requests_come_one_after_the_other_with_a_pause_between_and_say_who_asks()
    {
        var (times, names) = (new List<long>(), new HashSet<string>(StringComparer.Ordinal));
        await ImportAsync(context =>
        {
            lock (times)
            {
                times.Add(Stopwatch.GetTimestamp());
                names.Add(context.Request.Headers.UserAgent.ToString());
            }

            return Say(context, context.Request.Path.Value switch { "/" => "{}", "/services" => $"[{string.Join(',', Enumerable.Range(1, 8).Select(Shallow))}]", var path => $$"""{"id":"{{path![10..]}}","name":"A","status":"active","contacts":[]}""" });
        }, Here with { Between = TimeSpan.FromMilliseconds(40) });

        Stopwatch.GetElapsedTime(times[0], times[^1]).ShouldBeGreaterThan(TimeSpan.FromMilliseconds(40 * (times.Count - 1) * 0.9));
        names.ShouldBe(["Threefold-directory-import/1"]);
    }
}
