using System.Text.RegularExpressions;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>The places in a letter that are filled in, and what is wrong with them.</summary>
/// <param name="Words">The words it uses.</param>
/// <param name="Mistakes">What is wrong, each with its line.</param>
[Source("The product's own")]
public sealed partial record LetterPlaces(IReadOnlySet<string> Words, IReadOnlyList<string> Mistakes)
{
    /// <summary>Reads them. A letter may fill in a word, ask whether there is one, and go through several; nothing else.</summary>
    public static LetterPlaces Of(string body)
    {
        var (words, mistakes, open) = (new HashSet<string>(StringComparer.Ordinal), new List<string>(), new Stack<string>());
        foreach (Match place in Place().Matches(body))
        {
            var line = 1 + body.AsSpan(0, place.Index).Count('\n');
            if (Read(place.Value, words, open) is { Length: > 0 } wrong) mistakes.Add($"Line {line}: {wrong}");
        }

        if (open.Count > 0) mistakes.Add($"“{{{{#{open.Peek()}}}}}” is never ended. Write “{{{{/{open.Peek()}}}}}”.");
        return new(words, mistakes);
    }

    static string Read(string place, HashSet<string> words, Stack<string> open)
    {
        if (Known().Match(place) is not { Success: true } m) return $"“{place}” cannot be read. Write a word between two curly brackets on each side.";
        var (block, end, word) = (m.Groups["block"].Value, m.Groups["end"].Value, m.Groups["word"].Value);
        if (end.Length > 0) return open.Count > 0 && open.Pop() == end ? "" : $"“{place}” ends something that was not begun.";
        if (place == "{{else}}") return open.Contains("if") ? "" : "“{{else}}” stands outside any question.";
        if (place == "{{this}}") return open.Contains("each") ? "" : "“{{this}}” stands outside any list.";
        if (block.Length > 0) open.Push(block);
        if (LetterWords.Find(word) is not { } known) return $"Nothing is known as “{word}”.{Like(word)}";
        words.Add(word);
        return block == "each" != (known.Kind == WordKind.Each) && block != "if" ? known.Kind == WordKind.Each ? $"“{word}” holds several. Go through them with “{{{{#each {word}}}}}”." : $"“{word}” is one thing, and cannot be gone through." : "";
    }

    static string Like(string word) =>
        LetterWords.All.FirstOrDefault(w => w.Key.Contains(word, StringComparison.OrdinalIgnoreCase) || word.Contains(w.Key, StringComparison.OrdinalIgnoreCase)) is { } like ? $" Did you mean “{like.Key}”?" : " The list below has every word.";

    [GeneratedRegex(@"\{\{+[^{}]*\}*\}?|\}\}", RegexOptions.None, 1000)]
    private static partial Regex Place();

    [GeneratedRegex(@"^\{\{(?:(?:#(?<block>if|each) )?(?<word>[a-z][a-z-]*)|/(?<end>if|each))\}\}$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Known();
}
