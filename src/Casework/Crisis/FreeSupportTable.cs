using System.Globalization;
using Threefold.Practice.Crisis;
using YamlDotNet.RepresentationModel;

namespace Threefold.Casework.Crisis;

/// <summary>What the law keeps free of help to recover, day by day, from <c>reference/short-term-support.yaml</c>.</summary>
public static class FreeSupportTable
{
    static readonly IReadOnlyList<FreeSupport> Rows = Read();

    /// <summary>What holds on a day.</summary>
    /// <exception cref="KeyNotFoundException">The day lies before the first row.</exception>
    public static FreeSupport On(DateOnly day) =>
        Rows.LastOrDefault(r => r.From <= day) ?? throw new KeyNotFoundException($"Nothing is known about free support on {day:d MMMM yyyy}.");

    static IReadOnlyList<FreeSupport> Read()
    {
        using var text = new StreamReader(typeof(FreeSupportTable).Assembly.GetManifestResourceStream("reference/short-term-support.yaml")!);
        var yaml = new YamlStream();
        yaml.Load(text);
        var rows = (YamlSequenceNode)((YamlMappingNode)yaml.Documents[0].RootNode)["free"];
        return [.. rows.Select(Row).OrderBy(r => r.From)];
    }

    static FreeSupport Row(YamlNode row) => new(
        DateOnly.ParseExact(row["from"].ToString(), "yyyy-MM-dd", CultureInfo.InvariantCulture),
        Number(row, "free-weeks"), Number(row, "free-equipment-pounds") * 100, row["source"].ToString());

    static int Number(YamlNode row, string key) => int.Parse(row[key].ToString(), CultureInfo.InvariantCulture);
}
