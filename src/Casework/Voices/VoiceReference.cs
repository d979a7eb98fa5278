using Threefold.Practice.Reviews;
using Threefold.Practice.Voices;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Voices;

/// <summary>The numbers of <c>reference/voices.yaml</c> and the promises of <c>reference/we-statements.yaml</c>, carried inside the programme.</summary>
public static class VoiceReference
{
    /// <summary>The numbers in force.</summary>
    public static VoiceNumbers Numbers { get; } = ReadNumbers();

    /// <summary>What we promise, in order.</summary>
    public static IReadOnlyList<Statement> Promises { get; } = [.. Read<Promised>("we-statements.yaml").Statements.Select(s => new Statement(s.Key, s.Theme, s.Says))];

    /// <summary>A promise’s key, or nothing when there is no such promise.</summary>
    public static string Known(string? key) => Promises.Any(p => p.Key == key) ? key! : "";

    static VoiceNumbers ReadNumbers()
    {
        var r = Read<NumbersFile>("voices.yaml");
        return new(r.Fewest, r.GoodFrom, r.AcknowledgeWorkingDays, r.AnswerWorkingDays, r.LongestAnswerMonths, r.LongestStoryMonths, r.AuditDays, r.AuditMost);
    }

    static T Read<T>(string file)
    {
        using var reader = new StreamReader(typeof(VoiceReference).Assembly.GetManifestResourceStream($"reference/{file}")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<T>(reader);
    }

    sealed class Promised
    {
        public List<Row> Statements { get; init; } = [];
    }

    sealed class Row
    {
        public string Key { get; init; } = "";
        public string Theme { get; init; } = "";
        public string Says { get; init; } = "";
    }

    sealed class NumbersFile
    {
        public int Fewest { get; init; }
        public int GoodFrom { get; init; }
        public int AcknowledgeWorkingDays { get; init; }
        public int AnswerWorkingDays { get; init; }
        public int LongestAnswerMonths { get; init; }
        public int LongestStoryMonths { get; init; }
        public int AuditDays { get; init; }
        public int AuditMost { get; init; }
    }
}
