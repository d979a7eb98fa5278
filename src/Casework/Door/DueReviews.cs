using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Clockwork;
using Threefold.Casework.Store;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Door;

/// <summary>Agreed plans that nobody is to look at, looks at plans that have ended, and looks that somebody outside had for their time: ids and moments and nothing else, for the clock alone.</summary>
public sealed class DueReviews
{
    readonly Stores stores;

    internal DueReviews(Stores stores) => this.stores = stores;

    /// <summary>Agreed plans with no open review, one question for all. The moment is the day it was agreed, or the end of the last review.</summary>
    public async Task<IReadOnlyList<Due>> PlansAsync(DateTime now, int most, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var reviews = store.Set<Review>().AsNoTracking();
        var rows = await store.Set<Plan>().AsNoTracking()
            .Where(p => p.Status == PlanStatus.Agreed && p.AgreedOn != null && !reviews.Any(r => r.Plan == p.Id && r.EndedAt == null))
            .OrderBy(p => p.AgreedOn).ThenBy(p => p.Id).Take(most)
            .Select(p => new { p.Person, p.Id, p.AgreedOn, Ended = reviews.Where(r => r.Plan == p.Id).Max(r => r.EndedAt) }).ToListAsync(stop);
        return [.. rows.Select(r => new Due(r.Person, r.Id, r.Ended ?? Days.At(r.AgreedOn!.Value, TimeOnly.MinValue))).Where(d => d.At <= now)];
    }

    /// <summary>Open reviews of plans that have ended.</summary>
    public async Task<IReadOnlyList<Due>> WithoutPlanAsync(int most, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await (
            from r in store.Set<Review>().AsNoTracking()
            where r.EndedAt == null
            join p in store.Set<Plan>().AsNoTracking() on r.Plan equals p.Id
            where p.Status == PlanStatus.Ended
            orderby r.Id
            select new Due(r.Person, r.Id, p.EndedAt!.Value)).Take(most).ToListAsync(stop);
    }

    /// <summary>Reviews that somebody outside the council still has, after the last day that the person agreed to. The moment is the first one after that day.</summary>
    public async Task<IReadOnlyList<Due>> OutOfTimeAsync(DateTime now, int most, CancellationToken stop = default)
    {
        var today = Days.Of(now);
        await using var store = stores.Open();
        var rows = await (
            from r in store.Set<Review>().AsNoTracking()
            where r.EndedAt == null && r.Reviewer != null && r.SentInAt == null
            join d in store.Set<Delegation>().AsNoTracking() on r.Delegation equals (Guid?)d.Id
            where d.Until < today
            orderby r.Id
            select new { r.Person, r.Id, d.Until }).Take(most).ToListAsync(stop);
        return [.. rows.Select(r => new Due(r.Person, r.Id, Days.At(r.Until.AddDays(1), TimeOnly.MinValue)))];
    }
}
