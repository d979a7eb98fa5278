using Threefold.Practice.Insight;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Insight;

/// <summary>The numbers of <c>reference/sites.yaml</c>, carried inside the programme.</summary>
public static class SiteReference
{
    /// <summary>The numbers in force.</summary>
    public static SiteNumbers Numbers { get; } = Read();

    static SiteNumbers Read()
    {
        using var reader = new StreamReader(typeof(SiteReference).Assembly.GetManifestResourceStream("reference/sites.yaml")!);
        var r = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Row>(reader);
        return new(r.PlannedWeeks, r.LongestWeeks, r.BaselineWeeks, r.LongestBaselineWeeks, r.WeeksBetweenStarts, r.Fewest, r.PulseFewest, r.PulseFall, r.LivedFrom, r.OnItsWayFrom);
    }

    sealed class Row
    {
        public int PlannedWeeks { get; init; }
        public int LongestWeeks { get; init; }
        public int BaselineWeeks { get; init; }
        public int LongestBaselineWeeks { get; init; }
        public int WeeksBetweenStarts { get; init; }
        public int Fewest { get; init; }
        public int PulseFewest { get; init; }
        public double PulseFall { get; init; }
        public double LivedFrom { get; init; }
        public double OnItsWayFrom { get; init; }
    }
}
