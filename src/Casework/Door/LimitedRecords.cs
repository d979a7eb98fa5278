using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>Keeps a limited record to its own workers, and a time to its end, whatever a deed would make of it.</summary>
internal static class LimitedRecords
{
    /// <summary>
    /// True when a deed would let somebody stay with a record that was opened to them for a time only: as its worker, or by
    /// their own team. Any act, of any room: what was opened with a reason shuts again.
    /// </summary>
    /// <param name="store">What the deed would write.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="forATime">The records that were opened to them for a time.</param>
    /// <param name="lawful">Teams that the law lets in, by their involvement: somebody must answer, and the person had nobody at all.</param>
    public static bool StaysBy(CareStore store, Caller by, List<Guid> forATime, IReadOnlySet<Guid> lawful) =>
        forATime.Count > 0 && store.ChangeTracker.Entries<Involvement>().Any(e => e.State == EntityState.Added && forATime.Contains(e.Entity.Person) && e.Entity.Kind switch
        {
            InvolvementKind.NamedWorker => e.Entity.Worker == by.Actor.Id,
            InvolvementKind.Team when lawful.Contains(e.Entity.Id) => false,
            InvolvementKind.Team or InvolvementKind.OpenContact => e.Entity.Team is { } team && (by.Actor.Teams.Contains(team) || by.Actor.Covers.Contains(team)),
            _ => false,
        });

    /// <summary>Those of some records that a named worker who works here, with people, can open.</summary>
    public static async Task<HashSet<Guid>> OpenToAsync(CareStore store, IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        var named = await (
            from i in store.Set<Involvement>().AsNoTracking()
            where people.Contains(i.Person) && i.Kind == InvolvementKind.NamedWorker && i.Until == null
            join w in store.Set<Worker>().AsNoTracking() on i.Worker equals (Guid?)w.Id
            where w.Active
            select new { i.Person, Worker = w }).ToListAsync(stop);
        return [.. named.Where(n => AccessRules.MayStayWith(n.Worker.HeldRoles())).Select(n => n.Person)];
    }

    /// <summary>The named workers of somebody's record who work here: on a limited record, all who can open it for good.</summary>
    public static async Task<List<Involvement>> WorkersAsync(PersonFile file, Guid person, CancellationToken stop)
    {
        var named = await file.ListAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop);
        var ids = named.Select(i => i.Worker).OfType<Guid>().ToList();
        // Whoever has another kind of work by now opens no record, though they are here.
        var here = (await file.Store.Set<Worker>().AsNoTracking().Where(w => w.Active && ids.Contains(w.Id)).ToListAsync(stop)).Where(w => AccessRules.MayStayWith(w.HeldRoles())).Select(w => w.Id).ToList();
        return [.. named.Where(i => i.Worker is { } worker && here.Contains(worker))];
    }

    /// <summary>
    /// A limited record in which this deed names a worker though the caller is not its worker. Glass broken for a day, or an
    /// introduction of two people, must not become a relationship that stays. Where no named worker works here any more, information
    /// governance names one.
    /// </summary>
    /// <returns>The record, or <see langword="null"/> when there is none.</returns>
    public static async Task<Guid?> TakenOnAsync(CareStore store, Caller by, Purpose purpose, CancellationToken stop)
    {
        var named = store.ChangeTracker.Entries<Involvement>()
            .Where(e => e.State == EntityState.Added && (e.Entity.Kind == InvolvementKind.NamedWorker || (e.Entity.Kind == InvolvementKind.Paired && e.Entity.Worker != null))).Select(e => e.Entity.Person).ToList();
        if (named.Count == 0 || by.Actor.Kind == ActorKind.Clock) return null;
        var me = by.Actor.Id;
        // What the store holds, not what this deed would make of it: whoever limits a record may stay with it.
        var limited = await store.Set<Person>().AsNoTracking()
            .Where(p => named.Contains(p.Id) && p.Restricted != "" && !store.Set<Involvement>().Any(i => i.Person == p.Id && i.Kind == InvolvementKind.NamedWorker && i.Worker == me && i.Until == null))
            .Select(p => p.Id).ToListAsync(stop);
        if (purpose != Purpose.Audit || limited.Count == 0) return limited.Select(p => (Guid?)p).FirstOrDefault();
        var open = await OpenToAsync(store, limited, stop);
        return limited.Select(p => (Guid?)p).FirstOrDefault(p => open.Contains(p!.Value));
    }
}
