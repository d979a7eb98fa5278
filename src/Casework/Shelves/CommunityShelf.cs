using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>An entry on the shelf.</summary>
/// <param name="Entry">What it says.</param>
/// <param name="Withdrawn">True when its publisher no longer lists it: kept for old connections, offered to nobody.</param>
public sealed record Listing(ServiceEntry Entry, bool Withdrawn);

/// <summary>The community directory as people see it. It holds no personal data: no door.</summary>
public sealed class CommunityShelf
{
    static readonly JsonSerializerOptions Json = new()
    {
        Converters = { new JsonStringEnumConverter() },
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    };

    readonly Stores stores;

    internal CommunityShelf(Stores stores) => this.stores = stores;

    /// <summary>One entry, or <see langword="null"/>.</summary>
    /// <param name="id">Its id, the same at every import.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Listing?> FindAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var row = await Shown(store).Where(e => e.Id == id).Select(e => new { e.Body, e.Withdrawn }).FirstOrDefaultAsync(stop);
        return row is null ? null : new Listing(Read(row.Body), row.Withdrawn);
    }

    /// <summary>The names of some entries, by id, for pages that only mention them. Unknown ids are left out.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> NamesAsync(IReadOnlyCollection<Guid> ids, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await Shown(store).Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Name }).ToDictionaryAsync(e => e.Id, e => e.Name, stop);
    }

    /// <summary>Every entry that may be found, one by one.</summary>
    public async IAsyncEnumerable<ServiceEntry> AllAsync([EnumeratorCancellation] CancellationToken stop = default)
    {
        await using var store = stores.Open();
        await foreach (var body in Shown(store).Where(e => !e.Withdrawn).Select(e => e.Body).AsAsyncEnumerable().WithCancellation(stop))
        {
            yield return Read(body);
        }
    }

    /// <summary>A number that grows whenever anything is published, on any node.</summary>
    public async Task<int> EditionAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectorySourceRow>().SumAsync(s => s.Number, stop);
    }

    /// <summary>The latest imports, newest first.</summary>
    public async Task<IReadOnlyList<DirectoryRun>> RunsAsync(int take = 50, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryRun>().AsNoTracking().OrderByDescending(r => r.BeganAt).Take(take).ToListAsync(stop);
    }

    /// <summary>One import, or <see langword="null"/>.</summary>
    public async Task<DirectoryRun?> RunAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryRun>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, stop);
    }

    /// <summary>What one import set aside, in the order it was read.</summary>
    /// <param name="run">The import.</param>
    /// <param name="take">How many at most.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<DirectoryAside>> SetAsideAsync(Guid run, int take = 200, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryAside>().AsNoTracking().Where(a => a.Run == run).OrderBy(a => a.Id).Take(take).ToListAsync(stop);
    }

    /// <summary>An entry's record exactly as its publisher wrote it, for whoever looks after the directory.</summary>
    public async Task<string?> RawAsync(Guid id, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await Shown(store).Where(e => e.Id == id).Select(e => e.Raw).FirstOrDefaultAsync(stop);
    }

    /// <summary>The entries that people see.</summary>
    internal static IQueryable<DirectoryEntryRow> Shown(CareStore store) =>
        from source in store.Set<DirectorySourceRow>()
        join entry in store.Set<DirectoryEntryRow>().AsNoTracking() on source.Published equals entry.Run
        select entry;

    internal static string Write(ServiceEntry entry) => JsonSerializer.Serialize(entry, Json);

    static ServiceEntry Read(string body) => JsonSerializer.Deserialize<ServiceEntry>(body, Json)!;
}
