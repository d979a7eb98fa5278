using System.Security.Cryptography;
using System.Text;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Ground;
using Threefold.Practice.Quality;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Quality;

/// <summary>The guidance of <c>reference/guidance.yaml</c>, carried inside the programme and read strictly: a mistake stops the start, with its line.</summary>
public sealed class ShippedGuidance
{
    /// <summary>The file.</summary>
    public const string File = "reference/guidance.yaml";

    const int FewestSentences = 2, MostSentences = 5;

    static readonly string[] Ours = ["www.gov.uk", "www.legislation.gov.uk"];

    readonly Dictionary<string, Guidance> byKey;

    ShippedGuidance(IReadOnlyList<Guidance> all, int longest) => (All, LongestMonths, byKey) = (all, longest, all.ToDictionary(g => g.Key, StringComparer.Ordinal));

    /// <summary>All of it, in the order of the file.</summary>
    public IReadOnlyList<Guidance> All { get; }

    /// <summary>How many months may go by at most until guidance is looked at again.</summary>
    public int LongestMonths { get; }

    /// <summary>One of them, or <see langword="null"/>.</summary>
    public Guidance? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>What comes with the programme.</summary>
    public static ShippedGuidance Read()
    {
        using var file = new StreamReader(typeof(ShippedGuidance).Assembly.GetManifestResourceStream(File)!);
        return From(file.ReadToEnd());
    }

    /// <summary>From the text of such a file.</summary>
    /// <exception cref="ArgumentException">It is wrong; the message says every mistake with its line.</exception>
    public static ShippedGuidance From(string text)
    {
        var mistakes = new List<Mistake>();
        var page = new Page("reference", File, mistakes);
        var (all, longest) = (new List<Guidance>(), 0);
        if (page.Parse(text) is YamlMappingNode map)
        {
            var (top, places) = (new Entry(map, page), new HashSet<string>(StringComparer.Ordinal));
            top.Text("source");
            var from = top.Day("from");
            if (from is null) page.Wrong(map, "“from” is missing here.", "Write the day since when this holds, such as 2026-11-01.");
            longest = top.Number("longest-months");
            all.AddRange(page.Entries(top.At("guidance")).Select(e => One(e, from ?? default, longest, places)).ToList());
            top.NothingElse();
            if (all.Count == 0) page.Wrong(map, "There is no guidance here.");
        }
        else if (mistakes.Count == 0)
        {
            page.Wrong(1, 1, "“source:”, “from:” and “guidance:” should stand here.", "");
        }

        return mistakes.Count == 0 ? new(all, longest) : throw new ArgumentException($"The guidance cannot be read:\n{string.Join('\n', mistakes)}");
    }

    static Guidance One(Entry e, DateOnly from, int longest, HashSet<string> seen)
    {
        var page = e.Page;
        var (key, title, says, source, link, again) = (e.Text("guidance"), e.Text("title"), e.Text("says").ReplaceLineEndings(" "), e.Text("source"), e.Text("link", ""), e.Number("again"));
        var since = e.Day("from") ?? from;
        e.NothingElse();
        if (!key.All(c => char.IsAsciiLetterLower(c) || c == '-')) page.Wrong(e.At("guidance")!, $"“{key}” cannot be a key.", "Use small letters and dashes.");
        if (key.Length > 0 && !seen.Add(key)) page.Wrong(e.At("guidance")!, $"“{key}” stands here twice.", "Keep one of them.");
        if (says.Length > 0 && Sentences(says) is var n && n is < FewestSentences or > MostSentences) page.Wrong(e.At("says")!, $"This has {Sentences(says)} sentences.", $"Write {FewestSentences} to {MostSentences}.");
        if (says.Length > GuidanceRules.Longest) page.Wrong(e.At("says")!, $"This is too long. At most {GuidanceRules.Longest:N0} characters are read beside a form.");
        foreach (var (word, instead) in PlainWords.In($"{title}\n{says}", [])) page.Wrong(e.At("says") ?? e.Node, $"We do not say “{word}”: {instead}.");
        if (link.Length > 0 && !(GuidanceRules.MayLink(link).Allowed && Ours.Contains(new Uri(link).Host))) page.Wrong(e.At("link")!, $"“{link}” cannot be a link here.", "Only https to www.gov.uk and www.legislation.gov.uk, or leave it out.");
        if (again < 1 || again > longest) page.Wrong(e.At("again") ?? e.Node, "“again” should be a number of months, from 1 to longest-months.");
        return new(key, title, says, source, link, again) { From = since, Digest = DigestOf(says, source, link) };
    }

    /// <summary>What tells one text from another.</summary>
    public static string DigestOf(string says, string source, string link) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{says}\n{source}\n{link}")));

    static int Sentences(string says) => says.Split(['.', '?', '!']).Count(s => s.Any(char.IsLetter) && s.Trim().Length > 1);
}
