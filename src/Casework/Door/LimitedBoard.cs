using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>A limited record that nobody can open for good.</summary>
/// <param name="Person">Whose record.</param>
/// <param name="Initials">Their initials: a list across people shows no names.</param>
/// <param name="LastWorker">Who stayed with them last, or empty.</param>
/// <param name="Since">Since when something waits there (UTC); <see langword="null"/> when nothing does.</param>
/// <param name="Team">The team on whose desk it waits.</param>
public sealed record LimitedCard(Guid Person, string Initials, string LastWorker, DateTime? Since, Guid? Team);

/// <summary>
/// Limited records without a named worker who works here, for information governance: where something waits longest comes first.
/// Nothing of them is opened; each question is a look, written down with how many it showed.
/// </summary>
public sealed class LimitedBoard
{
    /// <summary>The most records shown at once.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal LimitedBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>All of them.</summary>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public Task<IReadOnlyList<LimitedCard>> WaitingAsync(Caller by, CancellationToken stop = default) => ReadAsync(by, "ListLimited", null, stop);

    /// <summary>One of them, or nothing: it is not limited, somebody can open it, or there is no such record.</summary>
    /// <exception cref="CannotOpen">Their role does not allow it.</exception>
    public async Task<LimitedCard?> FindAsync(Caller by, Guid person, CancellationToken stop = default) => (await ReadAsync(by, "LookForWorker", person, stop)).FirstOrDefault();

    async Task<IReadOnlyList<LimitedCard>> ReadAsync(Caller by, string act, Guid? person, CancellationToken stop)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Audit);
        await using var store = stores.Open();
        IReadOnlyList<LimitedCard> cards = allowed ? [.. (await CardsAsync(store, person, stop)).OrderBy(c => c.Since is null).ThenBy(c => c.Since).ThenBy(c => c.Person).Take(Most)] : [];
        var look = diary.Begin(by, Purpose.Audit, act, person is { } one ? [one] : [], allowed, allowed ? "information governance" : "", allowed ? "" : "No role for this purpose.");
        look.Count = cards.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? cards : throw new CannotOpen(look.Why);
    }

    static async Task<List<LimitedCard>> CardsAsync(CareStore store, Guid? person, CancellationToken stop)
    {
        var named = store.Set<Involvement>().AsNoTracking().Where(i => i.Kind == InvolvementKind.NamedWorker);
        var people = store.Set<Person>().AsNoTracking().Where(p => p.Restricted != "" && p.FoundToBe == null);
        if (person is { } one) people = people.Where(p => p.Id == one);
        // Of those who died or whom we said goodbye to, only where something is open: nobody else is to be let in for nothing.
        var all = await people.Where(p => (p.DiedOn == null && !store.Set<Closing>().Any(c => c.Person == p.Id && c.BackAt == null)) || store.Set<NextStep>().Any(s => s.Person == p.Id && s.DoneAt == null))
            .Select(p => new { p.Id, p.GivenName, p.FamilyName }).ToListAsync(stop);
        var open = await LimitedRecords.OpenToAsync(store, [.. all.Select(p => p.Id)], stop);
        var shut = all.Where(p => !open.Contains(p.Id)).ToList();
        var ids = shut.Select(p => p.Id).ToList();
        var last = (await named.Where(i => ids.Contains(i.Person)).Select(i => new { i.Person, i.Name, i.From }).ToListAsync(stop)).ToLookup(i => i.Person);
        var waits = (await store.Set<NextStep>().AsNoTracking().Where(s => ids.Contains(s.Person) && s.DoneAt == null).Select(s => new { s.Person, s.Since, s.Team }).ToListAsync(stop)).ToLookup(s => s.Person);
        return [.. shut.Select(p => new LimitedCard(
            p.Id, Person.InitialsOf(p.GivenName, p.FamilyName), last[p.Id].MaxBy(i => i.From)?.Name ?? "", waits[p.Id].MinBy(s => s.Since)?.Since, waits[p.Id].MinBy(s => s.Since)?.Team))];
    }
}
