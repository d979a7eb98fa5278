using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Access;

namespace Threefold.Casework.Diary;

/// <summary>The diary is shorter than it was when it was last sealed, or its anchor is gone and nobody can tell. Sealing over that would hide it.</summary>
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

    /// <summary>
    /// Begins a new anchor, because the one before is lost for good: it takes the store's word for its erasures and for its last seal, and
    /// says that it does. Then seals everything.
    /// </summary>
    /// <returns>The seal it begins after, and how many erasures it took over.</returns>
    /// <exception cref="DiaryCutShort">There is an anchor, or nothing to begin one after; or another node seals just now.</exception>
    public async Task<(long Seal, int Erasures)> BeginAnchorAsync(CancellationToken stop = default)
    {
        if (Anchor is null) throw new DiaryCutShort($"No anchor is set. Name its file in {SealSettings.AnchorSetting}.");
        if (!await lease.TakeAsync(LeaseName, TimeSpan.FromMinutes(2), stop)) throw new DiaryCutShort("Another node is sealing the diary just now. Try again in a minute.");
        try
        {
            ReadAgain();
            if ((await Anchor.ReadAsync(stop)).Begins) throw new DiaryCutShort("There is an anchor. It stays as it is, and no new one was begun.");
            if (await LastAsync(stop) is not { } last) throw new DiaryCutShort("Nothing is sealed yet. The anchor begins by itself with the first seal.");
            await using var store = stores.Open();
            var erased = await store.Facts.AsNoTracking().Where(f => f.Kind == nameof(WordsErased)).OrderBy(f => f.Position).Select(f => new { f.Person, f.Act }).ToListAsync(stop);
            var now = clock.GetUtcNow().UtcDateTime;
            // That it begins comes after what it takes over: cut off before that, it is still gone, and is begun again.
            foreach (var one in erased) await Anchor.AddAsync(new AnchorLine(AnchorKind.Erasing, now, Person: one.Person, Act: one.Act), stop);
            await Anchor.AddAsync(new AnchorLine(AnchorKind.Begun, now, last.Number), stop);
            await Anchor.AddAsync(Head(last), stop);
            await SealAllAsync(stop);
            return (last.Number, erased.Count);
        }
        finally
        {
            await lease.GiveBackAsync(LeaseName, CancellationToken.None);
        }
    }

    /// <summary>Seals what is not sealed yet. Does nothing while another node does it.</summary>
    /// <returns>How many positions were sealed now.</returns>
    /// <exception cref="DiaryCutShort">The store holds less than was sealed or anchored before, or the anchor is gone; run <c>threefold verify</c>.</exception>
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
        var (start, head) = (last?.ToPosition ?? 0, await HeadAsync(stop));
        var anchored = await CatchUpAsync(last, head, stop);
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

    /// <summary>Begins the anchor of a new store, or adds the heads that a crash kept from it. Returns the furthest position the anchor knows.</summary>
    async Task<long> CatchUpAsync(SealRow? last, long head, CancellationToken stop)
    {
        if (Anchor is null) return 0;
        var known = await Anchor.ReadAsync(stop);
        if (!known.Begins)
        {
            if (last is not null) throw new DiaryCutShort($"{Anchor.Gone} Nothing was sealed.");
            // Before the first seal and not with it: a crash between the two must not look like a lost anchor.
            if (head > 0) await Anchor.AddAsync(new AnchorLine(AnchorKind.Begun, clock.GetUtcNow().UtcDateTime), stop);
            return 0;
        }

        var heads = known.Heads();
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
