using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.People;

namespace Threefold.Casework.Diary;

/// <summary>Destroys words within an act, having noted in the anchor that it will: so a restore can do it again.</summary>
public sealed class Erasures
{
    readonly Stores stores;
    readonly Sealer sealer;

    internal Erasures(Stores stores, Sealer sealer) => (this.stores, this.sealer) = (stores, sealer);

    /// <summary>The person's record, and every record begun for them before anybody knew who they were.</summary>
    public async Task<IReadOnlyList<Guid>> RecordsOfAsync(Guid person, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        List<Guid> all = [person], next = [person];
        while (next.Count > 0)
        {
            var known = next;
            next = await store.Set<Person>().AsNoTracking().Where(p => p.FoundToBe != null && known.Contains(p.FoundToBe.Value) && !all.Contains(p.Id)).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop);
            all.AddRange(next);
        }

        return all;
    }

    /// <summary>Destroys every word on a record of the file, wherever it was copied to.</summary>
    /// <param name="file">The file, open for the act that erases.</param>
    /// <param name="record">The record.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task DestroyAsync(PersonFile file, Guid record, CancellationToken stop = default)
    {
        // Before, not after: an erasure that is done and not noted would look like a theft.
        if (sealer.Anchor is { } anchor) await anchor.AddAsync(new AnchorLine(AnchorKind.Erasing, file.Now, Person: record, Act: file.Act.Id), stop);
        await WordPlaces.ClearAsync(file.Store, record, stop);
    }

    /// <summary>Takes what was destroyed out of SQLite's log too. PostgreSQL does so by itself, in its own time.</summary>
    public async Task WipeLogAsync(CancellationToken stop = default)
    {
        if (!stores.IsSqlite) return;
        await using var store = stores.Open();
        await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", stop);
    }
}
