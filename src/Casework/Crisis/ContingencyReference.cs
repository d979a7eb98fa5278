using Threefold.Practice.Crisis;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Crisis;

/// <summary>The numbers of <c>reference/contingency.yaml</c>, carried inside the programme.</summary>
static class ContingencyReference
{
    /// <summary>The numbers in force.</summary>
    public static ContingencyNumbers Numbers { get; } = Read();

    static ContingencyNumbers Read()
    {
        using var reader = new StreamReader(typeof(ContingencyReference).Assembly.GetManifestResourceStream("reference/contingency.yaml")!);
        var rows = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Rows>(reader);
        return new(rows.UntouchedMonths, rows.LongestReviewMonths, rows.LookBackDays, rows.AtOnceMinutes, rows.DischargeDays);
    }

    sealed class Rows
    {
        public int UntouchedMonths { get; init; }
        public int LongestReviewMonths { get; init; }
        public int LookBackDays { get; init; }
        public int AtOnceMinutes { get; init; }
        public int DischargeDays { get; init; }
    }
}
