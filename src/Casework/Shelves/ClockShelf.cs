using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>How one duty of the clock stood after its last tick.</summary>
/// <param name="Name">The duty.</param>
/// <param name="RanAt">When it was last looked at (UTC).</param>
/// <param name="Done">How many it did then.</param>
/// <param name="WaitsSince">Since when the oldest of what it could not do waits (UTC); nothing when none waits.</param>
/// <param name="Waiting">How many it could not do and will try again.</param>
/// <param name="FailedAt">When something last went wrong (UTC).</param>
/// <param name="Failure">What kind of thing went wrong: the name of an error, never a message.</param>
public sealed record DutyStand(string Name, DateTime RanAt, int Done, DateTime? WaitsSince, int Waiting, DateTime? FailedAt, string Failure);

/// <summary>Whose turn it is to tick, and how each duty stands. It holds nothing about anybody.</summary>
public sealed class ClockShelf
{
    const string Turn = "tick";

    readonly Stores stores;
    readonly Lease lease;

    internal ClockShelf(Stores stores, TimeProvider clock) => (this.stores, lease) = (stores, new Lease(stores, clock));

    /// <summary>Takes the turn to tick, or keeps it. A node that dies loses it when its time is up.</summary>
    /// <returns>False while another node has it.</returns>
    public Task<bool> TakeTurnAsync(TimeSpan length, CancellationToken stop = default) => lease.TakeAsync(Turn, length, stop);

    /// <summary>Gives the turn back, so that another node need not wait.</summary>
    public Task GiveBackAsync(CancellationToken stop = default) => lease.GiveBackAsync(Turn, stop);

    /// <summary>Keeps how the duties stand after a tick, in one commit.</summary>
    public async Task KeepAsync(IReadOnlyList<DutyStand> stands, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        var held = await store.Set<DutyRow>().ToDictionaryAsync(d => d.Name, stop);
        foreach (var stand in stands)
        {
            if (!held.TryGetValue(stand.Name, out var row)) store.Add(row = new DutyRow { Name = stand.Name });
            (row.RanAt, row.Done, row.WaitsSince, row.Waiting) = (stand.RanAt, stand.Done, stand.WaitsSince, stand.Waiting);
            if (stand.FailedAt is not null) (row.FailedAt, row.Failure) = (stand.FailedAt, stand.Failure);
        }

        await store.SaveChangesAsync(stop);
    }

    /// <summary>How every duty stood after its last tick, by name.</summary>
    public async Task<IReadOnlyList<DutyStand>> ReadAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var rows = await store.Set<DutyRow>().AsNoTracking().OrderBy(d => d.Name).ToListAsync(stop);
        return [.. rows.Select(d => new DutyStand(d.Name, d.RanAt, d.Done, d.WaitsSince, d.Waiting, d.FailedAt, d.Failure))];
    }
}
