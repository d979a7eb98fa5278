using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>Messages to organisations that keep their entries: written in the deed they come from, and carried by the clock.</summary>
public sealed class OrganisationPostShelf
{
    readonly Stores stores;

    internal OrganisationPostShelf(Stores stores) => this.stores = stores;

    /// <summary>The latest messages, the newest first.</summary>
    public async Task<IReadOnlyList<OrganisationPost>> LatestAsync(int take = 50, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<OrganisationPost>().AsNoTracking().OrderByDescending(p => p.At).Take(take).ToListAsync(stop);
    }

    /// <summary>Messages whose time has come.</summary>
    public async Task<IReadOnlyList<(Guid Id, DateTime At)>> DueAsync(DateTime now, int most, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var due = await store.Set<OrganisationPost>().Where(p => p.TryAt != null && p.TryAt <= now).OrderBy(p => p.TryAt).Take(most).Select(p => new { p.Id, p.TryAt }).ToListAsync(stop);
        return [.. due.Select(p => (p.Id, p.TryAt!.Value))];
    }

    /// <summary>Writes a message in a deed.</summary>
    internal static void Write(PersonFile file, DirectoryKeeper to, string heading, string text) =>
        file.Store.Add(new OrganisationPost { Id = file.NewId(), Keeper = to.Id, To = to.Email, Heading = heading, Text = text, At = file.Now, TryAt = file.Now });

    /// <summary>A message, to be changed in a deed.</summary>
    internal static Task<OrganisationPost?> FindAsync(PersonFile file, Guid id, CancellationToken stop) => file.Store.Set<OrganisationPost>().FirstOrDefaultAsync(p => p.Id == id, stop);
}
