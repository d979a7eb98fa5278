using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>Plans for if things go wrong that somebody should look at: ids and moments, for the clock alone.</summary>
public sealed class StalePlans
{
    readonly Stores stores;

    internal StalePlans(Stores stores) => this.stores = stores;

    /// <summary>Agreed plans that nobody was asked about yet, and that lie untouched, have come to their day or whose worker has left.</summary>
    internal async Task<IReadOnlyList<Due>> DueAsync(DateTime now, ContingencyNumbers numbers, int most, CancellationToken stop)
    {
        var (untouched, today) = (now.AddMonths(-numbers.UntouchedMonths), Days.Of(now));
        await using var store = stores.Open();
        var (involved, workers) = (store.Set<Involvement>(), store.Set<Worker>());
        return await store.Set<ContingencyPlan>().AsNoTracking()
            .Where(p => p.Number > 0 && p.AskedAt == null && (p.TouchedAt <= untouched || p.ReviewOn <= today
                || involved.Any(i => i.Person == p.Person && i.Kind == InvolvementKind.NamedWorker && i.Until == null && workers.Any(w => w.Id == i.Worker && !w.Active))))
            .OrderBy(p => p.TouchedAt).ThenBy(p => p.Id).Take(most).Select(p => new Due(p.Person, p.Id, p.TouchedAt)).ToListAsync(stop);
    }
}
