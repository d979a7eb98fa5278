using Threefold.Casework.Community;
using Threefold.Practice.Community;

namespace Threefold.Web.Pages.Community;

/// <summary>One mark on the map: where, and which numbers of the list stand there.</summary>
public sealed record MapMark(double X, double Y, IReadOnlyList<int> Numbers)
{
    /// <summary>What is written at the mark: “3”, or “3, 5”, or “3 and 4 more”.</summary>
    public string Says => Numbers.Count < 3 ? string.Join(", ", Numbers) : $"{Numbers[0]} and {Numbers.Count - 1} more";
}

/// <summary>
/// A map of what was found, drawn by us from the points alone: no tile, no call, no stranger who learns what somebody
/// looks for. North is up. The list beneath says the same in words.
/// </summary>
public sealed class FoundMap
{
    /// <summary>The drawing’s size, in its own units.</summary>
    public const double Width = 640, Height = 400;

    /// <summary>Marks nearer than this share one.</summary>
    const double Near = 34, Margin = 60;

    /// <summary>A map is never closer than about half a mile across: a street means nothing without its names.</summary>
    const double LeastMetres = 800;

    static readonly double[] Bars = [0.25, 0.5, 1, 2, 5, 10, 20, 50];

    readonly double scale;
    readonly MapPoint middle;

    FoundMap(IReadOnlyList<(int Number, MapPoint At)> points, MapPoint? from, int nowhere)
    {
        IReadOnlyList<MapPoint> all = [.. points.Select(p => p.At), .. from is null ? [] : new[] { from }];
        middle = new MapPoint((all.Min(p => p.Latitude) + all.Max(p => p.Latitude)) / 2, (all.Min(p => p.Longitude) + all.Max(p => p.Longitude)) / 2);
        var (wide, high) = (2 * all.Max(p => Math.Abs(Metres(p).East)), 2 * all.Max(p => Math.Abs(Metres(p).North)));
        scale = Math.Min((Width - (2 * Margin)) / Math.Max(wide, LeastMetres), (Height - (2 * Margin)) / Math.Max(high, LeastMetres));
        (From, Nowhere, Shown) = (from is null ? null : Place(from), nowhere, points.Count);
        var marks = new List<(double X, double Y, List<int> Numbers)>();
        foreach (var (number, at) in points)
        {
            var (x, y) = Place(at);
            var held = marks.FindIndex(m => Math.Abs(m.X - x) < Near && Math.Abs(m.Y - y) < Near);
            if (held >= 0) marks[held].Numbers.Add(number);
            else marks.Add((x, y, [number]));
        }

        Marks = [.. marks.Select(m => new MapMark(m.X, m.Y, m.Numbers))];
        BarMiles = Bars.Last(miles => miles == Bars[0] || miles * Distance.MetresInMile * scale <= Width / 3);
    }

    /// <summary>Where the marks are.</summary>
    public IReadOnlyList<MapMark> Marks { get; }

    /// <summary>Where one starts from, or nothing.</summary>
    public (double X, double Y)? From { get; }

    /// <summary>How many of the list are on the map.</summary>
    public int Shown { get; }

    /// <summary>How many of the list have no place on it.</summary>
    public int Nowhere { get; }

    /// <summary>How many miles the bar stands for, and its length.</summary>
    public double BarMiles { get; }

    /// <summary>The length of the bar.</summary>
    public double Bar => Math.Round(BarMiles * Distance.MetresInMile * scale, 1);

    /// <summary>Rings around where one starts, each one bar further out, as far as the map goes.</summary>
    public IEnumerable<double> Rings => From is null ? [] : Enumerable.Range(1, 4).Select(ring => ring * Bar).Where(far => far < Width);

    /// <summary>The map of a page of results; nothing when none of them has a place.</summary>
    /// <param name="found">What was found.</param>
    /// <param name="first">The number of the first one in the list.</param>
    public static FoundMap? Of(Found found, int first)
    {
        var points = found.Matches.Select((match, at) => (Number: first + at, match.Card.Points)).Where(m => m.Points.Count > 0)
            .Select(m => (m.Number, At: found.FromAt is { } from ? m.Points.MinBy(from.MetresTo)! : m.Points[0])).ToList();
        return points.Count == 0 ? null : new FoundMap(points, found.FromAt, found.Matches.Count - points.Count);
    }

    (double X, double Y) Place(MapPoint at)
    {
        var (east, north) = Metres(at);
        return (Math.Round((Width / 2) + (east * scale), 1), Math.Round((Height / 2) - (north * scale), 1));
    }

    (double East, double North) Metres(MapPoint at)
    {
        var north = middle.MetresTo(new MapPoint(at.Latitude, middle.Longitude)) * Math.Sign(at.Latitude - middle.Latitude);
        return (middle.MetresTo(new MapPoint(middle.Latitude, at.Longitude)) * Math.Sign(at.Longitude - middle.Longitude), north);
    }
}
