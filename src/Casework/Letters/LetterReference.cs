using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Letters;

/// <summary>Numbers about letters, from <c>reference/letters.yaml</c>, carried inside the programme.</summary>
static class LetterReference
{
    /// <summary>Within how many days somebody is told another way when a letter came back.</summary>
    public static int TellAnotherWayDays { get; } = Read().TellAnotherWayDays;

    static Rows Read()
    {
        using var reader = new StreamReader(typeof(LetterReference).Assembly.GetManifestResourceStream("reference/letters.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Rows>(reader);
    }

    sealed class Rows
    {
        public int TellAnotherWayDays { get; init; }
    }
}
