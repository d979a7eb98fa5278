using Threefold.Casework.Store;
using Threefold.Practice.Access;

namespace Threefold.Casework.Diary;

/// <summary>Checks that words are those that were written, and tells a lawful erasure from a theft.</summary>
internal sealed class WordsCheck
{
    readonly Dictionary<string, long> erasedUpTo = new(StringComparer.Ordinal);

    public int Erasures { get; private set; }
    public long Erased { get; private set; }

    /// <summary>Learns of every erasure. With an anchor, an erasure that was not noted there beforehand is none.</summary>
    public static async Task<WordsCheck> ReadAsync(CareStore store, AnchorRead? anchor, Breaches breaches, CancellationToken stop)
    {
        var check = new WordsCheck();
        var noted = anchor?.Erasures.Select(e => (e.Person, e.Act)).ToHashSet();
        await using var command = await store.CommandAsync($"SELECT f.act, f.person, f.position, f.id FROM facts f WHERE f.kind = '{nameof(WordsErased)}' ORDER BY f.position", stop);
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            var (act, person, position) = (DiaryCells.Spell(row[0], CellKind.Id), DiaryCells.Spell(row[1], CellKind.Id) ?? "", row.GetInt64(2));
            var known = noted is null || (Guid.TryParse(act, out var a) && Guid.TryParse(person, out var p) && noted.Contains((p, a)));
            if (!known)
            {
                breaches.Add(BreachKind.ErasureNotNoted, position, $"fact {DiaryCells.Spell(row[3], CellKind.Id)}", "This erasure was not noted in the anchor: the programme did not do it.");
                continue;
            }

            check.Erasures++;
            check.erasedUpTo[person] = position;
        }

        return check;
    }

    /// <summary>Checks the words of one fact.</summary>
    public void Look(DiaryLine fact, long at, Breaches breaches)
    {
        var erased = erasedUpTo.TryGetValue(fact.Person, out var upTo) && at < upTo && fact.Kind != nameof(WordsErased);
        if (fact.Words is not { } words)
        {
            if (erased) Erased++;
            else breaches.Add(BreachKind.WordsMissing, at, fact.Name, "The words are gone, and no erasure accounts for it.");
        }
        else if (words.Salt is null || FactBook.Digest(words.Salt, words.Sentence, words.Body) != fact.Digest)
        {
            breaches.Add(BreachKind.WordsChanged, at, fact.Name, "The words are not those that were written.");
        }
        else if (words.Person != fact.Person)
        {
            breaches.Add(BreachKind.PersonSwapped, at, fact.Name, "The words are filed under another person than the fact.");
        }
        else if (erased)
        {
            breaches.Add(BreachKind.WordsBack, at, fact.Name, "These words were lawfully erased and are back.");
        }
    }
}
