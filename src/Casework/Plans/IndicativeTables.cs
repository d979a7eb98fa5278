using System.Globalization;
using Threefold.Practice.Plans;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Plans;

/// <summary>The councils’ tables for indicative amounts, from <c>reference/indicative-budget.yaml</c>, by council and first day.</summary>
static class IndicativeTables
{
    const string Everyone = "everyone";

    static readonly IReadOnlyList<BudgetTable> Tables = Read();

    /// <summary>The table a council uses on a day: its own where it has one, else the product’s start. Throws <see cref="KeyNotFoundException"/> for a day before the first.</summary>
    /// <param name="council">The council’s model code: <c>norfolk</c>.</param>
    /// <param name="day">The day.</param>
    public static BudgetTable On(string council, DateOnly day) =>
        Tables.LastOrDefault(t => t.For == council && t.From <= day) ?? Tables.LastOrDefault(t => t.For == Everyone && t.From <= day)
        ?? throw new KeyNotFoundException($"No table for indicative amounts holds on {day:d MMMM yyyy}.");

    static IReadOnlyList<BudgetTable> Read()
    {
        using var text = new StreamReader(typeof(IndicativeTables).Assembly.GetManifestResourceStream("reference/indicative-budget.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(text);
        return [.. ((YamlSequenceNode)yaml.Documents[0].RootNode["tables"]).Select(Table).OrderBy(t => t.From)];
    }

    static BudgetTable Table(YamlNode table)
    {
        var levels = List(table, "levels", n => new NeedLevel(Text(n, "key"), Text(n, "label")));
        NeedArea Area(YamlNode n) => new(Text(n, "key"), Text(n, "label"), levels.ToDictionary(l => l.Key, l => Points(n, l.Key), StringComparer.Ordinal), Text(n, "source"));
        var (whose, from) = (Text(table, "for"), DateOnly.ParseExact(Text(table, "from"), "yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new BudgetTable
        {
            Key = string.Create(CultureInfo.InvariantCulture, $"{whose}@{from:yyyy-MM-dd}"), For = whose, From = from, Source = Text(table, "source"),
            PencePerPoint = Number(table, "pence-per-point"), CarerPencePerPoint = Number(table, "carer-pence-per-point"), Levels = levels,
            Others = List(table, "others", n => new OthersDo(Text(n, "key"), Text(n, "label"), Number(n, "counts"))),
            Adult = List(table, "adult", Area), Carer = List(table, "carer", Area),
        };
    }

    // The first level is no help, which is no point and need not be written.
    static int Points(YamlNode area, string level) => ((YamlMappingNode)area).Children.TryGetValue(level, out var points) ? int.Parse(points.ToString(), CultureInfo.InvariantCulture) : 0;

    static IReadOnlyList<T> List<T>(YamlNode node, string key, Func<YamlNode, T> read) => [.. ((YamlSequenceNode)node[key]).Select(read)];

    static string Text(YamlNode node, string key) => node[key].ToString();

    static int Number(YamlNode node, string key) => int.Parse(Text(node, key), CultureInfo.InvariantCulture);
}
