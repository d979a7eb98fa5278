using System.Text.RegularExpressions;

namespace Threefold.Practice.Ground;

/// <summary>
/// A reading age by the Flesch-Kincaid grade, which counts words in a sentence and syllables in a word. A hint for whoever
/// writes, never a gate: a kind sentence may be long.
/// </summary>
public static partial class ReadingAge
{
    /// <summary>The age that text for people should be plain enough for.</summary>
    [Source("Practice letters: reading age 9 to 11")]
    public const int Plain = 11;

    const int AgeAtGradeNought = 5;

    /// <summary>The age in years at which these texts are easily read; nought when there is not one word.</summary>
    /// <param name="texts">Sentences or lines. A line without a full stop counts as one sentence.</param>
    public static double Of(IEnumerable<string> texts)
    {
        var lines = texts.ToList();
        var words = lines.SelectMany(t => Word().Matches(t).Select(m => m.Value)).ToList();
        if (words.Count == 0) return 0;
        var ends = lines.Where(t => Word().IsMatch(t)).Sum(t => Math.Max(1, End().Count(t)));
        return (0.39 * words.Count / ends) + (11.8 * words.Sum(Syllables) / words.Count) - 15.59 + AgeAtGradeNought;
    }

    static int Syllables(string word)
    {
        var groups = Vowels().Count(word);
        return Math.Max(1, word.EndsWith('e') && !word.EndsWith("le", StringComparison.Ordinal) ? groups - 1 : groups);
    }

    [GeneratedRegex(@"[\p{L}’']+", RegexOptions.None, 1000)]
    private static partial Regex Word();

    [GeneratedRegex("[.?!:]", RegexOptions.None, 1000)]
    private static partial Regex End();

    [GeneratedRegex("[aeiouyAEIOUY]+", RegexOptions.None, 1000)]
    private static partial Regex Vowels();
}
