using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>A claim or broken glass that waits for somebody else to check it.</summary>
/// <param name="Id">The opening.</param>
/// <param name="Person">Whose record.</param>
/// <param name="Initials">Their initials: a list across people shows no names.</param>
/// <param name="Worker">Who opened it.</param>
/// <param name="Name">Their name.</param>
/// <param name="Kind">Claimed, or glass broken.</param>
/// <param name="From">Since when (UTC).</param>
/// <param name="Until">Until when (UTC).</param>
/// <param name="Reason">Why, in the worker's words.</param>
/// <param name="Restricted">True when the record is in a restricted class.</param>
public sealed record OpeningCard(Guid Id, Guid Person, string Initials, Guid Worker, string Name, InvolvementKind Kind, DateTime From, DateTime? Until, string Reason, bool Restricted);

/// <summary>Openings with a reason that nobody has checked yet, for information governance: oldest first, and glass before claims.</summary>
public sealed class Openings
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal Openings(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>All that wait. The look is written down with how many there were.</summary>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public async Task<IReadOnlyList<OpeningCard>> WaitingAsync(Caller by, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Audit);
        await using var store = stores.Open();
        var waiting = allowed
            ? await (
                from i in store.Set<Involvement>().AsNoTracking()
                join p in store.Set<Person>().AsNoTracking() on i.Person equals p.Id
                where (i.Kind == InvolvementKind.Claimed || i.Kind == InvolvementKind.GlassBroken) && i.ReviewedAt == null
                orderby i.Kind descending, i.From
                select new { Involvement = i, Person = p }).Take(500).ToListAsync(stop)
            : [];
        var look = diary.Begin(by, Purpose.Audit, "ListOpenings", [], allowed, allowed ? "information governance" : "", allowed ? "" : "No role for this purpose.");
        look.Count = waiting.Count;
        await diary.WriteLookAsync(look, stop);
        if (!allowed) throw new CannotOpen(look.Why);
        return [.. waiting.Select(w => new OpeningCard(
            w.Involvement.Id, w.Person.Id, w.Person.Initials, w.Involvement.Worker ?? Guid.Empty, w.Involvement.Name, w.Involvement.Kind,
            w.Involvement.From, w.Involvement.Until, w.Involvement.Reason, w.Person.Restricted.Length > 0))];
    }
}
