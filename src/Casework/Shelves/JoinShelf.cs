using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>Which entries somebody said are the same. Nothing is lost by it: each can be taken apart again.</summary>
public sealed class JoinShelf
{
    readonly Stores stores;

    internal JoinShelf(Stores stores) => this.stores = stores;

    /// <summary>Everything that was said, the latest first.</summary>
    public async Task<IReadOnlyList<DirectoryJoin>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryJoin>().AsNoTracking().OrderByDescending(j => j.At).ToListAsync(stop);
    }

    /// <summary>The entry that is shown instead of this one, or <see langword="null"/>.</summary>
    public async Task<Guid?> InsteadOfAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryJoin>().Where(j => j.Other == entry && j.Joined).Select(j => (Guid?)j.Kept).FirstOrDefaultAsync(stop);
    }

    /// <summary>Whether an entry takes part in a join that holds: shown for others, or shown as another.</summary>
    internal static async Task<(bool Keeps, bool IsJoined)> StandAsync(PersonFile file, Guid entry, CancellationToken stop) =>
        (await file.Store.Set<DirectoryJoin>().AnyAsync(j => j.Kept == entry && j.Joined, stop), await file.Store.Set<DirectoryJoin>().AnyAsync(j => j.Other == entry && j.Joined, stop));

    /// <summary>Says of two entries that they are the same, or that they are not, in a deed's own transaction.</summary>
    internal static async Task SayAsync(PersonFile file, Guid kept, Guid other, bool joined, CancellationToken stop)
    {
        var rows = await file.Store.Set<DirectoryJoin>().Where(j => (j.Kept == kept && j.Other == other) || (j.Kept == other && j.Other == kept)).ToListAsync(stop);
        var row = rows.Find(j => j.Kept == kept);
        if (row is null) file.Store.Add(row = new DirectoryJoin { Id = file.NewId(), Kept = kept, Other = other });
        foreach (var turned in rows.Where(j => j.Kept == other && j.Joined)) (turned.Joined, turned.Number) = (false, turned.Number + 1);
        (row.Joined, row.ByName, row.At, row.Number) = (joined, file.By.Actor.Name, file.Now, row.Number + 1);
    }
}
