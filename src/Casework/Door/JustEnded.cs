using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>Whoever ended a contact a moment ago, and may still read it back to the person on the line.</summary>
internal static class JustEnded
{
    /// <summary>The door's answer to somebody whom nothing else lets in: yes for a contact that they ended a moment ago, else as it was.</summary>
    /// <param name="store">The store.</param>
    /// <param name="by">Who knocks.</param>
    /// <param name="person">Whose record.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="refused">What the door answered so far.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public static async Task<DoorAnswer> AnswerAsync(CareStore store, Caller by, Guid person, Guid contact, DoorAnswer refused, DateTime now, CancellationToken stop)
    {
        var me = by.Actor.Id;
        var endedAt = await (
            from f in store.Facts.AsNoTracking()
            where f.Subject == contact && f.Person == person && f.Kind == nameof(ContactEnded)
            join a in store.Acts.AsNoTracking() on f.Act equals a.Id
            where a.Actor == me
            select (DateTime?)a.At).FirstOrDefaultAsync(stop);
        if (endedAt is null) return refused;
        var restricted = await store.Set<Person>().AnyAsync(p => p.Id == person && p.Restricted != "", stop);
        return AccessRules.MayReadBack(by.Actor, restricted, endedAt, now) is { Open: true } opens ? opens : refused;
    }
}
