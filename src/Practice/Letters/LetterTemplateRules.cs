using System.Text.RegularExpressions;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Letters;

/// <summary>When a council's own version of a letter may be published.</summary>
[Source("Practice letters: common rules")]
public static partial class LetterTemplateRules
{
    /// <summary>The longest that a letter may be, in characters.</summary>
    public const int Longest = 20_000;

    /// <summary>Everything that a check finds: what stands in the way, and what only makes it hard to read.</summary>
    /// <param name="template">The letter as it was written.</param>
    /// <param name="shipped">The letter as it came, whose words must stay.</param>
    /// <param name="tried">The letter filled in with examples, as plain text.</param>
    /// <param name="banned">Words that we do not use, each with what to say instead.</param>
    public static Verdict MayPublish(LetterTemplate template, LetterTemplate shipped, string tried, IEnumerable<(string Word, string Instead)> banned)
    {
        var places = LetterPlaces.Of(template.Body);
        var verdict = KeepableWords.MustSay(template.Title, "Title", "Write the heading of the letter.").With(MayKeep(template.Body));
        foreach (var wrong in places.Mistakes) verdict = verdict.With(Verdict.No(wrong, "Body"));
        foreach (var gone in shipped.Needs.Where(n => !places.Words.Contains(n)))
            verdict = verdict.With(Verdict.No($"This letter must say “{LetterWords.Find(gone)?.Says ?? gone}”: put {{{{{gone}}}}} back.", "Body"));
        foreach (var (word, instead) in banned) verdict = verdict.With(new([new Finding("banned", Weight.Block, $"We do not say “{word}”: {instead}.", "Practice letters: common rules", "Body")]));
        if (Markup().IsMatch(template.Body)) verdict = verdict.With(Verdict.No("Write no HTML and no pictures. Only words, lists and headings.", "Body"));
        if (StrangeLink().IsMatch(template.Body)) verdict = verdict.With(Verdict.No("A link must begin with https, mailto or tel.", "Body"));
        return verdict.With(Reads(tried));
    }

    /// <summary>Whether a draft may be kept, mistakes and all.</summary>
    public static Verdict MayKeep(string body) =>
        string.IsNullOrWhiteSpace(body) ? Verdict.No("Write the letter.", "Body")
        : body.Length > Longest ? Verdict.No($"This is too long for a letter. Use {Longest:N0} characters or fewer.", "Body")
        : KeepableWords.CanBeKept(body) ? Verdict.Yes : Verdict.No("Some of these characters cannot be kept. Please type the words again.", "Body");

    /// <summary>A warning where a letter is hard to read. It is read, and then it may go on: a kind sentence may be long.</summary>
    [Source("Practice letters: reading age 9 to 11; test, do not gate")]
    public static Verdict Reads(string tried) =>
        LetterRules.ReadsAt(tried) is var age && age <= ReadingAge.Plain ? Verdict.Yes
        : new([new Finding("plain", Weight.Warn, $"This reads easily at about {age}. Letters should be easy at {ReadingAge.Plain}. Shorter sentences and shorter words would help.", "Practice letters: reading age 9 to 11", "Body")]);

    [GeneratedRegex(@"<[a-zA-Z!/]|!\[", RegexOptions.None, 1000)]
    private static partial Regex Markup();

    [GeneratedRegex(@"\]\((?!\s*(https://|mailto:|tel:))|^\s*\[[^\]]+\]:|<(?!\s)", RegexOptions.ExplicitCapture | RegexOptions.Multiline, 1000)]
    private static partial Regex StrangeLink();
}
