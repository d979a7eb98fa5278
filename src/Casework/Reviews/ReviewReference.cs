using Threefold.Practice.Reviews;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Reviews;

/// <summary>The numbers of <c>reference/reviews.yaml</c> and the sentences of <c>reference/i-statements.yaml</c>, carried inside the programme.</summary>
public static class ReviewReference
{
    /// <summary>The numbers in force.</summary>
    public static ReviewNumbers Numbers { get; } = ReadNumbers();

    static readonly List<Row> Rows = Read<StatementsFile>("i-statements.yaml").Statements;

    /// <summary>The sentences that people are asked about, in order.</summary>
    public static IReadOnlyList<Statement> Statements { get; } = [.. Rows.Where(s => s.For.Length == 0).Select(Of)];

    /// <summary>The sentences for somebody who helps somebody else.</summary>
    public static IReadOnlyList<Statement> OfCarers { get; } = [.. Rows.Where(s => s.For == "carer").Select(Of)];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Statement> Everybodys { get; } = [.. Rows.Select(Of)];

    static Statement Of(Row row) => new(row.Key, row.Theme, row.Says);

    static ReviewNumbers ReadNumbers()
    {
        var r = Read<NumbersFile>("reviews.yaml");
        return new(r.FirstFromDays, r.FirstByDays, r.WholeMonths, r.OpenDaysBefore, r.AskedDays, r.UnscheduledDays,
            r.NoticeDays, r.FirstAskDays, r.SecondAskDays, r.SampleOneIn, r.LongestDelegationMonths, r.SignOffDays);
    }

    static T Read<T>(string file)
    {
        using var reader = new StreamReader(typeof(ReviewReference).Assembly.GetManifestResourceStream($"reference/{file}")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<T>(reader);
    }

    sealed class StatementsFile
    {
        public List<Row> Statements { get; init; } = [];
    }

    sealed class Row
    {
        public string Key { get; init; } = "";
        public string Theme { get; init; } = "";
        public string Says { get; init; } = "";
        public string For { get; init; } = "";
    }

    sealed class NumbersFile
    {
        public int FirstFromDays { get; init; }
        public int FirstByDays { get; init; }
        public int WholeMonths { get; init; }
        public int OpenDaysBefore { get; init; }
        public int AskedDays { get; init; }
        public int UnscheduledDays { get; init; }
        public int NoticeDays { get; init; }
        public int FirstAskDays { get; init; }
        public int SecondAskDays { get; init; }
        public int SampleOneIn { get; init; }
        public int LongestDelegationMonths { get; init; }
        public int SignOffDays { get; init; }
    }
}
