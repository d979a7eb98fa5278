using System.Text.RegularExpressions;

namespace Threefold.Practice.Tests.PracticeModels;

/// <summary>A reading age by the Flesch-Kincaid grade, which counts words in a sentence and syllables in a word.</summary>
static partial class ReadingAge
{
    const int AgeAtGradeNought = 5;

    public static double Of(IEnumerable<string> sentences)
    {
        var texts = sentences.ToList();
        var words = texts.SelectMany(t => Word().Matches(t).Select(m => m.Value)).ToList();
        var ends = texts.Sum(t => Math.Max(1, End().Count(t)));
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
