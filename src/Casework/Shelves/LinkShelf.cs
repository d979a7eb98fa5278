using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>Web addresses that entries give, and whether they answer.</summary>
public sealed class LinkShelf
{
    readonly Stores stores;
    readonly TimeProvider clock;
    readonly KeepingNumbers numbers;

    internal LinkShelf(Stores stores, TimeProvider clock, KeepingNumbers numbers) => (this.stores, this.clock, this.numbers) = (stores, clock, numbers);

    /// <summary>Addresses that count as broken.</summary>
    public async Task<IReadOnlyList<DirectoryLink>> BrokenAsync(CancellationToken stop = default)
    {
        var least = numbers.BrokenAfter;
        await using var store = stores.Open();
        return await store.Set<DirectoryLink>().AsNoTracking().Where(l => l.Failures >= least).OrderBy(l => l.Address).ToListAsync(stop);
    }

    /// <summary>Keeps the addresses that entries give now: new ones are looked at soon, those that nobody gives any more are forgotten.</summary>
    public async Task KeepAsync(IReadOnlyCollection<string> addresses, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var known = await store.Set<DirectoryLink>().Select(l => l.Address).ToListAsync(stop);
        var (now, gone) = (clock.GetUtcNow().UtcDateTime, known.Except(addresses, StringComparer.Ordinal).ToList());
        foreach (var some in addresses.Except(known, StringComparer.Ordinal).Chunk(100))
        {
            using var turn = await stores.TurnAsync(stop);
            store.AddRange(some.Select(address => new DirectoryLink { Address = address, NextAt = now }));
            await store.SaveChangesAsync(stop);
            store.ChangeTracker.Clear();
        }

        foreach (var some in gone.Chunk(100))
        {
            using var turn = await stores.TurnAsync(stop);
            await store.Set<DirectoryLink>().Where(l => some.Contains(l.Address)).ExecuteDeleteAsync(stop);
        }
    }

    /// <summary>Addresses to look at now, the longest waiting first.</summary>
    public async Task<IReadOnlyList<string>> DueAsync(CancellationToken stop = default)
    {
        var (now, most) = (clock.GetUtcNow().UtcDateTime, numbers.LinksAtOnce);
        await using var store = stores.Open();
        return await store.Set<DirectoryLink>().Where(l => l.NextAt <= now).OrderBy(l => l.NextAt).Take(most).Select(l => l.Address).ToListAsync(stop);
    }

    /// <summary>Keeps what was found at an address.</summary>
    /// <param name="address">The address.</param>
    /// <param name="trouble">What is wrong, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task FoundAsync(string address, string trouble, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // One that fails is looked at again tomorrow: a site may be down for a night.
        var next = trouble.Length > 0 ? now.AddDays(1) : now.AddDays(numbers.LookAtLinksDays);
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<DirectoryLink>().Where(l => l.Address == address).ExecuteUpdateAsync(
            l => l.SetProperty(r => r.LookedAt, now).SetProperty(r => r.NextAt, next).SetProperty(r => r.Says, trouble).SetProperty(r => r.Failures, r => trouble.Length > 0 ? r.Failures + 1 : 0), stop);
    }
}
