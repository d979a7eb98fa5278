using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>
/// Where postcodes are, and their wards and areas: from the list a council has brought in, or, until it has, from the small
/// made-up area that comes with the programme. It holds no personal data and asks nobody outside.
/// </summary>
public sealed class PostcodeShelf
{
    readonly Stores stores;

    internal PostcodeShelf(Stores stores) => this.stores = stores;

    /// <summary>Where a postcode is, however it is written; <see langword="null"/> when nobody knows it.</summary>
    public async Task<PostcodePlace?> FindAsync(string postcode, CancellationToken stop = default) =>
        (await FindAsync([postcode], stop)).GetValueOrDefault(Folded(postcode));

    /// <summary>Where some postcodes are, by the postcode in capitals without its space. Unknown ones are left out.</summary>
    public async Task<IReadOnlyDictionary<string, PostcodePlace>> FindAsync(IReadOnlyCollection<string> postcodes, CancellationToken stop = default)
    {
        List<string> asked = [.. postcodes.Select(Folded).Where(p => p.Length > 0).Distinct(StringComparer.Ordinal)];
        await using var store = stores.Open();
        if (await UsedAsync(store, stop) is not { } list)
        {
            return asked.Where(DirectoryWords.Own.MadeUp.ContainsKey).ToDictionary(p => p, p => DirectoryWords.Own.MadeUp[p], StringComparer.Ordinal);
        }

        var found = new Dictionary<string, PostcodePlace>(StringComparer.Ordinal);
        foreach (var some in asked.Chunk(400))
        {
            var rows = await store.Set<PostcodeSpotRow>().AsNoTracking().Where(s => s.List == list && some.Contains(s.Postcode))
                .Select(s => new
                {
                    Spot = s,
                    Ward = store.Set<AreaNameRow>().Where(n => n.List == list && n.Code == s.Ward).Select(n => n.Name).FirstOrDefault(),
                    Area = store.Set<AreaNameRow>().Where(n => n.List == list && n.Code == s.Area).Select(n => n.Name).FirstOrDefault(),
                }).ToListAsync(stop);
            foreach (var row in rows)
            {
                found[row.Spot.Postcode] = new PostcodePlace(Postcode.Tidy(row.Spot.Postcode), new MapPoint(row.Spot.Latitude, row.Spot.Longitude), row.Spot.Ward, row.Ward ?? row.Spot.Ward, row.Area ?? row.Spot.Area);
            }
        }

        return found;
    }

    /// <summary>The lists that were read, newest first.</summary>
    public async Task<IReadOnlyList<PostcodeListRow>> ListsAsync(int take = 20, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<PostcodeListRow>().AsNoTracking().OrderByDescending(l => l.BeganAt).ThenByDescending(l => l.Id).Take(take).ToListAsync(stop);
    }

    /// <summary>How many postcodes the list in use holds; nothing when none was brought in.</summary>
    public async Task<int> HeldAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await UsedAsync(store, stop) is { } list ? await store.Set<PostcodeListRow>().Where(l => l.Id == list).Select(l => l.Postcodes).FirstOrDefaultAsync(stop) : 0;
    }

    /// <summary>A postcode as the lists hold it: capitals, no space; empty when it is none.</summary>
    public static string Folded(string postcode) => Postcode.Looks(postcode) ? string.Concat(postcode.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant() : "";

    internal static async Task<Guid?> UsedAsync(CareStore store, CancellationToken stop) =>
        await store.Set<PostcodesUsedRow>().AsNoTracking().Where(u => u.Key == PostcodesUsedRow.Only).Select(u => (Guid?)u.List).FirstOrDefaultAsync(stop);

    /// <summary>Uses a list instead of the one before, in the deed’s own transaction: one row is changed.</summary>
    internal static async Task UseAsync(PersonFile file, PostcodeListRow list, CancellationToken stop)
    {
        var used = await file.Store.Set<PostcodesUsedRow>().FirstOrDefaultAsync(u => u.Key == PostcodesUsedRow.Only, stop);
        if (used is null) file.Store.Add(used = new PostcodesUsedRow());
        used.List = list.Id;
        file.Store.Update(list);
        file.Counted(list.Postcodes);
    }
}
