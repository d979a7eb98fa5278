using Microsoft.EntityFrameworkCore;

namespace Threefold.Casework.Store;

/// <summary>Something that one node at a time does, and until when it has the turn.</summary>
internal sealed class LeaseRow
{
    public string Name { get; init; } = "";
    public Guid Holder { get; set; }
    public DateTime Until { get; set; }
}

/// <summary>Lets one node at a time do a thing: seal the diary, watch the clock. A node that dies loses it when its time is up.</summary>
internal sealed class Lease(Stores stores, TimeProvider clock)
{
    /// <summary>This node.</summary>
    readonly Guid me = Guid.NewGuid();

    /// <summary>Takes or keeps the lease.</summary>
    /// <param name="name">What is done: <c>seal</c>.</param>
    /// <param name="length">For how long.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>False while another node has it.</returns>
    public async Task<bool> TakeAsync(string name, TimeSpan length, CancellationToken stop)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var until = now + length;
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        return await store.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO leases (name, holder, until) VALUES ({name}, {me}, {until})
            ON CONFLICT (name) DO UPDATE SET holder = excluded.holder, until = excluded.until
            WHERE leases.holder = excluded.holder OR leases.until <= {now}
            """,
            stop) == 1;
    }

    /// <summary>Gives it back, so that another node need not wait.</summary>
    public async Task GiveBackAsync(string name, CancellationToken stop)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<LeaseRow>().Where(l => l.Name == name && l.Holder == me).ExecuteDeleteAsync(stop);
    }
}
