using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>Destroys words within an act, having noted in the anchor that it will: so a restore can do it again.</summary>
public sealed class Erasures
{
    readonly Stores stores;
    readonly Sealer sealer;

    internal Erasures(Stores stores, Sealer sealer) => (this.stores, this.sealer) = (stores, sealer);

    /// <summary>Destroys every word about the person whose file this is, wherever it was copied to.</summary>
    /// <param name="file">The file, open for the act that erases.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task DestroyAsync(PersonFile file, CancellationToken stop = default)
    {
        // Before, not after: an erasure that is done and not noted would look like a theft.
        if (sealer.Anchor is { } anchor) await anchor.AddAsync(new AnchorLine(AnchorKind.Erasing, file.Now, Person: file.Person, Act: file.Act.Id), stop);
        await WordPlaces.ClearAsync(file.Store, file.Person, stop);
    }

    /// <summary>Takes what was destroyed out of SQLite's log too. PostgreSQL does so by itself, in its own time.</summary>
    public async Task WipeLogAsync(CancellationToken stop = default)
    {
        if (!stores.IsSqlite) return;
        await using var store = stores.Open();
        await store.Database.ExecuteSqlRawAsync("PRAGMA wal_checkpoint(TRUNCATE);", stop);
    }
}
