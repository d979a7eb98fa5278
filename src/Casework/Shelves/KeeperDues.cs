using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>Which organisations are to be reminded of which of their entries.</summary>
public sealed class KeeperDues
{
    readonly Stores stores;

    internal KeeperDues(Stores stores) => this.stores = stores;

    /// <summary>What is due: the organisation stands where a person would, the entry where a thing would.</summary>
    public async Task<IReadOnlyList<Due>> OfAsync(DateTime now, int most, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await (from k in store.Set<KeptEntry>() join o in store.Set<DirectoryKeeper>() on k.Keeper equals o.Id where k.RemindAt != null && k.RemindAt <= now && o.VerifiedAt != null && o.EndedAt == null orderby k.RemindAt select new Due(k.Keeper, k.Entry, k.RemindAt!.Value)).Take(most).ToListAsync(stop);
    }

    /// <summary>One id for an organisation and an entry together: two may keep the same one.</summary>
    public static Guid Both(Guid keeper, Guid entry)
    {
        Span<byte> bytes = stackalloc byte[16];
        var (one, other) = (keeper.ToByteArray(), entry.ToByteArray());
        for (var at = 0; at < bytes.Length; at++) bytes[at] = (byte)(one[at] ^ other[at]);
        return new Guid(bytes);
    }
}
