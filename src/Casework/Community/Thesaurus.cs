using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>One thing somebody said, and everything it may be found by.</summary>
/// <param name="Said">As they said it, for “because”.</param>
/// <param name="Words">Folded words they used; all of them are looked for.</param>
/// <param name="Also">Folded words that mean it.</param>
/// <param name="Matters">Keys of what matters that it points to.</param>
sealed record Meaning(string Said, IReadOnlyList<string> Words, IReadOnlyList<string> Also, IReadOnlyList<string> Matters);

/// <summary>Hears what people say as what a directory may call it.</summary>
sealed class Thesaurus(DirectoryWords known)
{
    readonly Dictionary<string, List<(string[] Phrase, Synonym Synonym)>> phrases = known.Synonyms
        .Select(synonym => (Phrase: PlainWords.Of(synonym.Said).ToArray(), Synonym: synonym)).Where(s => s.Phrase.Length > 0)
        .GroupBy(s => s.Phrase[0], StringComparer.Ordinal)
        .ToDictionary(g => g.Key, g => g.OrderByDescending(s => s.Phrase.Length).ToList(), StringComparer.Ordinal);

    /// <summary>What was said, taken apart: the longest phrase that is known first, then word by word.</summary>
    public List<Meaning> Hear(string text)
    {
        string[] words = [.. PlainWords.Of(text).Take(24)];
        var heard = new List<Meaning>();
        for (var at = 0; at < words.Length;)
        {
            var found = (phrases.GetValueOrDefault(words[at]) ?? []).FirstOrDefault(s => words.AsSpan(at).StartsWith(s.Phrase));
            var length = found.Phrase?.Length ?? 1;
            heard.Add(found.Synonym is { } synonym
                ? new Meaning(synonym.Said, words[at..(at + length)], [.. synonym.Means.SelectMany(PlainWords.Of).Distinct(StringComparer.Ordinal)], synonym.Matters)
                : new Meaning(words[at], [words[at]], [], []));
            at += length;
        }

        return [.. heard.DistinctBy(h => h.Said)];
    }
}

/// <summary>How near two words are in spelling.</summary>
static class Spelling
{
    /// <summary>Whether one letter makes the difference (two in a word of eight or more): added, left out, changed or swapped.</summary>
    public static bool IsNear(string one, string other)
    {
        var most = one.Length >= 8 ? 2 : 1;
        return Math.Abs(one.Length - other.Length) <= most && one[0] == other[0] && Distance(one, other) <= most;
    }

    static int Distance(string one, string other)
    {
        Span<int> before = stackalloc int[other.Length + 1];
        Span<int> now = stackalloc int[other.Length + 1];
        for (var column = 0; column <= other.Length; column++)
        {
            before[column] = column;
        }

        for (var row = 1; row <= one.Length; row++)
        {
            now[0] = row;
            for (var column = 1; column <= other.Length; column++)
            {
                var cost = one[row - 1] == other[column - 1] ? 0 : 1;
                now[column] = Math.Min(Math.Min(now[column - 1], before[column]) + 1, before[column - 1] + cost);
            }

            now.CopyTo(before);
        }

        return before[other.Length];
    }
}
