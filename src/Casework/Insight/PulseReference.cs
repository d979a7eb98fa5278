using Threefold.Practice.Insight;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Insight;

/// <summary>What <c>reference/pulse.yaml</c> says, carried inside the programme: what workers are asked, how often, and how few are too few.</summary>
public static class PulseReference
{
    static readonly File Held = Read();

    /// <summary>How often.</summary>
    public static PulseEvery Every => Held.Every;

    /// <summary>Fewer answers than this show nothing.</summary>
    public static int Fewest => Held.Fewest;

    /// <summary>The sentences, in order.</summary>
    public static IReadOnlyList<PulseItem> Items { get; } = [.. Held.Items.Select(i => new PulseItem(i.Key, i.Name, i.Says))];

    /// <summary>The round that a day lies in.</summary>
    public static PulseRound Round(DateOnly day) => PulseRound.Of(day, Every);

    static File Read()
    {
        using var reader = new StreamReader(typeof(PulseReference).Assembly.GetManifestResourceStream("reference/pulse.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<File>(reader);
    }

    sealed class File
    {
        public PulseEvery Every { get; init; }
        public int Fewest { get; init; }
        public List<Row> Items { get; init; } = [];
    }

    sealed class Row
    {
        public string Key { get; init; } = "";
        public string Name { get; init; } = "";
        public string Says { get; init; } = "";
    }
}
