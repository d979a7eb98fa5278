using Threefold.Practice.Community;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Community;

/// <summary>The numbers of <c>reference/finding.yaml</c>, carried inside the programme.</summary>
/// <param name="Travel">How long journeys take.</param>
/// <param name="Parts">When in the week something happens.</param>
/// <param name="DidNotHelpVoices">How many must have said that something did not help before it is shown.</param>
/// <param name="FarMinutes">A ward is far from something when its nearest one takes longer than this.</param>
/// <param name="FarBy">By which way of travelling.</param>
public sealed record FindingNumbers(Travel Travel, PartsOfDay Parts, int DidNotHelpVoices, int FarMinutes, TravelWay FarBy)
{
    /// <summary>The numbers in force.</summary>
    public static FindingNumbers Own { get; } = Read();

    static FindingNumbers Read()
    {
        using var reader = new StreamReader(typeof(FindingNumbers).Assembly.GetManifestResourceStream("reference/finding.yaml")!);
        var file = new DeserializerBuilder().WithNamingConvention(HyphenatedNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<Rows>(reader);
        var paces = file.Travel.ToDictionary(t => Enum.Parse<TravelWay>(t.Key, ignoreCase: true), t => new TravelPace(t.Value.KilometresAnHour, t.Value.Detour, t.Value.Minutes));
        return new(new Travel(paces), new PartsOfDay(TimeOnly.Parse(file.EveningFrom, System.Globalization.CultureInfo.InvariantCulture)), file.DidNotHelpVoices, file.Far.Minutes, file.Far.By);
    }

    sealed class Rows
    {
        public Dictionary<string, Pace> Travel { get; init; } = [];
        public string EveningFrom { get; init; } = "";
        public int DidNotHelpVoices { get; init; }
        public FarRow Far { get; init; } = new();
    }

    sealed class Pace
    {
        public double KilometresAnHour { get; init; }
        public double Detour { get; init; }
        public double Minutes { get; init; }
    }

    sealed class FarRow
    {
        public int Minutes { get; init; }
        public TravelWay By { get; init; }
    }
}
