using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>The keys that every node of a council shares, kept in the store. They arrive here encrypted already.</summary>
public sealed class KeyShelf
{
    readonly Stores stores;
    readonly TimeProvider clock;

    internal KeyShelf(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Every key, oldest first.</summary>
    public IReadOnlyList<string> All()
    {
        using var store = stores.Open();
        return [.. store.Set<KeyRow>().AsNoTracking().OrderBy(k => k.At).Select(k => k.Xml)];
    }

    /// <summary>Keeps a key.</summary>
    public void Add(string name, string xml)
    {
        using var store = stores.Open();
        store.Add(new KeyRow { Name = name, Xml = xml, At = clock.GetUtcNow().UtcDateTime });
        store.SaveChanges();
    }
}
