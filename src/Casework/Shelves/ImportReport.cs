using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>One entry that a reading would change.</summary>
/// <param name="Id">The entry.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Parts">What it says differently; empty for a new one or one that goes.</param>
public sealed record EntryChange(Guid Id, string Name, IReadOnlyList<PartChange> Parts);

/// <summary>What a reading that was laid out would do to what people see.</summary>
/// <param name="Fresh">Entries that are new.</param>
/// <param name="Changed">Entries that are told differently.</param>
/// <param name="Gone">Entries that its publisher no longer lists.</param>
/// <param name="Unread">Entries it could not read, which stay as they are.</param>
public sealed record ChangeReport(IReadOnlyList<EntryChange> Fresh, IReadOnlyList<EntryChange> Changed, IReadOnlyList<EntryChange> Gone, IReadOnlyList<EntryChange> Unread);

/// <summary>Compares a reading that nobody sees yet with what people see.</summary>
public sealed class ImportReport
{
    readonly Stores stores;

    internal ImportReport(Stores stores) => this.stores = stores;

    /// <summary>The report of one run.</summary>
    /// <param name="run">A run that is ready to be looked at.</param>
    /// <param name="most">How many of each kind at most; the run itself has the counts.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<ChangeReport> OfAsync(DirectoryRun run, int most = 100, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var (laid, seen) = (await SlimAsync(store, run.Id, stop), await SlimAsync(store, run.BasedOn, stop));
        var before = seen.ToDictionary(e => e.Id);
        bool WasSeen(Slim e) => before.TryGetValue(e.Id, out var b) && !b.Withdrawn;
        var fresh = laid.Where(e => !e.Withdrawn && !WasSeen(e)).Take(most).ToList();
        var gone = laid.Where(e => e.Withdrawn && WasSeen(e)).Take(most).ToList();
        var changed = laid.Where(e => !e.Withdrawn && WasSeen(e) && before[e.Id].Digest != e.Digest).Take(most).ToList();
        var unread = laid.Where(e => e.Carried && !e.Withdrawn).Take(most).ToList();
        var (after, old) = (await BodiesAsync(store, run.Id, changed, stop), await BodiesAsync(store, run.BasedOn, changed, stop));
        return new ChangeReport(Named(fresh), [.. changed.Select(e => new EntryChange(e.Id, e.Name, EntryChanges.Between(old[e.Id], after[e.Id])))], Named(gone), Named(unread));
    }

    static List<EntryChange> Named(List<Slim> some) => [.. some.Select(e => new EntryChange(e.Id, e.Name, []))];

    static async Task<List<Slim>> SlimAsync(CareStore store, Guid run, CancellationToken stop) =>
        await store.Set<DirectoryEntryRow>().AsNoTracking().Where(e => e.Run == run).OrderBy(e => e.Name).ThenBy(e => e.Id).Select(e => new Slim(e.Id, e.Name, e.Digest, e.Withdrawn, e.Carried)).ToListAsync(stop);

    static async Task<Dictionary<Guid, ServiceEntry>> BodiesAsync(CareStore store, Guid run, List<Slim> some, CancellationToken stop)
    {
        var ids = some.ConvertAll(e => e.Id);
        var bodies = await store.Set<DirectoryEntryRow>().AsNoTracking().Where(e => e.Run == run && ids.Contains(e.Id)).Select(e => new { e.Id, e.Body }).ToListAsync(stop);
        return bodies.ToDictionary(e => e.Id, e => CommunityShelf.Read(e.Body));
    }

    sealed record Slim(Guid Id, string Name, string Digest, bool Withdrawn, bool Carried);
}
