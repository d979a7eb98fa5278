using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework;
using Threefold.Casework.Demo.Counties;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;

namespace Threefold.Benches;

/// <summary>What is promised of one store: opening a person, searching, recording.</summary>
public sealed class StoreBenches(string where, string name, Sizes sizes, Action<string> say)
{
    readonly List<Result> results = [];

    public async Task<IReadOnlyList<Result>> RunAsync(bool openOnly)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        await house.GetRequiredService<StoreKeeper>().MigrateAsync();
        await County.FillAsync(where, new CountyPlan(sizes.People, sizes.InTouchPerMille), DateTimeOffset.UtcNow, done => say($"{name}: {done:N0} people"));
        if (!house.GetRequiredService<Stores>().IsSqlite) await Settle(house);
        var (people, worker) = await ChooseAsync(house);

        var (read, insert) = await Ceilings.RawAsync(where, people, sizes.AtOnce, sizes.Warm);
        results.Add(new("ceiling: raw point read", name, read));
        results.Add(new("ceiling: raw insert, on disk", name, insert));
        await OpenPersonAsync(house, people, worker, 1 / ((1 / read.PerSecond) + (1 / insert.PerSecond)));
        if (openOnly) return results;
        await SearchAsync(house, worker, read);
        await DeskAsync(house, worker, read);
        await RecordAsync(house, worker, insert);
        results.Add(await CrisisBench.RunAsync(house, name, sizes, worker));
        results.Add(await ReviewBench.RunAsync(house, name, sizes, worker));
        results.AddRange(await ClockBench.RunAsync(house, name, sizes, insert.PerSecond));
        return results;
    }

    /// <summary>Opens people with ten years of history, audited, over HTTP, whether or not the last is done.</summary>
    async Task OpenPersonAsync(ServiceProvider house, IReadOnlyList<Guid> people, Actor worker, double ceiling)
    {
        await using var web = await Ceilings.BareAsync(w => w.MapGet("/people/{person:guid}", async (Guid person) =>
        {
            await using var scope = house.CreateAsyncScope();
            var file = await scope.ServiceProvider.GetRequiredService<RecordDoor>().OpenAsync(worker, person, Purpose.Conversation, "ReadStory");
            var (called, story) = ((await file.PersonAsync()).Called, await file.ChronologyAsync());
            return Microsoft.AspNetCore.Http.Results.Json(new { called, story });
        }));
        using var http = new HttpClient { BaseAddress = new Uri(web.Urls.First()) };
        Task Open(int i) => GetAsync(http, $"/people/{people[i * 7 % people.Count]}");
        await Load.ClosedAsync(sizes.AtOnce, sizes.Warm, Open);
        var opened = await Load.OpenAsync(150, sizes.Length, Open);
        results.Add(new("open a person, 150 requests/s", name, opened, "p95 <= 50, p99 <= 150 ms", sizes.Whole ? opened is { P95: <= 50, P99: <= 150, Failed: 0 } : null));

        var alone = await Load.ClosedAsync(sizes.AtOnce, sizes.Length, async i =>
        {
            await using var scope = house.CreateAsyncScope();
            var file = await scope.ServiceProvider.GetRequiredService<RecordDoor>().OpenAsync(worker, people[i * 7 % people.Count], Purpose.Conversation, "ReadStory");
            await file.PersonAsync();
        });
        results.Add(new("open a person, as many as can be", name, alone, ">= 40% of raw read + insert", sizes.Whole ? alone.PerSecond / ceiling >= 0.4 : null, alone.PerSecond / ceiling));
        var bare = await Load.ClosedAsync(sizes.AtOnce, sizes.Warm, _ => GetAsync(http, "/bare"));
        results.Add(new("ceiling: bare Kestrel", "", bare));
    }

    async Task SearchAsync(ServiceProvider house, Actor worker, Timings ceiling)
    {
        var search = house.GetRequiredService<PeopleSearch>();
        var day = new DateOnly(1941, 7, 3);
        PeopleQuestion[] fuzzy = [.. new[] { "peggy smith", "smiht john", "jon taylor", "o neill mary", "thompson", "ashto", "mohamed khan", "kathryn jones", "bill walker", "brad", "lukasz nowak", "patel priya", "margret wilson", "dave wright", "elizab brown" }.Select(n => new PeopleQuestion { Name = n })];
        PeopleQuestion[] born = [.. Enumerable.Range(0, 40).Select(i => new PeopleQuestion { Name = fuzzy[i % fuzzy.Length].Name, BornOn = day.AddDays(i * 97) })];
        PeopleQuestion[] homes = [.. Enumerable.Range(0, 40).Select(i => new PeopleQuestion { Name = i % 2 == 0 ? "" : "smith", Postcode = $"ZF{1 + (i % 60)} {i % 10}AP" })];
        foreach (var (what, questions) in new[] { ("misheard name", fuzzy), ("name and birth date", born), ("postcode", homes) })
        {
            foreach (var question in questions) await search.FindAsync(worker, question);
            var timings = await Load.OpenAsync(sizes.Searches, sizes.Length, i => search.FindAsync(worker, questions[i % questions.Length]));
            results.Add(new($"search {sizes.People:N0} people: {what}", name, timings, "p95 <= 150 ms", sizes.Whole ? timings is { P95: <= 150, Failed: 0 } : null));
        }

        await AsManyAsync($"search {sizes.People:N0} people: misheard name", ceiling, i => search.FindAsync(worker, fuzzy[i % fuzzy.Length]));
    }

    async Task DeskAsync(ServiceProvider house, Actor worker, Timings ceiling)
    {
        var desk = house.GetRequiredService<Desk>();
        var all = (await desk.TeamAsync(worker, worker.Teams.First(), new DeskFilter())).All;
        await Load.ClosedAsync(2, sizes.Warm, _ => desk.TeamAsync(worker, worker.Teams.First(), new DeskFilter()));
        var timings = await Load.OpenAsync(sizes.Searches * 2, sizes.Length, _ => desk.TeamAsync(worker, worker.Teams.First(), new DeskFilter()));
        results.Add(new($"desk of a team of {County.TeamSize}, {all:N0} open", name, timings, "p95 <= 100 ms", sizes.Whole ? timings is { P95: <= 100, Failed: 0 } : null));
        await AsManyAsync($"desk of a team of {County.TeamSize}", ceiling, _ => desk.TeamAsync(worker, worker.Teams.First(), new DeskFilter()));
    }

    async Task RecordAsync(ServiceProvider house, Actor worker, Timings ceiling)
    {
        async Task Once(int i)
        {
            await using var scope = house.CreateAsyncScope();
            var verdict = await scope.ServiceProvider.GetRequiredService<TakeContact>().DoAsync(worker, null, new Heard { OwnWords = "I would like to get out more.", GivenName = "Edna", FamilyName = $"Bench{(char)('a' + (i % 26))}" });
            if (!verdict.Allowed) throw new InvalidOperationException(verdict.Because);
        }

        await Load.ClosedAsync(2, sizes.Warm, Once);
        var before = await CountAsync(house);
        var recorded = await Load.OpenAsync(sizes.Records, sizes.Length, Once);
        var lost = before + recorded.Count - await CountAsync(house);
        results.Add(new("record an act with four facts", name, recorded, "p95 <= 100 ms, none lost", sizes.Whole ? recorded is { P95: <= 100, Failed: 0 } && lost == 0 : null));
        if (lost != 0) throw new InvalidOperationException($"{lost} acknowledged acts are not there.");
        await AsManyAsync("record an act with four facts", ceiling, Once);
    }

    /// <summary>The same as often as can be, beside what the driver alone can do.</summary>
    async Task AsManyAsync(string bench, Timings ceiling, Func<int, Task> once)
    {
        var alone = await Load.ClosedAsync(sizes.AtOnce, sizes.Warm, once);
        results.Add(new($"{bench}, as many as can be", name, alone, Ratio: alone.PerSecond / ceiling.PerSecond));
    }

    static async Task<int> CountAsync(ServiceProvider house)
    {
        await using var store = house.GetRequiredService<Stores>().Open();
        return await store.Acts.CountAsync(a => a.Name == nameof(TakeContact) && a.Allowed);
    }

    /// <summary>People with the longest histories, and a worker of the team that answers for them.</summary>
    static async Task<(IReadOnlyList<Guid> People, Actor Worker)> ChooseAsync(ServiceProvider house)
    {
        await using var store = house.GetRequiredService<Stores>().Open();
        var team = await store.Set<Practice.Teams.Team>().AsNoTracking().OrderBy(t => t.Name).FirstAsync(t => t.Name.StartsWith("Fen"));
        var held = await store.Set<Involvement>().AsNoTracking().Where(i => i.Team == team.Id && i.Kind == InvolvementKind.Team && i.Until == null).Select(i => i.Person).Distinct().Take(2000).ToListAsync();
        var longest = await store.Facts.AsNoTracking().Where(f => held.Contains(f.Person)).GroupBy(f => f.Person).Select(g => new { g.Key, Count = g.Count() }).OrderByDescending(g => g.Count).Take(150).ToListAsync();
        var row = await store.Set<Practice.Teams.Worker>().AsNoTracking().OrderByDescending(w => w.Subject).FirstAsync(w => w.Team == team.Id);
        return ([.. longest.Select(l => l.Key)], new Actor(ActorKind.Worker, row.Id, row.Name, new HashSet<Role> { Role.SocialWorker, Role.CustomerAdviser }, new HashSet<Guid> { team.Id }, new HashSet<Guid>()));
    }

    /// <summary>PostgreSQL's own upkeep after a bulk load, done at once so that it does not run in the middle of a bench.</summary>
    static async Task Settle(ServiceProvider house)
    {
        await using var store = house.GetRequiredService<Stores>().Open();
        store.Database.SetCommandTimeout(600);
        await store.Database.ExecuteSqlRawAsync("VACUUM ANALYZE");
    }

    static async Task GetAsync(HttpClient http, string path)
    {
        using var answer = await http.GetAsync(path);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
    }
}
