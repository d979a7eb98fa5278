using Threefold.Practice.Assessments;
using Threefold.Practice.Letters;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Letters;

/// <summary>The letters that come with the programme: the files of <c>letters/</c>, carried inside it.</summary>
public static class ShippedLetters
{
    const string Folder = "letters/";

    static readonly Dictionary<string, LetterTemplate> ByKey = Read().ToDictionary(t => t.Key, StringComparer.Ordinal);

    /// <summary>All of them, in the order of their numbers.</summary>
    public static IReadOnlyList<LetterTemplate> All { get; } = [.. ByKey.Values.OrderBy(t => t.Number).ThenBy(t => t.Key, StringComparer.Ordinal)];

    /// <summary>One of them, or <see langword="null"/>.</summary>
    public static LetterTemplate? Find(string key) => ByKey.GetValueOrDefault(key);

    static IEnumerable<LetterTemplate> Read()
    {
        var assembly = typeof(ShippedLetters).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(n => n.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var file = new StreamReader(assembly.GetManifestResourceStream(name)!);
            yield return From(name[Folder.Length..], file.ReadToEnd());
        }
    }

    static LetterTemplate From(string key, string file)
    {
        var parts = file.ReplaceLineEndings("\n").Split("---\n", 3);
        if (parts.Length != 3) throw new InvalidOperationException($"letters/{key}.md does not begin with its front matter.");
        var head = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<Head>(parts[1]);
        return new LetterTemplate
        {
            Key = key, Title = head.Title, About = head.About, Number = head.Number, Law = head.Law, Signed = head.Signed == "yes", Decision = head.Decision == "yes", Page = head.Page == "yes",
            Of = head.Of switch { "adult" => AssessmentOf.Adult, "carer" => AssessmentOf.Carer, _ => null },
            Tells = head.Tells switch { "eligible" => LetterTells.Eligible, "not-eligible" => LetterTells.NotEligible, "either" => LetterTells.Either, "not-meeting" => LetterTells.NotMeeting, _ => LetterTells.Nothing },
            Needs = head.Needs.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries), Body = parts[2],
        };
    }

    sealed class Head
    {
        public string Title { get; init; } = "";
        public string About { get; init; } = "";
        public int Number { get; init; }
        public string Law { get; init; } = "";
        public string Signed { get; init; } = "";
        public string Decision { get; init; } = "";
        public string Page { get; init; } = "";
        public string Of { get; init; } = "";
        public string Tells { get; init; } = "";
        public string Needs { get; init; } = "";
    }
}
