using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Diary;

/// <summary>
/// Tells many acts at once, for a generated county or records brought across: the same facts, folded the same way into the
/// same things, with their positions, in one commit. The caller says how large.
/// </summary>
internal sealed class ManyActs(Stores stores)
{
    readonly Dictionary<Guid, Thing> things = [];
    readonly List<ActRow> acts = [];
    readonly List<WordsRow> words = [];
    KnownNames names = new();

    /// <summary>An empty one beside it that knows the same names: one can be told while the other is written. Never are both written at once.</summary>
    public ManyActs Beside() => new(stores) { names = names };

    /// <summary>How many facts wait to be written.</summary>
    public int Waiting => words.Count;

    /// <summary>Something was done; what happened follows into the things it is about.</summary>
    public void Add(Actor by, Guid? team, Purpose purpose, string name, DateTime at, string authority, IReadOnlyList<(Guid Person, Fact Fact)> facts)
    {
        var id = Guid.CreateVersion7(); // of the moment it is told: a key of ten years ago would land anywhere among the others
        var act = new ActRow
        {
            Id = id, At = at, ActorKind = by.Kind, Actor = by.Id, ActorName = by.Name, Team = team, Authority = authority, Purpose = purpose,
            Name = name, Allowed = true, ProductVersion = DiaryWriter.ProductVersion,
            People = [.. facts.Select(f => f.Person).Distinct().Select(p => new ActPersonRow { Act = id, Person = p })],
        };
        foreach (var (person, fact) in facts)
        {
            var (row, said) = DiaryWriter.Fact(act, person, fact, Days.Of(at));
            act.Facts.Add(row);
            words.Add(said);
            if (!things.TryGetValue(fact.Subject, out var thing)) things[fact.Subject] = thing = (Thing)Activator.CreateInstance(FactBook.ThingOf(fact.GetType()))!;
            thing.Follow(fact, person, at, by.Author);
        }

        acts.Add(act);
    }

    /// <summary>Writes everything that waits, with a note of how far it has come, in one commit.</summary>
    public async Task WriteAsync(string note, string value, CancellationToken stop)
    {
        await using var store = stores.Open();
        if (stores.IsSqlite) await store.Database.ExecuteSqlRawAsync("PRAGMA cache_size=-524288", stop); // keys and name words land all over
        names.Known ??= [.. await store.Set<NameKeyRow>().Select(k => k.Word).Distinct().ToListAsync(stop)];
        var pairs = things.Values.OfType<Person>().SelectMany(NameIndex.PairsOf).ToList();
        var fresh = pairs.Where(p => p.Second.Length == 0).Select(p => p.First).Where(names.Known.Add).ToList();
        var keys = fresh.SelectMany(w => NameIndex.KeysOf(w).Distinct().Select(k => new NameKeyRow { Key = k, Word = w })).ToList();
        var homes = acts.SelectMany(a => a.Facts).Select(f => (f.At, Way: things[f.Subject] as ContactWay)).Where(f => f.Way?.Postcode.Length > 0)
            .Select(f => new PostcodeRow { Postcode = Postcode.Fold(f.Way!.Postcode), Person = f.Way.Person, Since = f.At }).DistinctBy(r => (r.Postcode, r.Person)).ToList();
        using (await stores.TurnAsync(stop))
        {
            await using var whole = await store.Database.BeginTransactionAsync(stop);
            await DiaryWriter.PlaceAsync(store, acts, stop);
            foreach (var kind in things.Values.GroupBy(t => t.GetType())) await BulkWriter.WriteAsync<Thing>(store, [.. kind], stop);
            await BulkWriter.WriteAsync(store, pairs, stop);
            await BulkWriter.WriteAsync(store, keys, stop);
            await BulkWriter.WriteAsync(store, homes, stop);
            await BulkWriter.WriteAsync(store, acts, stop);
            await BulkWriter.WriteAsync(store, acts.SelectMany(a => a.People).ToList(), stop);
            await BulkWriter.WriteAsync(store, acts.SelectMany(a => a.Facts).ToList(), stop);
            await BulkWriter.WriteAsync(store, words, stop);
            await SayAsync(store, note, value, stop);
            await whole.CommitAsync(stop);
        }

        things.Clear();
        acts.Clear();
        words.Clear();
    }

    static async Task SayAsync(CareStore store, string note, string value, CancellationToken stop)
    {
        if (await store.Set<StoreNote>().FirstOrDefaultAsync(n => n.Name == note, stop) is { } held) held.Value = value;
        else store.Add(new StoreNote { Name = note, Value = value });
        await store.SaveChangesAsync(stop);
    }

    sealed class KnownNames
    {
        public HashSet<string>? Known { get; set; }
    }
}
