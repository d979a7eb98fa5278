using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>An answer of a feed as it was kept.</summary>
/// <param name="Tag">What the feed called this state of it (<c>ETag</c>), or empty.</param>
/// <param name="Changed">When the feed said that it last changed (<c>Last-Modified</c>), as it came, or empty.</param>
/// <param name="Body">The answer, unpacked.</param>
/// <param name="At">When it was read (UTC).</param>
public sealed record KeptAnswer(string Tag, string Changed, byte[] Body, DateTime At);

/// <summary>
/// Remembers what feeds answered. A reading that was cut off goes on where it was, and a feed that knows conditional
/// requests sends only what has changed.
/// </summary>
public sealed class FeedMemory
{
    /// <summary>The row that says since when an unfinished reading goes on.</summary>
    const string Unfinished = "";

    readonly Stores stores;
    readonly TimeProvider clock;
    readonly KeepingNumbers numbers;

    internal FeedMemory(Stores stores, TimeProvider clock, KeepingNumbers numbers) => (this.stores, this.clock, this.numbers) = (stores, clock, numbers);

    /// <summary>Begins a reading, or goes on with one that was cut off.</summary>
    /// <returns>Answers kept since then need not be asked for again.</returns>
    public async Task<DateTime> BeginAsync(string source, CancellationToken stop)
    {
        var now = Now();
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        var row = await store.Set<FeedAnswerRow>().FirstOrDefaultAsync(a => a.Source == source && a.Address == Unfinished, stop);
        if (row is null) store.Add(row = new FeedAnswerRow { Source = source, Address = Unfinished, At = now });
        else if (row.At < now.AddHours(-numbers.KeepAnswersHours)) row.At = now;
        await store.SaveChangesAsync(stop);
        return row.At;
    }

    /// <summary>What was kept of one address, or <see langword="null"/>.</summary>
    public async Task<KeptAnswer?> FindAsync(string source, string address, CancellationToken stop)
    {
        await using var store = stores.Open();
        return await store.Set<FeedAnswerRow>().AsNoTracking().Where(a => a.Source == source && a.Address == address).Select(a => new KeptAnswer(a.Tag, a.Changed, a.Body, a.At)).FirstOrDefaultAsync(stop);
    }

    /// <summary>Keeps what one address answered, or that it still answers the same.</summary>
    public async Task KeepAsync(string source, string address, string tag, string changed, byte[] body, CancellationToken stop)
    {
        var now = Now();
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO directory_answers (source, address, tag, changed, body, at) VALUES ({source}, {address}, {tag}, {changed}, {body}, {now})
            ON CONFLICT (source, address) DO UPDATE SET tag = excluded.tag, changed = excluded.changed, body = excluded.body, at = excluded.at
            """,
            stop);
    }

    /// <summary>The reading came to its end: what it did not ask for is forgotten.</summary>
    public async Task EndAsync(string source, DateTime since, CancellationToken stop) => await ForgetAsync(source, since, stop);

    /// <summary>Forgets everything: what was kept led nowhere.</summary>
    public Task ForgetAsync(string source, CancellationToken stop) => ForgetAsync(source, DateTime.MaxValue, stop);

    async Task ForgetAsync(string source, DateTime before, CancellationToken stop)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<FeedAnswerRow>().Where(a => a.Source == source && (a.Address == Unfinished || a.At < before)).ExecuteDeleteAsync(stop);
    }

    DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
