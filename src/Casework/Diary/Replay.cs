using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Diary;

/// <summary>Something held that does not follow from the diary.</summary>
/// <param name="Thing">The kind of thing.</param>
/// <param name="Id">Its id.</param>
/// <param name="Says">What differs: names of properties, never their words.</param>
public sealed record Difference(string Thing, Guid Id, string Says);

/// <summary>What replaying found.</summary>
/// <param name="Compared">How many things were folded again and compared.</param>
/// <param name="Erased">How many could not be, because their words were lawfully erased.</param>
/// <param name="Differences">What does not agree.</param>
public sealed record ReplayReport(long Compared, long Erased, IReadOnlyList<Difference> Differences);

/// <summary>Folds every fact again and compares with what is held: the diary and the desk must agree.</summary>
public sealed class Replay
{
    readonly Stores stores;

    internal Replay(Stores stores) => this.stores = stores;

    /// <summary>Folds and compares everything, as it is at one moment.</summary>
    public async Task<ReplayReport> CheckAsync(CancellationToken stop = default)
    {
        await using var moment = await Snapshot.OpenAsync(stores, stop);
        var (compared, erased, differences) = (0L, 0L, new List<Difference>());
        foreach (var thing in CareStore.Things)
        {
            var kinds = FactBook.Kinds.Values.Where(k => FactBook.ThingOf(k) == thing).Select(k => k.Name).ToList();
            var held = await HeldAsync(moment.Store, thing, stop);
            foreach (var facts in await FactsAsync(moment.Store, kinds, stop))
            {
                held.Remove(facts.Key, out var there);
                if (facts.Any(f => f.Body is null)) { erased++; continue; }
                compared++;
                if (there is null) { differences.Add(new(thing.Name, facts.Key, "It is in the diary and is not held.")); continue; }
                var again = Fold(thing, facts);
                var wrong = thing.GetProperties().Where(p => !Equals(p.GetValue(again), p.GetValue(there))).Select(p => p.Name).ToList();
                if (wrong.Count > 0) differences.Add(new(thing.Name, facts.Key, $"Held otherwise than the diary tells: {string.Join(", ", wrong)}."));
            }

            differences.AddRange(held.Keys.Select(id => new Difference(thing.Name, id, "It is held and the diary does not know of it.")));
        }

        return new ReplayReport(compared, erased, differences);
    }

    static Thing Fold(Type kind, IEnumerable<Told> facts)
    {
        var thing = (Thing)Activator.CreateInstance(kind)!;
        foreach (var f in facts) thing.Follow(FactBook.Read(f.Kind, f.Body!), f.Person, f.At, new Author(f.Actor, f.ActorName));
        return thing;
    }

    static async Task<IEnumerable<IGrouping<Guid, Told>>> FactsAsync(CareStore store, List<string> kinds, CancellationToken stop) =>
        (await (
            from f in store.Facts.AsNoTracking()
            where kinds.Contains(f.Kind)
            join a in store.Acts.AsNoTracking() on f.Act equals a.Id
            join w in store.Words.AsNoTracking() on f.Id equals w.Fact into kept
            from w in kept.DefaultIfEmpty()
            orderby f.Position
            select new Told(f.Subject, f.Kind, f.Person, f.At, a.Actor, a.ActorName, w == null ? null : w.Body)).ToListAsync(stop)).GroupBy(f => f.Subject);

    static async Task<Dictionary<Guid, Thing>> HeldAsync(CareStore store, Type thing, CancellationToken stop) =>
        await (Task<Dictionary<Guid, Thing>>)typeof(Replay).GetMethod(nameof(HeldOfAsync), BindingFlags.Static | BindingFlags.NonPublic)!.MakeGenericMethod(thing).Invoke(null, [store, stop])!;

    static async Task<Dictionary<Guid, Thing>> HeldOfAsync<T>(CareStore store, CancellationToken stop)
        where T : Thing => await store.Set<T>().AsNoTracking().ToDictionaryAsync(t => t.Id, t => (Thing)t, stop);

    sealed record Told(Guid Subject, string Kind, Guid Person, DateTime At, Guid Actor, string ActorName, string? Body);
}
