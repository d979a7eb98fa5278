using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Diary;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Benches;

/// <summary>Makes a county of whole lives, makes the sums of its measures anew, reads each measure over all of its years, and opens every page of insight.</summary>
public static class CountyBench
{
    static readonly Actor Analyst = new(ActorKind.Worker, Guid.CreateVersion7(), "Bench", new HashSet<Role> { Role.DataLead }, new HashSet<Guid>(), new HashSet<Guid>());

    /// <summary>Runs it on a store of its own; a county that is there already is gone on with.</summary>
    /// <param name="where">The store.</param>
    /// <param name="name">Which database, for the table.</param>
    /// <param name="people">How many people.</param>
    /// <param name="years">How many years.</param>
    /// <param name="onlyRead">True to read what is there, without making its sums anew.</param>
    /// <param name="say">Says how far it is.</param>
    public static async Task<IReadOnlyList<Result>> RunAsync(string where, string name, int people, int years, bool onlyRead, Action<string> say)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        var whole = people >= 1_200_000 && years >= 10;
        var results = new List<Result>();
        if (!onlyRead) results.AddRange(await MakeAsync(house, where, name, people, years, say));
        var book = house.GetRequiredService<MeasureBook>();
        var last = Days.Of(DateTime.UtcNow);
        foreach (var measure in Measures.All)
        {
            Task AskAsync() => book.ReadAsync(Analyst, last.AddYears(-years), last, keys: [measure.Key]);
            await AskAsync(); // the first time compiles the question
            var timings = await Load.ClosedAsync(1, TimeSpan.FromSeconds(whole ? 5 : 1), _ => AskAsync());
            results.Add(new($"measure over {years} years: {measure.Key}", name, timings, "p95 <= 300 ms", whole ? timings is { P95: <= 300, Failed: 0 } : null));
        }

        return [.. results, .. await InsightPagesBench.RunAsync(where, name, years, whole, say)];
    }

    static async Task<IReadOnlyList<Result>> MakeAsync(ServiceProvider house, string where, string name, int people, int years, Action<string> say)
    {
        var results = new List<Result>();
        var before = await FactsAsync(house);
        var (told, facts) = await Load.OnceAsync(async () =>
        {
            await County.FillAsync(where, CountyPlan.Whole(people, years), DateTimeOffset.UtcNow, done => say($"{name}: {done:N0} people"));
            return await FactsAsync(house) - before;
        });
        if (facts > 0) results.Add(new($"a county of {people:N0}, {years} years: {facts:N0} facts in {told.P50 / 1000:N0} s, at most {Memory():N0} MB", name, told));
        var (summed, _) = await Load.OnceAsync(async () =>
        {
            if (!await house.GetRequiredService<Summaries>().RebuildAsync((done, all) => say($"{name}: {done:N0} of {all:N0} lives"))) throw new InvalidOperationException("The sums are being made elsewhere, or whoever made them was cut off: try again in ten minutes.");
            return before + facts;
        });
        results.Add(new($"every sum of the measures made anew from {before + facts:N0} facts, at most {Memory():N0} MB", name, summed));
        return results;
    }

    /// <summary>The most memory held so far, in megabytes.</summary>
    static long Memory() => Process.GetCurrentProcess().PeakWorkingSet64 / (1024 * 1024);

    static async Task<int> FactsAsync(ServiceProvider house)
    {
        await using var store = house.GetRequiredService<Stores>().Open();
        return await store.Facts.CountAsync();
    }
}
