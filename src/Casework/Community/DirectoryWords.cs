using System.Globalization;
using Threefold.Practice.Community;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Community;

/// <summary>The words the directory is searched by: what matters, what people really say, and where places are.</summary>
/// <param name="Topics">What matters to people.</param>
/// <param name="Synonyms">What people say, and what a directory calls it.</param>
/// <param name="Points">Postcodes with their points and the town they are in.</param>
public sealed record DirectoryWords(Topics Topics, IReadOnlyList<Synonym> Synonyms, IReadOnlyList<(string Postcode, MapPoint At, string Town)> Points)
{
    /// <summary>The words that come with the programme, from <c>reference/</c>.</summary>
    public static DirectoryWords Own { get; } = Read();

    static DirectoryWords Read()
    {
        var yaml = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build();
        var matters = yaml.Deserialize<MattersFile>(Text("what-matters.yaml")).Matters;
        var synonyms = yaml.Deserialize<SynonymsFile>(Text("synonyms.yaml")).Synonyms;
        return new DirectoryWords(
            new Topics([.. matters.Select(m => new WhatMatters(m.Key, m.Says, m.Words, m.Terms, m.Wellbeing))]),
            [.. synonyms.Select(s => new Synonym(s.Said, s.Means, s.Matters))],
            [.. Text("postcodes-demo.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Point)]);
    }

    static (string Postcode, MapPoint At, string Town) Point(string line)
    {
        var cells = line.Split(',');
        return (cells[0], MapPoint.From(Number(cells[1]), Number(cells[2]))!, cells[3].Trim());
    }

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
