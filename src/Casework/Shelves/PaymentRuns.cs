using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Money;

namespace Threefold.Casework.Shelves;

/// <summary>The runs of payments: one for each four weeks, whoever makes it ready and on whatever node.</summary>
public sealed class PaymentRuns
{
    readonly Stores stores;
    readonly TimeProvider clock;

    internal PaymentRuns(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>The latest runs, newest first.</summary>
    public async Task<IReadOnlyList<PaymentRun>> ListAsync(int most, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return [.. (await store.Set<PaymentRunRow>().AsNoTracking().OrderByDescending(r => r.From).Take(most).ToListAsync(stop)).Select(Said)];
    }

    /// <summary>One run, or nothing.</summary>
    public async Task<PaymentRun?> OneAsync(Guid run, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<PaymentRunRow>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == run, stop) is { } row ? Said(row) : null;
    }

    /// <summary>The run that is being paid just now, if one is.</summary>
    internal async Task<PaymentRun?> BeingPaidAsync(CancellationToken stop)
    {
        await using var store = stores.Open();
        return await store.Set<PaymentRunRow>().AsNoTracking().Where(r => r.ReleasedAt != null && r.FinishedAt == null).OrderBy(r => r.From).FirstOrDefaultAsync(stop) is { } row ? Said(row) : null;
    }

    /// <summary>Everybody of a run was paid.</summary>
    internal async Task FinishAsync(Guid run, CancellationToken stop)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        var now = clock.GetUtcNow().UtcDateTime;
        await store.Set<PaymentRunRow>().Where(r => r.Id == run && r.FinishedAt == null).ExecuteUpdateAsync(r => r.SetProperty(x => x.FinishedAt, now), stop);
    }

    /// <summary>Keeps a run that was made ready, or what one comes to when it is worked out again.</summary>
    internal static async Task<Guid> PrepareAsync(PersonFile file, DateOnly from, int people, long pence, CancellationToken stop)
    {
        var row = await file.Store.Set<PaymentRunRow>().FirstOrDefaultAsync(r => r.From == from, stop);
        if (row is { ReleasedAt: not null }) return row.Id;
        if (row is null) file.Store.Add(row = new PaymentRunRow { Id = file.NewId(), From = from, To = from.AddDays(PaymentRules.RunDays - 1) });
        (row.PreparedAt, row.PreparedBy, row.Expected, row.ExpectedPence) = (file.Now, file.By.Actor.Name, people, pence);
        return row.Id;
    }

    /// <summary>One run, in the deed that changes it.</summary>
    internal static async Task<PaymentRun> FindAsync(PersonFile file, Guid run, CancellationToken stop) =>
        Said(await file.Store.FindAsync<PaymentRunRow>([run], stop) ?? throw new NotThere(nameof(PaymentRun)));

    /// <summary>A run may be paid. Whoever does so a moment later finds it so.</summary>
    internal static async Task ReleaseAsync(PersonFile file, Guid run, CancellationToken stop)
    {
        var row = await file.Store.FindAsync<PaymentRunRow>([run], stop) ?? throw new NotThere(nameof(PaymentRun));
        (row.ReleasedAt, row.ReleasedBy) = (file.Now, file.By.Actor.Name);
    }

    static PaymentRun Said(PaymentRunRow r) => new(r.Id, r.From, r.To, r.PreparedAt, r.PreparedBy, r.Expected, r.ExpectedPence, r.ReleasedAt, r.ReleasedBy, r.FinishedAt);
}
