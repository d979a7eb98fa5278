using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Store;

/// <summary>
/// Keeps the rows by which people are found in step with their names and postcodes, in the same transaction as the facts.
/// It can always be made again from the people; it is no second history.
/// </summary>
internal static class NameIndex
{
    const int ShortestBeginning = NameLikeness.Beginning;
    const int LongestBeginning = 5;
    static readonly string[] Names = [nameof(Person.GivenName), nameof(Person.FamilyName), nameof(Person.PreferredName), nameof(Person.FoundToBe)];

    /// <summary>Looks at what is about to be saved, and brings the rows up to date. Called by the door before it saves.</summary>
    public static async Task KeepAsync(CareStore store, DateTime now, CancellationToken stop)
    {
        foreach (var entry in store.ChangeTracker.Entries<Person>().ToList())
        {
            if (entry.State == EntityState.Added) await AddAsync(store, PairsOf(entry.Entity), stop);
            else if (entry.State == EntityState.Modified && Names.Any(n => entry.Property(n).IsModified)) await RenameAsync(store, entry.Entity, stop);
        }

        foreach (var entry in store.ChangeTracker.Entries<Thing>().ToList()) await KeepPostcodeAsync(store, entry, now, stop);
    }

    /// <summary>The rows of one person: each word alone, and each two words together.</summary>
    public static List<NamePairRow> PairsOf(Person person)
    {
        var words = WordsOf(person);
        var rows = words.Select(w => new NamePairRow { First = w, Person = person.Id }).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            for (var j = i + 1; j < words.Count; j++)
            {
                var (first, second) = Ordered(words[i], words[j]);
                rows.Add(new NamePairRow { First = first, Second = second, Person = person.Id });
            }
        }

        return rows;
    }

    /// <summary>The keys by which a word is found, and by which a word that is asked for finds others.</summary>
    public static IEnumerable<string> KeysOf(string word)
    {
        yield return $"d:{word}";
        if (word.Length >= NameLikeness.Beginning)
        {
            for (var i = 0; i < word.Length; i++)
            {
                if (i == 0 || word[i] != word[i - 1]) yield return $"d:{word.Remove(i, 1)}";
            }
        }

        for (var n = ShortestBeginning; n <= Math.Min(LongestBeginning, word.Length); n++) yield return $"b:{word[..n]}";
        if (NameSound.Of(word) is { Length: > 0 } sound) yield return $"s:{sound}";
    }

    /// <summary>The keys to ask with: as <see cref="KeysOf"/>, but of beginnings only the longest.</summary>
    public static IEnumerable<string> QuestionsOf(string word)
    {
        var beginning = $"b:{word[..Math.Min(LongestBeginning, word.Length)]}";
        return KeysOf(word).Where(k => k[0] != 'b' || k == beginning);
    }

    /// <summary>Two words in the one order both databases use.</summary>
    public static (string First, string Second) Ordered(string one, string other) => string.CompareOrdinal(one, other) <= 0 ? (one, other) : (other, one);

    /// <summary>The folded words of somebody's names. Somebody found to be somebody else is found as them.</summary>
    public static IReadOnlyList<string> WordsOf(Person person) =>
        person.FoundToBe is null ? NameWords.Of(person.FamilyName, person.GivenName, person.PreferredName) : [];

    static async Task AddAsync(CareStore store, IReadOnlyList<NamePairRow> rows, CancellationToken stop)
    {
        if (rows.Count == 0) return;
        store.AddRange(rows);
        // Said even for words that are known: it holds the table against a tidy until this commits.
        var keys = rows.Where(r => r.Second.Length == 0).SelectMany(r => KeysOf(r.First).Distinct().Select(k => (Key: k, Word: r.First))).ToList();
        var values = string.Join(", ", keys.Select((_, i) => $"({{{2 * i}}}, {{{(2 * i) + 1}}})"));
        var insert = FormattableStringFactory.Create("INSERT INTO name_keys (key, word) VALUES " + values + " ON CONFLICT DO NOTHING", [.. keys.SelectMany(k => new[] { k.Key, k.Word })]);
        await store.Database.ExecuteSqlAsync(insert, stop);
    }

    static async Task RenameAsync(CareStore store, Person person, CancellationToken stop)
    {
        var held = await store.Set<NamePairRow>().AsNoTracking().Where(p => p.Person == person.Id).ToListAsync(stop);
        var wanted = PairsOf(person);
        var gone = held.ExceptBy(wanted.Select(Pair), Pair).ToList();
        foreach (var row in gone)
            await store.Set<NamePairRow>().Where(p => p.Person == row.Person && p.First == row.First && p.Second == row.Second).ExecuteDeleteAsync(stop);
        await TidyAsync(store, [.. gone.Where(r => r.Second.Length == 0).Select(r => r.First)], stop);
        await AddAsync(store, [.. wanted.ExceptBy(held.Select(Pair), Pair)], stop);
    }

    /// <summary>A word that nobody is called any more is forgotten: it may be the only trace of a name somebody left behind.</summary>
    public static async Task TidyAsync(CareStore store, List<string> words, CancellationToken stop)
    {
        if (words.Count == 0) return;
        if (store is PostgresStore) await store.Database.ExecuteSqlRawAsync("LOCK TABLE name_keys IN SHARE ROW EXCLUSIVE MODE", stop);
        await store.Set<NameKeyRow>()
            .Where(k => words.Contains(k.Word) && !store.Set<NamePairRow>().Any(p => p.First == k.Word && p.Second == ""))
            .ExecuteDeleteAsync(stop);
    }

    /// <summary>Any thing that holds a postcode is a way to find its person; earlier addresses too.</summary>
    static async Task KeepPostcodeAsync(CareStore store, EntityEntry entry, DateTime now, CancellationToken stop)
    {
        const string name = "Postcode";
        if (entry.State is not (EntityState.Added or EntityState.Modified) || entry.Metadata.FindProperty(name) is null) return;
        var person = ((Thing)entry.Entity).Person;
        var property = entry.Property(name);
        var (was, becomes) = (entry.State == EntityState.Added ? "" : Postcode.Fold(property.OriginalValue as string), Postcode.Fold(property.CurrentValue as string));
        if (was == becomes) return;
        if (was.Length > 0) await store.Set<PostcodeRow>().Where(p => p.Postcode == was && p.Person == person).ExecuteDeleteAsync(stop);
        if (becomes.Length == 0) return;
        await store.Database.ExecuteSqlAsync($"INSERT INTO postcode_people (postcode, person, since) VALUES ({becomes}, {person}, {now}) ON CONFLICT DO NOTHING", stop);
    }

    static (string, string) Pair(NamePairRow row) => (row.First, row.Second);
}
