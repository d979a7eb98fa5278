using Threefold.Practice.Liberty;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Liberty;

/// <summary>The procedures of <c>reference/liberty.yaml</c>, carried inside the programme.</summary>
public static class LibertyReference
{
    static readonly InFile Told = Read();

    /// <summary>All of them.</summary>
    public static IReadOnlyList<LibertyScheme> Schemes { get; } =
        [.. Told.Schemes.Select(s => new LibertyScheme(s.Key, s.Name, s.StandardDays, s.UrgentDays, s.ExtensionDays, s.AheadDays, s.LongestMonths, DateOnly.FromDateTime(s.LawChangedOn), s.Apart, [.. s.Requirements.Select(r => new LibertyRequirement(r.Key, r.Name, r.Says))]))];

    /// <summary>The one a new request begins under.</summary>
    public static LibertyScheme Now { get; } = Of(Told.Now);

    /// <summary>The one a request began under.</summary>
    public static LibertyScheme Of(string key) => Schemes.FirstOrDefault(s => s.Key == key) ?? throw new ArgumentOutOfRangeException(nameof(key), key, "reference/liberty.yaml has no such scheme.");

    static InFile Read()
    {
        using var reader = new StreamReader(typeof(LibertyReference).Assembly.GetManifestResourceStream("reference/liberty.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<InFile>(reader);
    }

    sealed class InFile
    {
        public string Now { get; init; } = "";
        public List<OneScheme> Schemes { get; init; } = [];
    }

    sealed class OneScheme
    {
        public string Key { get; init; } = "";
        public string Name { get; init; } = "";
        public int StandardDays { get; init; }
        public int UrgentDays { get; init; }
        public int ExtensionDays { get; init; }
        public int AheadDays { get; init; }
        public int LongestMonths { get; init; }
        public DateTime LawChangedOn { get; init; }
        public List<string> Apart { get; init; } = [];
        public List<OneRequirement> Requirements { get; init; } = [];
    }

    sealed class OneRequirement
    {
        public string Key { get; init; } = "";
        public string Name { get; init; } = "";
        public string Says { get; init; } = "";
    }
}
