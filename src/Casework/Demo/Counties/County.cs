using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Diary;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Demo.Counties;

/// <summary>How big a county, and how much of it was ever in touch.</summary>
/// <param name="People">How many people.</param>
/// <param name="InTouchPerMille">Of a thousand people, how many ever got in touch; about 80 in a county.</param>
public sealed record CountyPlan(int People, int InTouchPerMille = 80);

/// <summary>
/// Fills a demo store with a made-up county of any size: the same facts and folds as everything else, written in bulk, in
/// batches that can be taken up again after a stop.
/// </summary>
public static class County
{
    /// <summary>Workers in each of its teams.</summary>
    public const int TeamSize = CountyTeams.Size;

    const string Note = "county";
    const ulong Seed = 20260113;
    const int Together = 100;

    /// <summary>Fills the store up to the number of people asked for.</summary>
    /// <param name="where">The store, up to date; empty, or a demo's.</param>
    /// <param name="plan">How big.</param>
    /// <param name="today">The moment the lives lead up to.</param>
    /// <param name="say">Told how many people are there, after each batch.</param>
    /// <param name="stop">Stops between batches; what is there stays.</param>
    /// <exception cref="StoreNotReady">Real lives are in it.</exception>
    public static async Task FillAsync(string where, CountyPlan plan, DateTimeOffset today, Action<int>? say = null, CancellationToken stop = default)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        var keeper = house.GetRequiredService<StoreKeeper>();
        if (!await keeper.IsDemoAsync(stop)) await keeper.MarkDemoAsync("A made-up county", stop);
        var (done, end) = Read(await keeper.NoteAsync(Note, stop)) ?? (0, today.UtcDateTime);
        // Teams follow from how many are open: about half of those in touch.
        var teams = new CountyTeams(Math.Max(1, (int)((long)plan.People * plan.InTouchPerMille / 2000 / 2000)), Seed);
        await house.GetRequiredService<TeamShelf>().PutAsync(teams.Teams, teams.Rows, [], stop);

        var (stores, life) = (house.GetRequiredService<Stores>(), new CountyLife(teams, end));
        // Large pieces: a county is made before anybody is served, so holding SQLite's writer for a moment keeps nobody waiting.
        var (acts, batch) = (new ManyActs(stores), stores.IsSqlite ? 5_000 : 20_000);
        while (done < plan.People)
        {
            stop.ThrowIfCancellationRequested();
            while (done < plan.People && acts.Waiting < batch) done = Tell(acts, life, done, Math.Min(done + Together, plan.People), plan.InTouchPerMille);
            await acts.WriteAsync(Note, $"{done} {end:O}", stop);
            say?.Invoke(done);
        }
    }

    static int Tell(ManyActs acts, CountyLife life, int from, int to, int inTouch)
    {
        var brought = new List<(Guid Person, Fact Fact)>();
        var touched = new List<(Guid Person, Dice Dice)>();
        for (var number = from; number < to; number++)
        {
            var dice = new Dice(Seed + ((ulong)number << 20));
            var (person, facts) = life.BroughtAcross(dice, number);
            brought.AddRange(facts);
            if (dice.PerMille(inTouch)) touched.Add((person, dice));
        }

        acts.Add(Actor.Importer, null, Purpose.Operation, "BringRecordsAcross", life.Began, "import", brought);
        foreach (var (person, dice) in touched) life.Tell(acts, dice, person);
        return to;
    }

    static (int Done, DateTime End)? Read(string? note) => note?.Split(' ') is [var done, var end]
        ? (int.Parse(done, CultureInfo.InvariantCulture), DateTime.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind))
        : null;
}
