using Threefold.Practice.Money;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Money;

/// <summary>The numbers of <c>reference/money.yaml</c>, carried inside the programme.</summary>
public static class MoneyReference
{
    /// <summary>The numbers in force.</summary>
    public static MoneyNumbers Numbers { get; } = Read();

    /// <summary>The figures for what somebody can pay on a day, or nothing before the first.</summary>
    public static ChargingRates? RatesOn(DateOnly day) => ChargingTable.On(day);

    static MoneyNumbers Read()
    {
        using var reader = new StreamReader(typeof(MoneyReference).Assembly.GetManifestResourceStream("reference/money.yaml")!);
        var rows = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Rows>(reader);
        return new(rows.ContingencyWeeks, rows.NoticeDays, rows.FirstReviewMonths, rows.ReviewMonths, [.. rows.Limits.Select(l => new MoneyLimit(l.Role, l.Weekly * 100, l.Once * 100))], rows.Source);
    }

    sealed class Rows
    {
        public int ContingencyWeeks { get; init; }
        public int NoticeDays { get; init; }
        public int FirstReviewMonths { get; init; }
        public int ReviewMonths { get; init; }
        public string Source { get; init; } = "";
        public List<Limit> Limits { get; init; } = [];
    }

    sealed class Limit
    {
        public string Role { get; init; } = "";
        public int Weekly { get; init; }
        public int Once { get; init; }
    }
}
