using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>The diary is shorter than it was when it was last sealed. Sealing over that would hide it.</summary>
public sealed class DiaryCutShort(string because) : Exception(because);

/// <summary>
/// Seals the diary, every minute and at shutdown: hashes every line up to the last position into batches, each chained to
/// the one before and keyed, and adds their heads to the anchor.
/// </summary>
public sealed class Sealer
{
    /// <summary>The most positions in one seal.</summary>
    public const int Most = 4096;

    const string LeaseName = "seal";

    readonly Stores stores;
    readonly TimeProvider clock;
    readonly Lease lease;
    readonly SealSettings settings;
    readonly Lock reading = new();
    SealKeys? keys;

    internal Sealer(Stores stores, TimeProvider clock, SealSettings settings)
    {
        (this.stores, this.clock, lease, this.settings) = (stores, clock, new Lease(stores, clock), settings);
        Anchor = settings.Anchor is { } file ? new Anchor(file, () => Keys) : null;
    }

    internal SealKeys Keys
    {
        get { lock (reading) return keys ??= SealKeys.Open(settings); }
    }

    internal Anchor? Anchor { get; }

    /// <summary>
    /// Begins a new seal key: seals everything with the key there is, and adds one for all that comes after. Other nodes that read
    /// the same key file go on with it by themselves.
    /// </summary>
    /// <returns>The number of the last seal made with the key before.</returns>
    /// <exception cref="KeyNotUsable">The key comes from a setting, which this programme cannot change.</exception>
    /// <exception cref="DiaryCutShort">Another node seals just now, or the diary does not reach as far as its seals.</exception>
    public async Task<long> RotateAsync(CancellationToken stop = default)
    {
        if (settings.Key is not null) throw new KeyNotUsable($"The seal key comes from {SealSettings.KeySetting}. Run 'threefold verify' to see how many seals there are, stop every node, and add a space, that number, a colon and the new key to the setting.");
        if (!await lease.TakeAsync(LeaseName, TimeSpan.FromMinutes(2), stop)) throw new DiaryCutShort("Another node is sealing the diary just now. Try again in a minute.");
        try
        {
            ReadAgain();
            await SealAllAsync(stop);
            var last = (await LastAsync(stop))?.Number ?? 0;
            SealKeys.AddNew(settings.KeyFile, last);
            ReadAgain();
            if (Anchor is not null) await Anchor.AddAsync(new AnchorLine(AnchorKind.Rotated, clock.GetUtcNow().UtcDateTime, last), stop);
            return last;
        }
        finally
        {
            await lease.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    /// <summary>Seals what is not sealed yet. Does nothing while another node does it.</summary>
    /// <returns>How many positions were sealed now.</returns>
    /// <exception cref="DiaryCutShort">The store holds less than was sealed or anchored before; run <c>threefold verify</c>.</exception>
    /// <exception cref="KeyNotUsable">The key cannot be used.</exception>
    public async Task<long> SealAsync(CancellationToken stop = default)
    {
        if (!await lease.TakeAsync(LeaseName, TimeSpan.FromMinutes(2), stop)) return 0;
        try
        {
            // Whoever has the turn reads the keys anew: another programme may have begun a new one.
            ReadAgain();
            return await SealAllAsync(stop);
        }
        finally
        {
            await lease.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    void ReadAgain()
    {
        lock (reading) keys = null;
    }

    async Task<long> SealAllAsync(CancellationToken stop)
    {
        var last = await LastAsync(stop);
        var anchored = await CatchUpAsync(last, stop);
        var (start, head) = (last?.ToPosition ?? 0, await HeadAsync(stop));
        if (head < start || anchored > start) throw new DiaryCutShort($"The diary ends at {head}, and was sealed up to {Math.Max(start, anchored)}. Nothing was sealed. Run 'threefold verify'.");
        for (var done = start; done < head; done = last.ToPosition)
        {
            last = await SealNextAsync(last, done + 1, Math.Min(head, done + Most), stop);
            await lease.TakeAsync(LeaseName, TimeSpan.FromMinutes(2), stop);
        }

        return head - start;
    }

    async Task<SealRow> SealNextAsync(SealRow? before, long from, long to, CancellationToken stop)
    {
        await using var store = stores.Open();
        var number = (before?.Number ?? 0) + 1;
        var key = Keys.For(number);
        var leaves = Leaf.Of(key, await DiaryPage.ReadAsync(store, from, to, stop), from, to);
        var now = clock.GetUtcNow().UtcDateTime;
        var at = now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
        var seal = new SealRow
        {
            Number = number,
            FromPosition = from,
            ToPosition = to,
            At = at,
            Leaves = leaves,
            Root = Leaf.Root(key, before?.Root ?? "", number, from, to, DiaryCells.Moment(at), leaves),
        };
        using (await stores.TurnAsync(stop))
        {
            store.Seals.Add(seal);
            await store.SaveChangesAsync(stop);
        }

        if (Anchor is not null) await Anchor.AddAsync(Head(seal), stop);
        return seal;
    }

    /// <summary>Adds the heads that a crash kept from the anchor. Returns the furthest position the anchor knows.</summary>
    async Task<long> CatchUpAsync(SealRow? last, CancellationToken stop)
    {
        if (Anchor is null) return 0;
        var heads = (await Anchor.ReadAsync(stop)).Heads();
        var (number, to) = heads.Count == 0 ? (0, 0) : (heads.Last().Key, heads.Last().Value.To);
        if (last is null || last.Number <= number) return to;
        await using var store = stores.Open();
        await foreach (var seal in store.Seals.AsNoTracking().Where(s => s.Number > number).OrderBy(s => s.Number).AsAsyncEnumerable().WithCancellation(stop))
        {
            await Anchor.AddAsync(Head(seal), stop);
            to = seal.ToPosition;
        }

        return to;
    }

    async Task<SealRow?> LastAsync(CancellationToken stop)
    {
        await using var store = stores.Open();
        return await store.Seals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(stop);
    }

    // Positions are given out under one lock, last thing before a commit: once the head shows one, all before it are there.
    async Task<long> HeadAsync(CancellationToken stop)
    {
        await using var store = stores.Open();
        return Convert.ToInt64(await store.ValueAsync("SELECT position FROM diary_head WHERE id = 1", stop) ?? 0L, CultureInfo.InvariantCulture);
    }

    static AnchorLine Head(SealRow seal) => new(AnchorKind.Sealed, seal.At, seal.Number, seal.ToPosition, seal.Root);
}
