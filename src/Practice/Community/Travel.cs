using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>How somebody gets there.</summary>
public enum TravelWay
{
    /// <summary>On foot, or with a wheelchair or frame.</summary>
    Walk,

    /// <summary>By bus.</summary>
    Bus,

    /// <summary>By car, their own or somebody’s.</summary>
    Car,
}

/// <summary>How fast one way of travelling is, for an estimate from a straight line.</summary>
/// <param name="KilometresAnHour">Over the ground, stops included.</param>
/// <param name="Detour">How much longer the way is than the straight line: 1.3 is a third longer.</param>
/// <param name="Minutes">Minutes that come on top: waiting, walking to the stop, parking.</param>
public sealed record TravelPace(double KilometresAnHour, double Detour, double Minutes);

/// <summary>
/// About how long a journey takes. It is worked out from the straight line and nothing else: no road, river, timetable or
/// hill is known here, and every sentence says so.
/// </summary>
/// <param name="paces">How fast each way is.</param>
[Source("Our own, on the slow side: reference/finding.yaml")]
public sealed class Travel(IReadOnlyDictionary<TravelWay, TravelPace> paces)
{
    const double MinutesInHour = 60;

    /// <summary>Minutes are said in steps of so many: an estimate that says 37 pretends to know.</summary>
    const int Step = 5;

    /// <summary>About how many minutes a distance takes.</summary>
    /// <param name="metres">Metres in a straight line.</param>
    /// <param name="by">How they travel.</param>
    public double Minutes(double metres, TravelWay by) =>
        paces[by].Minutes + (metres * paces[by].Detour / 1000 / paces[by].KilometresAnHour * MinutesInHour);

    /// <summary>How far one may live so that it takes at most so many minutes: metres in a straight line, none when waiting alone takes longer.</summary>
    public double MetresWithin(double minutes, TravelWay by) =>
        Math.Max(0, (minutes - paces[by].Minutes) / MinutesInHour * paces[by].KilometresAnHour * 1000 / paces[by].Detour);

    /// <summary>The estimate in words: “about 15 minutes’ walk”, “about 40 minutes by bus, where one runs”.</summary>
    public string Says(double metres, TravelWay by)
    {
        var minutes = Math.Max(Step, (int)Math.Ceiling(Minutes(metres, by) / Step) * Step);
        return by switch
        {
            TravelWay.Walk => $"about {minutes} minutes’ walk",
            TravelWay.Bus => $"about {minutes} minutes by bus, where one runs",
            _ => $"about {minutes} minutes by car",
        };
    }
}
