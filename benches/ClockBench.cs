using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Benches;

/// <summary>The clock over many open cadences: what a tick costs when nothing is due, and how fast it catches up.</summary>
static class ClockBench
{
    public static async Task<IReadOnlyList<Result>> RunAsync(ServiceProvider house, string name, Sizes sizes, double ceiling)
    {
        var (open, due) = sizes.Whole ? (20_000, 2_000) : (400, 40);
        var team = await FillAsync(house, open, due);
        var services = new ServiceCollection();
        services.AddScoped(_ => new RecordDoor(house.GetRequiredService<Stores>(), house.GetRequiredService<Threefold.Casework.Diary.DiaryWriter>()));
        services.AddScoped<IDuty>(s => new AskAgain(s.GetRequiredService<RecordDoor>(), house.GetRequiredService<DueThings>(), team));
        await using var node = services.BuildServiceProvider();
        var shelf = house.GetRequiredService<ClockShelf>();
        var tick = new Tick(node.GetRequiredService<IServiceScopeFactory>(), shelf, TimeProvider.System);

        var caughtUp = await OnceAsync(async () => (await tick.OnceAsync()).Done);
        if (caughtUp.Count != due) throw new InvalidOperationException($"{due} were due, and {caughtUp.Count} were done.");
        var idle = await Load.ClosedAsync(1, sizes.Warm, async _ => await tick.OnceAsync());
        await shelf.GiveBackAsync();
        return
        [
            new($"tick, {open:N0} open cadences, none due", name, idle, "p95 <= 100 ms", sizes.Whole ? idle.P95 <= 100 : null),
            new($"tick, {open:N0} open cadences, {due:N0} due: each", name, caughtUp, Ratio: caughtUp.PerSecond / ceiling),
        ];
    }

    static async Task<Timings> OnceAsync(Func<Task<int>> run)
    {
        var (before, clock) = (Environment.CpuUsage.TotalTime, System.Diagnostics.Stopwatch.StartNew());
        var done = await run();
        var each = clock.Elapsed.TotalMilliseconds / Math.Max(1, done);
        return Timings.Of([.. Enumerable.Repeat(each, done)], clock.Elapsed, 0, Environment.CpuUsage.TotalTime - before);
    }

    /// <summary>A hundred cadences for each of some people; those due are spread among them.</summary>
    static async Task<Guid> FillAsync(ServiceProvider house, int open, int due)
    {
        var (team, now) = (Guid.CreateVersion7(), DateTime.UtcNow);
        List<Guid> people;
        await using (var store = house.GetRequiredService<Stores>().Open()) people = await store.Set<Person>().AsNoTracking().OrderBy(p => p.Id).Select(p => p.Id).Take(Math.Max(1, open / 100)).ToListAsync();
        var (each, late) = (open / people.Count, due / people.Count);
        foreach (var person in people)
        {
            await using var scope = house.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<RecordDoor>().OpenAsync(Actor.Clock, person, Purpose.Operation, "BenchCadences", file =>
            {
                for (var i = 0; i < each; i++)
                    file.Begin(person, new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ring.", Guid.Empty, team, null, "", i < late ? now.AddMinutes(-i - 1) : now.AddDays(1 + (i % 40))));
                return Task.FromResult(Verdict.Yes);
            });
        }

        return team;
    }

    /// <summary>Moves a call that is due to the next one: a fact, a sentence, a key and a place in the diary, on disk.</summary>
    sealed class AskAgain(RecordDoor door, DueThings things, Guid team) : IDuty
    {
        public string Name => "bench: ask again";

        public Task<IReadOnlyList<Due>> DueAsync(DateTime now, int most, CancellationToken stop) =>
            things.OfAsync<NextStep>(s => s.Team == team && s.DoneAt == null && s.DueAt <= now, s => s.DueAt, most, stop);

        public Task DoAsync(Due due, CancellationToken stop) => door.OpenAsync(due.By(Name), due.Person, Purpose.Operation, "BenchAskAgain", async file =>
        {
            file.Record(await file.OneAsync<NextStep>(due.Thing, stop: stop), new NextStepMoved(due.Thing, due.At.AddDays(2), "It was due."));
            return Verdict.Yes;
        }, stop);
    }
}
