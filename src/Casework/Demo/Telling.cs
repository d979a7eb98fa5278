using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Door;
using Threefold.Casework.Messages;
using Threefold.Casework.Shelves;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Messages;

namespace Threefold.Casework.Demo;

/// <summary>A made-up life, told by the product's own acts.</summary>
public interface ILife
{
    /// <summary>Whose: one line for whoever reads the code.</summary>
    string Of { get; }

    /// <summary>Tells it, from the first contact to today.</summary>
    Task TellAsync(Teller teller);
}

/// <summary>Fills a demo store: teams, workers, a directory and lives, on a clock that ends on the day they are told.</summary>
public static class Telling
{
    const string Told = "lives-told";

    /// <summary>Every made-up life.</summary>
    public static IReadOnlyList<ILife> Lives { get; } =
        [.. typeof(Telling).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(ILife)) && t is { IsInterface: false, IsAbstract: false })
            .OrderBy(t => t.Name, StringComparer.Ordinal).Select(t => (ILife)Activator.CreateInstance(t)!)];

    /// <summary>True when every life was told to the end.</summary>
    public static async Task<bool> IsWholeAsync(StoreKeeper keeper, CancellationToken stop = default) => await keeper.NoteAsync(Told, stop) is not null;

    /// <summary>Tells every life.</summary>
    /// <param name="where">The store; empty, or begun and cut off.</param>
    /// <param name="today">The moment the lives lead up to.</param>
    /// <param name="say">Told of each life as it is done.</param>
    /// <param name="first">Done before any life: the demo's directory is read here, because reading it needs an edge.</param>
    /// <param name="stop">Stops between lives.</param>
    /// <exception cref="StoreNotReady">Real lives are in it, or an earlier telling was cut off.</exception>
    public static async Task TellAsync(string where, DateTimeOffset today, Action<string>? say = null, Func<IServiceProvider, Task>? first = null, CancellationToken stop = default)
    {
        var clock = new StoryClock(today);
        await using var house = new ServiceCollection().AddSingleton<TimeProvider>(clock).AddCasework(where)
            .AddSingleton<IReadOnlyList<ICarrier>>([new DemoCarrier(MessageChannel.Text)]).BuildServiceProvider();
        var keeper = house.GetRequiredService<StoreKeeper>();
        if (await keeper.IsDemoAsync(stop)) throw new StoreNotReady("An earlier telling of the demo was cut off. Remove the data folder and run it again.");
        await keeper.MarkDemoAsync("Five councils (demo)", stop);
        await house.GetRequiredService<TeamShelf>().PutAsync(DemoTeams.Teams, DemoTeams.Workers, [], stop);
        if (first is not null)
        {
            clock.SetTo(today.AddDays(-1));
            await first(house);
        }

        foreach (var life in Lives)
        {
            stop.ThrowIfCancellationRequested();
            clock.SetTo(today);
            await life.TellAsync(new Teller(house, clock));
            say?.Invoke(life.Of);
        }

        clock.SetTo(today);
        await OwnersOfData.TellAsync(new Teller(house, clock));
        await keeper.SetNoteAsync(Told, "yes", stop);
    }
}

/// <summary>The clock that a life is told on.</summary>
public sealed class StoryClock(DateTimeOffset today) : TimeProvider
{
    DateTimeOffset now = today;

    /// <summary>The moment the lives lead up to.</summary>
    public DateTimeOffset Today { get; } = today;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => now = now.AddMilliseconds(1);

    /// <summary>Moves to a moment.</summary>
    public void SetTo(DateTimeOffset moment) => now = moment;
}

/// <summary>Tells a life: moves the clock and does acts as one of the demo's workers.</summary>
public sealed class Teller(IServiceProvider house, StoryClock clock, int earlier = 0)
{
    /// <summary>The same life, told as it was so many days earlier.</summary>
    public Teller Earlier(int days) => new(house, clock, earlier + days);

    /// <summary>The moment the lives lead up to.</summary>
    public DateTimeOffset Today => clock.Today;

    /// <summary>Moves to so many days before today (one or more), at a time of day (UTC).</summary>
    public void DaysAgo(int days, int hour = 10, int minute = 0)
    {
        var day = clock.Today.AddDays(-Math.Max(1, days + earlier));
        clock.SetTo(new DateTimeOffset(day.Year, day.Month, day.Day, hour, minute, 0, TimeSpan.Zero));
    }

    /// <summary>Moves to so many minutes before now: for what happened today, whenever that is read.</summary>
    public void MinutesAgo(int minutes) => clock.SetTo(clock.Today.AddMinutes(-minutes));

    /// <summary>The moment told of (UTC).</summary>
    public DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>The day in so many days from the moment told of, in London.</summary>
    public DateOnly Day(int inDays) => Practice.Ground.Days.Of(Now).AddDays(inDays);

    /// <summary>The birthday of somebody who is so many years old on the day the lives lead up to.</summary>
    public DateOnly Born(int years, int days = 100) => Practice.Ground.Days.Of(clock.Today.UtcDateTime).AddYears(-years).AddDays(-days);

    /// <summary>Does an act, in a request of its own.</summary>
    public async Task<TResult> DoAsync<TAct, TResult>(Func<TAct, Task<TResult>> act)
        where TAct : notnull
    {
        await using var scope = house.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TAct>());
    }

    /// <summary>Does an act that must be allowed, and gives what it made.</summary>
    /// <exception cref="InvalidOperationException">A rule said no: the life is told wrongly.</exception>
    public async Task<Guid> MadeAsync<TAct>(Func<TAct, Task<Practice.Ground.Verdict>> act)
        where TAct : notnull
    {
        var verdict = await DoAsync(act);
        return verdict.Allowed ? verdict.Answer ?? Guid.Empty : throw new InvalidOperationException($"{typeof(TAct).Name}: {verdict.Because}");
    }
}
