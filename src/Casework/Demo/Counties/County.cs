using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Diary;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Demo.Counties;

/// <summary>How big a county, and what is told of it.</summary>
/// <param name="People">How many people.</param>
/// <param name="InTouchPerMille">Of a thousand people, how many ever got in touch, where only contacts are told; about 80 in a county.</param>
public sealed record CountyPlan(int People, int InTouchPerMille = 80)
{
    /// <summary>Years of whole lives, calibrated to published figures; nought for contacts alone.</summary>
    public int Years { get; init; }

    /// <summary>The same seed tells the same county.</summary>
    public ulong Seed { get; init; } = 20260113;

    /// <summary>A county of whole lives: requests, talks, support, money, safety and deaths.</summary>
    public static CountyPlan Whole(int people, int years, ulong? seed = null) => new(people) { Years = Math.Max(1, years), Seed = seed ?? 20260113 };
}

/// <summary>
/// Fills a demo store with a made-up county of any size: the same facts and folds as everything else, written in bulk, in
/// batches that can be taken up again after a stop.
/// </summary>
public static class County
{
    /// <summary>Workers in each of its teams.</summary>
    public const int TeamSize = CountyTeams.Size;

    const string Note = "county";
    const int Together = 100;

    /// <summary>From so many people on, indexes are made once all are there.</summary>
    const int Many = 20_000;

    /// <summary>Fewer years than these are not told: the queues of the last year would not be as long as they come to be.</summary>
    const int LeastYears = 3;

    /// <summary>Fills the store up to the number of people asked for.</summary>
    /// <param name="where">The store, up to date; empty, or a demo's.</param>
    /// <param name="plan">How big.</param>
    /// <param name="today">The moment the lives lead up to.</param>
    /// <param name="say">Told how many people are there, after each batch.</param>
    /// <param name="stop">Stops between batches; what is there stays.</param>
    /// <exception cref="StoreNotReady">Real lives are in it, or a county that was told otherwise.</exception>
    public static async Task FillAsync(string where, CountyPlan plan, DateTimeOffset today, Action<int>? say = null, CancellationToken stop = default)
    {
        await using var house = new ServiceCollection().AddCasework(where).BuildServiceProvider();
        var keeper = house.GetRequiredService<StoreKeeper>();
        if (!await keeper.IsDemoAsync(stop)) await keeper.MarkDemoAsync("A made-up county", stop);
        var how = $"{plan.Years} {plan.Seed}";
        var (done, end, told) = Read(await keeper.NoteAsync(Note, stop)) ?? (0, today.UtcDateTime, how);
        if (told != how) throw new StoreNotReady("The county in this store was told with other years or another seed. Use the same ones to go on with it, or another store.");
        // Teams follow from how many are open: about half of those in touch.
        var teams = new CountyTeams(Math.Max(1, (int)((long)plan.People * plan.InTouchPerMille / 2000 / 2000)), plan.Seed);
        await house.GetRequiredService<TeamShelf>().PutAsync(teams.Teams, teams.Rows, [], stop);

        var numbers = plan.Years > 0 ? CountyNumbers.Read() : null;
        if (numbers is not null) await keeper.SayAdultsAsync(Math.Max(1, numbers.Adults(plan.People)), stop);
        var (stores, contacts) = (house.GetRequiredService<Stores>(), new CountyLife(teams, end));
        var began = numbers is null ? contacts.Began : end.Date.AddYears(-Math.Max(LeastYears, plan.Years));
        var story = numbers is null ? null : new CountyStory(numbers, teams, DateTime.SpecifyKind(began, DateTimeKind.Utc), end);
        // Large pieces: a county is made before anybody is served, so holding SQLite's writer for a moment keeps nobody waiting.
        var (acts, batch) = (new ManyActs(stores), stores.IsSqlite ? 10_000 : 20_000);
        var (written, other) = (Task.CompletedTask, acts.Beside());
        if (plan.People - done >= Many) await LateIndexes.TakeAwayAsync(stores, stop);
        try
        {
            while (done < plan.People)
            {
                stop.ThrowIfCancellationRequested();
                while (done < plan.People && acts.Waiting < batch)
                {
                    var to = Math.Min(done + Together, plan.People);
                    if (story is not null) Tell(acts, story, began, plan.Seed, done, to);
                    else Tell(acts, contacts, plan.Seed, done, to, plan.InTouchPerMille);
                    done = to;
                }

                // While one piece is written the next is told.
                await written;
                var (piece, upTo) = (acts, done);
                (acts, other) = (other, acts);
                written = Task.Run(() => WriteAsync(piece, upTo), stop);
            }
        }
        finally
        {
            await written;
        }

        await LateIndexes.MakeAgainAsync(stores, stop);

        async Task WriteAsync(ManyActs piece, int upTo)
        {
            await piece.WriteAsync(Note, $"{upTo} {end:O} {how}", stop);
            say?.Invoke(upTo);
        }
    }

    static void Tell(ManyActs acts, CountyStory story, DateTime began, ulong seed, int from, int to)
    {
        var brought = new List<(Guid Person, Fact Fact)>();
        var adults = new List<(Guid Person, Dice Dice, bool IsOld)>();
        for (var number = from; number < to; number++)
        {
            var dice = new Dice(seed + ((ulong)number << 20));
            var (person, facts, adult, old) = story.BroughtAcross(dice, number);
            brought.AddRange(facts);
            if (adult) adults.Add((person, dice, old));
        }

        acts.Add(Actor.Importer, null, Purpose.Operation, "BringRecordsAcross", began, "import", brought);
        foreach (var (person, dice, old) in adults) story.Tell(acts, dice, person, old);
    }

    static void Tell(ManyActs acts, CountyLife life, ulong seed, int from, int to, int inTouch)
    {
        var brought = new List<(Guid Person, Fact Fact)>();
        var touched = new List<(Guid Person, Dice Dice)>();
        for (var number = from; number < to; number++)
        {
            var dice = new Dice(seed + ((ulong)number << 20));
            var (person, facts) = life.BroughtAcross(dice, number);
            brought.AddRange(facts);
            if (dice.PerMille(inTouch)) touched.Add((person, dice));
        }

        acts.Add(Actor.Importer, null, Purpose.Operation, "BringRecordsAcross", life.Began, "import", brought);
        foreach (var (person, dice) in touched) life.Tell(acts, dice, person);
    }

    static (int Done, DateTime End, string How)? Read(string? note) => note?.Split(' ') is [var done, var end, .. var how]
        ? (int.Parse(done, CultureInfo.InvariantCulture), DateTime.Parse(end, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind), string.Join(' ', how))
        : null;
}
