using System.Globalization;
using Threefold.Practice.Money;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Money;

/// <summary>The figures of <c>reference/charging.yaml</c>, day by day.</summary>
public static class ChargingTable
{
    static readonly IReadOnlyList<YamlMappingNode> Rows = Read();

    /// <summary>What holds on a day: each figure of the newest row that gives it. Nothing before the first row.</summary>
    public static ChargingRates? On(DateOnly day)
    {
        var rows = Rows.Where(r => From(r) <= day).ToList();
        if (rows.Count == 0) return null;
        int Must(string key) => Find(rows, key) ?? throw new InvalidOperationException($"charging.yaml never gives {key}.");
        var kept = new Dictionary<AgeBand, int> { [AgeBand.PensionAge] = Must("pension-age"), [AgeBand.From25] = Must("from-25"), [AgeBand.From18] = Must("from-18") };
        var given = rows.Last(r => Number(r, "pension-age") is not null);
        return new(Text(given, "year"), From(rows[^1]), Must("upper-capital"), Must("lower-capital"), Must("tariff-every"), kept, Find(rows, "care-home"), Text(rows[^1], "checked") == "true", Text(rows[^1], "source"));
    }

    static int? Find(IEnumerable<YamlMappingNode> rows, string key) => rows.Select(r => Number(r, key)).LastOrDefault(n => n is not null);

    static IReadOnlyList<YamlMappingNode> Read()
    {
        using var text = new StreamReader(typeof(ChargingTable).Assembly.GetManifestResourceStream("reference/charging.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(text);
        return [.. ((YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["years"]).Cast<YamlMappingNode>().OrderBy(From)];
    }

    static DateOnly From(YamlMappingNode row) => DateOnly.ParseExact(Text(row, "from"), "yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Text(YamlMappingNode row, string key) => row.Children.TryGetValue(key, out var value) && value is YamlScalarNode { Value: { } text } ? text : "";

    static int? Number(YamlMappingNode row, string key) => Text(row, key) is { Length: > 0 } text ? int.Parse(text, CultureInfo.InvariantCulture) : null;
}
