using System.Globalization;
using System.Text;

namespace Threefold.Practice.Community;

/// <summary>
/// Words as they are compared: lower case, without accents, with the common English endings off, so that “cafés”
/// finds “cafe” and “singing” finds “sing”. The same folding is used when an entry is stored and when somebody asks.
/// </summary>
public static class PlainWords
{
    static readonly HashSet<string> Empty = new(StringComparer.Ordinal)
    {
        "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "i", "in", "is", "it", "me", "my", "near", "of", "on",
        "or", "our", "some", "someone", "something", "somewhere", "that", "the", "their", "they", "this", "to", "want", "we", "who", "with", "you", "your",
        "been", "but", "had", "has", "have", "he", "her", "him", "his", "just", "like", "need", "needs", "she", "since", "so", "them", "very", "when", "would",
    };

    /// <summary>The words of a text, folded, in order, empty little words left out. A word that is too short to matter is left out too.</summary>
    public static IEnumerable<string> Of(string text)
    {
        var word = new StringBuilder();
        foreach (var letter in Normalised(text).Append(' '))
        {
            if (char.IsLetterOrDigit(letter))
            {
                word.Append(letter);
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark && word.Length > 0)
            {
                var whole = word.ToString();
                word.Clear();
                if (whole.Length > 1 && !Empty.Contains(whole))
                {
                    yield return Stem(whole);
                }
            }
        }
    }

    /// <summary>Lower case, compatibility forms unfolded. Text that is not well-formed Unicode is read as if the bad parts were spaces.</summary>
    static string Normalised(string text) =>
        (text.Any(IsTrouble) ? WellFormed(text) : text).Normalize(NormalizationForm.FormKD).ToLowerInvariant();

    static bool IsTrouble(char letter) => char.IsSurrogate(letter) || letter >= '\uFFFD';

    /// <summary>Takes the common English endings off one folded word. Light on purpose: two words that differ should rarely meet.</summary>
    public static string Stem(string word)
    {
        if (Whole.TryGetValue(word, out var whole))
        {
            return whole;
        }

        foreach (var (ending, instead, least) in Endings)
        {
            if (word.Length - ending.Length >= least && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return Undouble(string.Concat(word.AsSpan(0, word.Length - ending.Length), instead), ending);
            }
        }

        return word;
    }

    static readonly (string Ending, string Instead, int Least)[] Endings =
    [
        ("iness", "y", 3), ("ness", "", 3), ("ies", "y", 2), ("sses", "ss", 2), ("ings", "", 3), ("ing", "", 3),
        ("ers", "", 3), ("er", "", 3), ("ed", "", 3), ("ss", "ss", 1), ("us", "us", 1), ("es", "", 3), ("s", "", 2), ("e", "", 3),
    ];

    /// <summary>Families of words whose endings mislead: a carer is no car, a singer is not single.</summary>
    static readonly Dictionary<string, string> Whole = new(StringComparer.Ordinal)
    {
        ["care"] = "care", ["cares"] = "care", ["cared"] = "care", ["caring"] = "care", ["carer"] = "carer", ["carers"] = "carer",
        ["single"] = "single", ["singles"] = "single", ["men"] = "man", ["mens"] = "man", ["women"] = "woman", ["womens"] = "woman", ["news"] = "news",
        ["people"] = "people", ["evening"] = "evening", ["evenings"] = "evening", ["morning"] = "morning", ["mornings"] = "morning",
        ["housing"] = "housing", ["reading"] = "read", ["reader"] = "read", ["readers"] = "read", ["bored"] = "bored", ["boredom"] = "bored",
    };

    static string Undouble(string stem, string ending)
    {
        var cut = ending is "ing" or "ings" or "ed" or "er" or "ers" && stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z');
        return cut ? stem[..^1] : stem;
    }

    static string WellFormed(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            clean.Append(rune.Value is >= 0xFFFD and <= 0xFFFF ? new Rune(' ') : rune);
        }

        return clean.ToString();
    }
}
