using System.Globalization;
using Threefold.Practice.Community;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Community;

/// <summary>The words the directory is searched by: what matters, what people really say, and where places are.</summary>
/// <param name="Topics">What matters to people.</param>
/// <param name="Synonyms">What people say, and what a directory calls it.</param>
/// <param name="Points">Postcodes with their points and the town they are in.</param>
/// <param name="Kinds">Kinds of things beside groups: equipment, apps, meeting centres …, told by the same signs as what matters.</param>
public sealed record DirectoryWords(Topics Topics, IReadOnlyList<Synonym> Synonyms, IReadOnlyList<(string Postcode, MapPoint At, string Town)> Points, Topics Kinds)
{
    /// <summary>The small made-up area, by postcode without its space: until a council brings in a list of its own.</summary>
    public required IReadOnlyDictionary<string, PostcodePlace> MadeUp { get; init; }

    /// <summary>The words that come with the programme, from <c>reference/</c>.</summary>
    public static DirectoryWords Own { get; } = Read();

    static DirectoryWords Read()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var matters = yaml.Deserialize<MattersFile>(Text("what-matters.yaml")).Matters;
        var synonyms = yaml.Deserialize<SynonymsFile>(Text("synonyms.yaml")).Synonyms;
        var rows = Text("postcodes-demo.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.TrimEnd().Split(',')).ToList();
        return new DirectoryWords(
            new Topics([.. matters.Select(m => new WhatMatters(m.Key, m.Says, m.Words, m.Terms, m.Wellbeing, m.Outcomes))]),
            [.. synonyms.Select(s => new Synonym(s.Said, s.Means, s.Matters))],
            [.. rows.Select(Point)],
            new Topics([.. yaml.Deserialize<KindsFile>(Text("kinds.yaml")).Kinds.Select(k => new WhatMatters(k.Key, k.Says, k.Words, k.Terms, [], []))]))
        {
            MadeUp = rows.ToDictionary(r => r[0].Replace(" ", "", StringComparison.Ordinal), r => new PostcodePlace(r[0], Point(r).At, r[4], r[5], r[6]), StringComparer.Ordinal),
        };
    }

    static (string Postcode, MapPoint At, string Town) Point(string[] cells) => (cells[0], MapPoint.From(Number(cells[1]), Number(cells[2]))!, cells[3]);

    static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    static string Text(string name)
    {
        using var reader = new StreamReader(typeof(DirectoryWords).Assembly.GetManifestResourceStream($"reference/{name}")!);
        return reader.ReadToEnd();
    }

    sealed class MattersFile
    {
        public List<MatterRow> Matters { get; init; } = [];
    }

    sealed class MatterRow
    {
        public string Key { get; init; } = "";
        public string Says { get; init; } = "";
        public List<string> Words { get; init; } = [];
        public List<string> Terms { get; init; } = [];
        public List<string> Wellbeing { get; init; } = [];
        public List<string> Outcomes { get; init; } = [];
    }

    sealed class KindsFile
    {
        public List<MatterRow> Kinds { get; init; } = [];
    }

    sealed class SynonymsFile
    {
        public List<SynonymRow> Synonyms { get; init; } = [];
    }

    sealed class SynonymRow
    {
        public string Said { get; init; } = "";
        public List<string> Means { get; init; } = [];
        public List<string> Matters { get; init; } = [];
    }
}
