using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Door;

/// <summary>
/// Whose something is, for addresses that hold one id only. It answers with an id to knock with and opens nothing: whether
/// the record may be opened is for the door to say.
/// </summary>
public sealed class Whereabouts
{
    readonly Stores stores;

    internal Whereabouts(Stores stores) => this.stores = stores;

    /// <summary>The person something is about.</summary>
    /// <exception cref="NotThere">There is no such thing.</exception>
    public async Task<Guid> PersonOfAsync<T>(Guid thing, CancellationToken stop = default)
        where T : Thing
    {
        await using var store = stores.Open();
        return await store.Set<T>().AsNoTracking().Where(t => t.Id == thing).Select(t => (Guid?)t.Person).FirstOrDefaultAsync(stop) ?? throw new NotThere(typeof(T).Name);
    }

    /// <summary>Everyone whose own conversation is part of the same talk; only this one when they talk alone.</summary>
    internal async Task<IReadOnlyList<Guid>> TogetherAsync(Guid talk, CancellationToken stop)
    {
        await using var store = stores.Open();
        var talks = store.Set<Conversation>().AsNoTracking();
        var one = await talks.Where(t => t.Id == talk).Select(t => new { t.Person, t.Together }).FirstOrDefaultAsync(stop) ?? throw new NotThere(nameof(Conversation));
        if (one.Together is not { } together) return [one.Person];
        var others = await talks.Where(t => t.Together == together && t.Person != one.Person).OrderBy(t => t.Id).Select(t => t.Person).ToListAsync(stop);
        return [one.Person, .. others];
    }

    /// <summary>The other plan of two people who agreed to plan together, and whose it is; nothing for a plan alone.</summary>
    internal async Task<(Guid Plan, Guid Person)?> PlanBesideAsync(Guid plan, CancellationToken stop)
    {
        await using var store = stores.Open();
        var plans = store.Set<Plan>().AsNoTracking();
        var found = await (from mine in plans where mine.Id == plan && mine.Together != null join other in plans on mine.Together equals other.Together where other.Id != plan select new { other.Id, other.Person }).FirstOrDefaultAsync(stop);
        return found is null ? null : (found.Id, found.Person);
    }

    /// <summary>The person first, then everyone who lives with them.</summary>
    internal async Task<IReadOnlyList<Guid>> HouseholdAsync(Guid person, CancellationToken stop)
    {
        await using var store = stores.Open();
        var people = store.Set<Person>().AsNoTracking();
        var others = await (
            from p in people
            where p.Id == person && p.Household != null
            join o in people on p.Household equals o.Household
            where o.Id != person
            orderby o.Id
            select o.Id).Take(12).ToListAsync(stop);
        return [person, .. others];
    }

    /// <summary>Which of some records turned out to be somebody else’s: nobody is to be chosen by them.</summary>
    internal async Task<IReadOnlyList<Guid>> FoundToBeOthersAsync(IReadOnlyCollection<Guid> people, CancellationToken stop)
    {
        if (people.Count == 0) return [];
        await using var store = stores.Open();
        return await store.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id) && p.FoundToBe != null).Select(p => p.Id).ToListAsync(stop);
    }
}
