using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace Threefold.Casework.Insight;

/// <summary>The numbers of <c>reference/capacity.yaml</c>: what a question about capacity begins with. Hours, shares, weeks and seconds, as their names say.</summary>
public sealed record CapacityNumbers
{
    /// <summary>The numbers in force.</summary>
    public static CapacityNumbers Now { get; } = Read();

    public string Source { get; init; } = "";
    public double FirstTalkHours { get; init; }
    public double SteadyTalkHours { get; init; }
    public double PlanTalkHours { get; init; }
    public double ReviewHours { get; init; }
    public double LibertyHours { get; init; }
    public double ConcernHours { get; init; }
    public double Spread { get; init; }
    public double HoursAWeek { get; init; }
    public double Leave { get; init; }
    public double Vacancy { get; init; }
    public double Direct { get; init; }
    public double Longer { get; init; }
    public double LongestLonger { get; init; }
    public double ToSteady { get; init; }
    public double ToPlan { get; init; }
    public double ComesBack { get; init; }
    public double ComesBackWeeks { get; init; }
    public double PromiseDays { get; init; }
    public int Weeks { get; init; }
    public int RestsOnWeeks { get; init; }
    public int LookBackWeeks { get; init; }
    public int Runs { get; init; }
    public int Tries { get; init; }
    public double PauseMinutes { get; init; }
    public double CallsAnHour { get; init; }
    public double HandlingSeconds { get; init; }
    public double PatienceSeconds { get; init; }
    public double TargetSeconds { get; init; }

    static CapacityNumbers Read()
    {
        using var reader = new StreamReader(typeof(CapacityNumbers).Assembly.GetManifestResourceStream("reference/capacity.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).IgnoreUnmatchedProperties().Build().Deserialize<CapacityNumbers>(reader);
    }
}
