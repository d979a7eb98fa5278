using System.Globalization;
using System.Text;

namespace Threefold.Practice.People;

/// <summary>
/// The words of a name, folded so that “O’Neill”, “ONEILL” and “o neill” are the same: small letters, no accents, no
/// apostrophes, little words joined to the word they belong to, no titles. A double-barrelled name is both its words, and both together.
/// </summary>
public static class NameWords
{
    /// <summary>The most words of one name that are kept.</summary>
    public const int Most = 6;

    /// <summary>The longest word that is kept, in letters.</summary>
    public const int Longest = 40;

    static readonly HashSet<string> Joining = ["o", "mc", "mac", "de", "da", "di", "del", "der", "den", "van", "von", "la", "le", "el", "al", "st", "bin", "ben", "ap", "ab", "ni"];

    static readonly HashSet<string> Titles = ["mr", "mrs", "ms", "miss", "mx", "dr", "rev", "prof"];

    static readonly Dictionary<char, string> Letters = new()
    {
        ['ø'] = "o", ['ł'] = "l", ['ß'] = "ss", ['æ'] = "ae", ['œ'] = "oe", ['đ'] = "d", ['ð'] = "d", ['þ'] = "th", ['ı'] = "i", ['ħ'] = "h",
    };

    /// <summary>The distinct words of names, in the order they are written.</summary>
    public static IReadOnlyList<string> Of(params ReadOnlySpan<string> names)
    {
        var words = new List<string>();
        foreach (var name in names)
        {
            foreach (var word in OfOne(name))
            {
                if (words.Count < Most && !words.Contains(word)) words.Add(word);
            }
        }

        return words;
    }

    static IEnumerable<string> OfOne(string name)
    {
        var held = "";
        foreach (var part in Fold(name).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var barrels = part.Split('-', StringSplitOptions.RemoveEmptyEntries);
            if (barrels.Length == 0 || Titles.Contains(part)) continue;
            // A little word waits for the word it belongs to: “van der Berg” is “vanderberg”.
            if (barrels.Length == 1 && Joining.Contains(part))
            {
                held += part;
                continue;
            }

            barrels[0] = held + barrels[0];
            held = "";
            foreach (var barrel in barrels) yield return Short(barrel);
            if (barrels.Length > 1) yield return Short(string.Concat(barrels));
        }

        if (held.Length > 0) yield return Short(held);
    }

    static string Fold(string name)
    {
        var text = new StringBuilder();
        foreach (var c in Whole(name).Normalize(NormalizationForm.FormKD))
        {
            var small = char.ToLowerInvariant(c);
            if (Letters.TryGetValue(small, out var plain)) text.Append(plain);
            else if (char.IsLetter(small)) text.Append(small);
            else if (char.IsWhiteSpace(small) || small is ',' or '.' or '/' or '(' or ')') text.Append(' ');
            else if (char.GetUnicodeCategory(small) == UnicodeCategory.DashPunctuation) text.Append('-');
        }

        return text.ToString();
    }

    /// <summary>Half a surrogate pair cannot be folded or kept; it goes.</summary>
    static string Whole(string name)
    {
        var text = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar) text.Append(rune.ToString());
        }

        return text.ToString();
    }

    static string Short(string word) => word.Length <= Longest ? word : word[..Longest];
}
