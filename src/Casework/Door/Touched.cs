using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>
/// Whom a notice about somebody touches, by id: the person, those who depend on them, and those whose plan relies on them. It
/// opens nothing and says nothing of anybody; what may be done with the ids is for the door to say.
/// </summary>
public sealed class Touched
{
    /// <summary>The most people that one notice reaches.</summary>
    public const int Most = 12;

    readonly Stores stores;

    internal Touched(Stores stores) => this.stores = stores;

    /// <summary>The one person whose checked NHS number this is, or nothing.</summary>
    /// <param name="digits">Ten digits.</param>
    /// <param name="bornOn">The birth date as told.</param>
    /// <param name="stop">Stops waiting.</param>
    internal async Task<Guid?> ByNumberAsync(string digits, DateOnly? bornOn, CancellationToken stop)
    {
        if (digits.Length == 0) return null;
        await using var store = stores.Open();
        var held = await store.Set<Person>().AsNoTracking().Where(p => p.NhsNumber == digits).Take(3).ToListAsync(stop);
        return held.Count == 1 && NoticeRules.MustBe(held[0], digits, bornOn) ? held[0].Id : null;
    }

    /// <summary>The person first, then everyone else whom a notice about them touches.</summary>
    internal async Task<IReadOnlyList<Guid>> ByAsync(Guid person, CancellationToken stop)
    {
        await using var store = stores.Open();
        return await ByAsync(store, person, stop);
    }

    /// <summary>The same, within a deed, when nothing can change any more.</summary>
    internal static Task<IReadOnlyList<Guid>> ByAsync(PersonFile file, Guid person, CancellationToken stop) => ByAsync(file.Store, person, stop);

    /// <summary>Those who depend on a person by what is written in their plan, agreed or not.</summary>
    internal async Task<IReadOnlyList<Guid>> NamedAsync(Guid person, CancellationToken stop)
    {
        await using var store = stores.Open();
        var draft = await store.Set<ContingencyPlan>().AsNoTracking().Where(p => p.Person == person).Select(p => p.Draft).FirstOrDefaultAsync(stop);
        var named = PlanAsTold.Read(draft ?? "").Dependents.Where(d => d != person).Distinct().ToList();
        return await store.Set<Person>().AsNoTracking().Where(p => named.Contains(p.Id) && p.FoundToBe == null).OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(stop);
    }

    /// <summary>Others for whom the same plan was started as for this person, and still runs.</summary>
    internal async Task<IReadOnlyList<Guid>> StartedWithAsync(Guid person, CancellationToken stop)
    {
        await using var store = stores.Open();
        var running = store.Set<Activation>().AsNoTracking().Where(a => a.StoodDownAt == null && a.OverAt == null);
        var mine = running.Where(a => a.Person == person).Select(a => a.Together);
        return await running.Where(a => mine.Contains(a.Together) && a.Person != person).Select(a => a.Person).Distinct().OrderBy(id => id).ToListAsync(stop);
    }

    static async Task<IReadOnlyList<Guid>> ByAsync(CareStore store, Guid person, CancellationToken stop)
    {
        var ties = store.Set<Tie>().AsNoTracking().Where(t => t.EndedOn == null);
        var depend = await ties.Where(t => t.Person == person && t.Depends && t.Other != null).Select(t => t.Other!.Value).ToListAsync(stop);
        var plan = await store.Set<ContingencyPlan>().AsNoTracking().Where(p => p.Person == person).Select(p => p.Agreed).FirstOrDefaultAsync(stop);
        // Those who say that this person helps them: they rely on them where they live together, or where their own plan says so.
        var helped = await ties.Where(t => t.Other == person && t.Help != "").OrderBy(t => t.Id).Take(100).Select(t => new { t.Person, t.LivesWith }).ToListAsync(stop);
        var theirs = helped.Select(h => h.Person).Distinct().ToList();
        var plans = await store.Set<ContingencyPlan>().AsNoTracking().Where(p => theirs.Contains(p.Person) && p.Number > 0).Select(p => new { p.Person, p.Agreed }).ToListAsync(stop);
        var rely = helped.Where(h => h.LivesWith).Select(h => h.Person).Concat(plans.Where(p => PlanAsTold.Read(p.Agreed).ReliesOn(person)).Select(p => p.Person));
        // Whoever was reached when it began is reached when it ends, whatever has changed since.
        var notices = store.Set<Notice>().AsNoTracking().Where(n => n.Person == person).Select(n => (Guid?)n.Id);
        var running = await store.Set<Activation>().AsNoTracking().Where(a => a.OverAt == null && a.StoodDownAt == null && notices.Contains(a.Notice)).Select(a => a.Person).ToListAsync(stop);
        var all = depend.Concat(PlanAsTold.Read(plan ?? "").Dependents).Concat(rely).Concat(running).Where(id => id != person).Distinct().Take(Most).ToList();
        var there = await store.Set<Person>().AsNoTracking().Where(p => all.Contains(p.Id) && p.FoundToBe == null).Select(p => p.Id).ToListAsync(stop);
        return [person, .. there.Order()];
    }
}
