using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>Forms that were sent after their session had ended: encrypted by the host, for one worker, for minutes.</summary>
public sealed class HeldPostShelf
{
    /// <summary>How long a form is held.</summary>
    public static readonly TimeSpan Held = TimeSpan.FromMinutes(10);

    readonly Stores stores;
    readonly TimeProvider clock;

    internal HeldPostShelf(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Holds a form.</summary>
    public async Task HoldAsync(Guid id, Guid worker, byte[] body, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        store.Add(new HeldPostRow { Id = id, Worker = worker, Until = clock.GetUtcNow().UtcDateTime + Held, Body = body });
        await store.SaveChangesAsync(stop);
    }

    /// <summary>A held form, for the worker who sent it and nobody else.</summary>
    public async Task<byte[]?> FindAsync(Guid id, Guid worker, CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var store = stores.Open();
        return await store.Set<HeldPostRow>().AsNoTracking().Where(p => p.Id == id && p.Worker == worker && p.Until > now).Select(p => p.Body).FirstOrDefaultAsync(stop);
    }

    /// <summary>Forgets forms whose minutes are over.</summary>
    public async Task SweepAsync(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<HeldPostRow>().Where(p => p.Until <= now).ExecuteDeleteAsync(stop);
    }
}
