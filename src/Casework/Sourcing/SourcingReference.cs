using Threefold.Practice.Sourcing;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Sourcing;

/// <summary>What a request may not carry, from <c>reference/sourcing.yaml</c>, carried inside the programme.</summary>
static class SourcingReference
{
    /// <summary>The limits in force.</summary>
    public static SourcingLimits Limits { get; } = Read();

    static SourcingLimits Read()
    {
        using var reader = new StreamReader(typeof(SourcingReference).Assembly.GetManifestResourceStream("reference/sourcing.yaml")!);
        var rows = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Rows>(reader);
        return new(rows.Longest, rows.Health);
    }

    sealed class Rows
    {
        public int Longest { get; init; }
        public List<string> Health { get; init; } = [];
    }
}
