using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Casework.Store;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Shelves;

/// <summary>
/// Guidance as it stands, and every look at it. No personal data: no door to read it. What stands beside forms is held in memory, so that
/// a page asks nothing for it; another node’s change is seen within seconds. Whoever looks after it reads the store itself.
/// </summary>
public sealed class GuidanceShelf
{
    /// <summary>How long before the store is asked again whether another node changed something.</summary>
    static readonly TimeSpan AskAgain = TimeSpan.FromSeconds(5);

    readonly Stores stores;
    readonly ShippedGuidance shipped;
    readonly TimeProvider clock;
    readonly Lock gate = new();
    Held? held;
    long turn, changed;

    internal GuidanceShelf(Stores stores, ShippedGuidance shipped, TimeProvider clock) => (this.stores, this.shipped, this.clock) = (stores, shipped, clock);

    /// <summary>How many months may go by at most until guidance is looked at again.</summary>
    public int LongestMonths => shipped.LongestMonths;

    /// <summary>What stands beside a form, in the order asked for.</summary>
    /// <exception cref="KeyNotFoundException">There is no such guidance.</exception>
    public async Task<IReadOnlyList<GuidanceNow>> BesideAsync(IEnumerable<string> keys, CancellationToken stop = default)
    {
        var now = await FreshAsync(stop);
        return [.. keys.Select(k => now.ByKey[k])];
    }

    /// <summary>How much of it somebody should look at.</summary>
    public async Task<int> ToLookAtAsync(DateOnly today, CancellationToken stop = default) => (await FreshAsync(stop)).ByKey.Values.Count(g => g.NeedsLook(today));

    /// <summary>All of it, as the store has it now.</summary>
    public async Task<IReadOnlyList<GuidanceNow>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var rows = store.Set<GuidanceRow>().AsNoTracking();
        var latest = (await rows.Where(r => r.Version == rows.Where(o => o.Key == r.Key).Max(o => o.Version)).ToListAsync(stop)).ToDictionary(r => r.Key, Of, StringComparer.Ordinal);
        return [.. shipped.All.Select(g => new GuidanceNow(g, latest.GetValueOrDefault(g.Key)))];
    }

    /// <summary>One piece, and every look at it, newest first.</summary>
    /// <exception cref="NotThere">There is no such guidance.</exception>
    public async Task<(GuidanceNow Now, IReadOnlyList<GuidanceVersion> Looks)> FindAsync(string key, CancellationToken stop = default)
    {
        var found = Shipped(key);
        await using var store = stores.Open();
        var looks = await LooksAsync(store, key, stop);
        return (new(found, looks.Count == 0 ? null : looks[0]), looks);
    }

    internal async Task<GuidanceNow> NowAsync(PersonFile file, string key, CancellationToken stop) =>
        new(Shipped(key), (await LooksAsync(file.Store, key, stop)).FirstOrDefault());

    /// <summary>Keeps one more look, in the deed’s own transaction.</summary>
    internal static void Keep(PersonFile file, GuidanceNow now, GuidanceLook look, string says, string source, string link, string why, DateOnly againBy)
    {
        file.ModelVersion = $"{now.Shipped.Key}@{now.Version + 1}";
        file.Store.Add(new GuidanceRow
        {
            Id = file.NewId(), Key = now.Shipped.Key, Version = now.Version + 1, Look = look.ToString(), Says = says, Source = source, Link = link, Why = why.Trim(), AgainBy = againBy,
            ByName = file.By.Actor.Name, At = file.Now, IsOwn = look == GuidanceLook.Written || (look == GuidanceLook.StillRight && now.IsOwn), Beside = now.Shipped.Digest,
        });
    }

    /// <summary>Something was kept here: what is in memory is read again.</summary>
    internal void Changed()
    {
        lock (gate) (held, changed) = (null, ++turn);
    }

    async Task<Held> FreshAsync(CancellationToken stop)
    {
        var (now, asked) = (clock.GetUtcNow(), 0L);
        lock (gate)
        {
            if (held is { } kept && (now - kept.At).Duration() < AskAgain) return kept;
            asked = ++turn;
        }

        var fresh = new Held((await AllAsync(stop)).ToDictionary(g => g.Shipped.Key, StringComparer.Ordinal), asked, now);
        lock (gate)
        {
            // What was asked before a change, or before what is held, may be older than that.
            if (asked > changed && (held is null || held.Turn < asked)) held = fresh;
        }

        return fresh;
    }

    Guidance Shipped(string key) => shipped.Find(key) ?? throw new NotThere(nameof(Guidance));

    static async Task<List<GuidanceVersion>> LooksAsync(CareStore store, string key, CancellationToken stop) =>
        [.. (await store.Set<GuidanceRow>().AsNoTracking().Where(r => r.Key == key).OrderByDescending(r => r.Version).ToListAsync(stop)).Select(Of)];

    static GuidanceVersion Of(GuidanceRow r) => new(r.Version, Enum.Parse<GuidanceLook>(r.Look), r.Says, r.Source, r.Link, r.Why, r.AgainBy, r.ByName, r.At, r.IsOwn, r.Beside);

    sealed record Held(IReadOnlyDictionary<string, GuidanceNow> ByKey, long Turn, DateTimeOffset At);
}
