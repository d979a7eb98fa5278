using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>The directories somewhere else that we read. No personal data: no door to read them.</summary>
public sealed class SourceShelf
{
    const string Turn = "read directories";

    readonly Stores stores;
    readonly TimeProvider clock;
    readonly KeepingNumbers numbers;
    readonly Lease lease;

    internal SourceShelf(Stores stores, TimeProvider clock, KeepingNumbers numbers) => (this.stores, this.clock, this.numbers, lease) = (stores, clock, numbers, new Lease(stores, clock));

    /// <summary>Takes the turn to read, or keeps it: one node reads at a time.</summary>
    public Task<bool> TakeTurnAsync(TimeSpan length, CancellationToken stop = default) => lease.TakeAsync(Turn, length, stop);

    /// <summary>Gives the turn back.</summary>
    public Task GiveBackAsync(CancellationToken stop = default) => lease.GiveBackAsync(Turn, stop);

    /// <summary>Every source, by name.</summary>
    public async Task<IReadOnlyList<DirectoryFeed>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryFeed>().AsNoTracking().OrderBy(f => f.Name).ToListAsync(stop);
    }

    /// <summary>One source, or <see langword="null"/>.</summary>
    public async Task<DirectoryFeed?> FindAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryFeed>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, stop);
    }

    /// <summary>Sources whose time has come, the longest waiting first.</summary>
    public async Task<IReadOnlyList<DirectoryFeed>> DueAsync(CancellationToken stop = default)
    {
        var now = Now();
        await using var store = stores.Open();
        return await store.Set<DirectoryFeed>().AsNoTracking().Where(f => !f.Paused && f.NextAt != null && f.NextAt <= now).OrderBy(f => f.NextAt).ToListAsync(stop);
    }

    /// <summary>Keeps how a reading went, and when the next one is. One that failed is tried again soon, and then less and less often.</summary>
    /// <param name="id">The source.</param>
    /// <param name="failed">Whether it failed.</param>
    /// <param name="said">How it went, in one sentence.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task AfterReadingAsync(Guid id, bool failed, string said, CancellationToken stop = default)
    {
        var now = Now();
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        if (await store.Set<DirectoryFeed>().FirstOrDefaultAsync(f => f.Id == id, stop) is not { } feed) return;
        var (failures, next) = failed ? (feed.Failures + 1, (DateTime?)now.AddMinutes(numbers.PauseAfter(feed.Failures + 1))) : (0, feed.EveryDays > 0 ? now.AddDays(feed.EveryDays) : null);
        // Somebody may change the source at this moment: only these columns are ours to write.
        await store.Set<DirectoryFeed>().Where(f => f.Id == id).ExecuteUpdateAsync(
            f => f.SetProperty(r => r.ReadAt, now).SetProperty(r => r.Said, said).SetProperty(r => r.Failures, failures).SetProperty(r => r.NextAt, r => r.Paused ? null : next), stop);
    }

    /// <summary>The source as it stands, to be changed in a deed.</summary>
    internal static Task<DirectoryFeed?> ForChangeAsync(PersonFile file, Guid id, CancellationToken stop) => file.Store.Set<DirectoryFeed>().FirstOrDefaultAsync(f => f.Id == id, stop);

    /// <summary>Whether another source is kept under this key.</summary>
    internal static Task<bool> IsTakenAsync(PersonFile file, string source, Guid but, CancellationToken stop) => file.Store.Set<DirectoryFeed>().AnyAsync(f => f.Source == source && f.Id != but, stop);

    /// <summary>Adds a source in a deed.</summary>
    internal static void Add(PersonFile file, DirectoryFeed feed) => file.Store.Add(feed);

    DateTime Now()
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }
}
