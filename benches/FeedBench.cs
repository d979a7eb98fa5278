using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Community;
using Threefold.Casework.Store;
using Threefold.Edges.OpenReferral.Publishing;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Benches;

/// <summary>
/// The open feed of the community directory over HTTP, on the whole site with all that stands before a page, beside a bare
/// web server. “cpu ms” holds the asking programme's share too.
/// </summary>
public static class FeedBench
{
    static readonly string[] Words = ["choir", "gardening", "carers group", "hearing loop", "Eastmere bowls", "money worries", "chair exercise lifts"];

    public static async Task<IReadOnlyList<Result>> RunAsync(string folder, string name, Sizes sizes)
    {
        var results = new List<Result>();
        foreach (var count in sizes.Whole ? [5_000, sizes.Services] : new[] { sizes.Services })
        {
            var where = $"sqlite:{Path.Combine(folder, $"feed-{count}.db")}";
            await using (var house = new ServiceCollection().AddCasework(where).BuildServiceProvider())
            {
                await house.GetRequiredService<StoreKeeper>().MigrateAsync();
                await using var scope = house.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<ImportDirectory>().DoAsync(Actor.Importer, "bench", "made up", MadeUpDirectory.Records(count));
            }

            await using var site = await Site.BuildAsync(new SiteOptions(where, folder, "http://127.0.0.1:0") { AnchorIsNamed = true, Ticks = false });
            await site.StartAsync();
            results.AddRange(await AskAsync(site, $"{name}", count, sizes));
            await site.StopAsync();
        }

        return results;
    }

    static async Task<IReadOnlyList<Result>> AskAsync(WebApplication site, string name, int count, Sizes sizes)
    {
        using var http = new HttpClient { BaseAddress = new Uri(site.Urls.First()) };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var edition = await site.Services.GetRequiredService<FeedEditions>().NowAsync();
        var memory = (GC.GetTotalMemory(forceFullCollection: true) - before) / 1024 / 1024;
        var length = sizes.Whole ? TimeSpan.FromSeconds(Math.Min(5, sizes.Length.TotalSeconds)) : TimeSpan.FromSeconds(0.2);
        var terms = new HashSet<string>(StringComparer.Ordinal) { "need:0", "need:3" };
        var term = System.Text.Json.JsonDocument.Parse(await http.GetStringAsync("/openreferral/taxonomy_terms")).RootElement.GetProperty("contents").EnumerateArray().First(t => terms.Contains(t.GetProperty("code").GetString()!)).GetProperty("id").GetGuid();
        List<Result> results = [];
        await using (var bare = await Ceilings.BareAsync())
        {
            using var plain = new HttpClient { BaseAddress = new Uri(bare.Urls.First()) };
            results.Add(new($"ceiling: bare Kestrel, beside the feed of {count:N0}", "", await MeasureAsync(plain, length, _ => "/bare")));
        }

        await AddAsync($"feed, {count:N0} services ({edition.Bytes / 1024 / 1024:N0} MB ready, {memory:N0} MB in all): a page of 50", "cpu <= 3.35 ms", t => t.Cpu <= 67 / 20d, i => $"/openreferral/services?page={1 + (i % (count / 50))}");
        await AddAsync($"feed, {count:N0}: one by its id", "cpu <= 0.4 ms", t => t.Cpu <= 0.4, i => $"/openreferral/services/{new Guid(i % count, 0x42, 0x4242, 1, 2, 3, 4, 5, 6, 7, 8)}");
        await AddAsync($"feed, {count:N0}: words", "cpu <= 1.5 ms", t => t.Cpu <= 30 / 20d, i => $"/openreferral/services?search={Uri.EscapeDataString(Words[i % Words.Length])}");
        await AddAsync($"feed, {count:N0}: within 5 km", "cpu < 3 ms", t => t.Cpu < 3, i => $"/openreferral/services?postcode=ZF{1 + (i % 60)}+{i % 60 % 10}AP&proximity=5000");
        await AddAsync($"feed, {count:N0}: words, distance and facets", "cpu < 3 ms", t => t.Cpu < 3, i => $"/openreferral/services?search={Uri.EscapeDataString(Words[i % Words.Length])}&postcode=ZF{1 + (i % 60)}+{i % 60 % 10}AP&proximity=15000&taxonomy_term_id={term}&modified_after=2026-02-01");
        await AddAsync($"feed, {count:N0}: ndjson of all, whole", "", null, _ => "/openreferral/services?format=ndjson&full=true");
        return results;

        async Task AddAsync(string what, string promise, Func<Timings, bool>? kept, Func<int, string> path)
        {
            var timings = await MeasureAsync(http, length, path);
            results.Add(new(what, name, timings, promise, sizes.Whole && kept is not null ? kept(timings) : null));
        }
    }

    static async Task<Timings> MeasureAsync(HttpClient http, TimeSpan length, Func<int, string> path)
    {
        for (var i = 0; i < 20; i++) await OnceAsync(i);
        return await Load.ClosedAsync(2, length, OnceAsync);

        async Task OnceAsync(int i)
        {
            using var answer = await http.GetAsync(path(i), HttpCompletionOption.ResponseHeadersRead);
            answer.EnsureSuccessStatusCode();
            await using var body = await answer.Content.ReadAsStreamAsync();
            await body.CopyToAsync(Stream.Null);
        }
    }
}
