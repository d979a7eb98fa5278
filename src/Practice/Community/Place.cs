namespace Threefold.Practice.Community;

/// <summary>A place where something happens.</summary>
/// <param name="Name">The building or room: <c>St Jude's hall</c>.</param>
/// <param name="Address">The lines of the address in order, town included and postcode not.</param>
/// <param name="Postcode">With its space, or empty.</param>
/// <param name="At">Where it is on the map, or <see langword="null"/> when nobody has said.</param>
/// <param name="Access">What helps people get in and take part, in the place's own words.</param>
/// <param name="Kind">In a building, by post, or online.</param>
/// <param name="Notes">How to find it, buses, parking.</param>
public sealed record Place(
    string Name,
    IReadOnlyList<string> Address,
    string Postcode,
    MapPoint? At,
    IReadOnlyList<string> Access,
    PlaceKind Kind = PlaceKind.Building,
    string Notes = "")
{
    /// <summary>Its id in the directory it came from, the same at every import; empty when that gave none.</summary>
    public Guid Id { get; init; }

    /// <summary>The place on one line, as one would say it.</summary>
    public string Says => string.Join(", ", new[] { Name }.Concat(Address).Append(Postcode).Where(part => part.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase));
}

/// <summary>What kind of place it is.</summary>
public enum PlaceKind
{
    /// <summary>Somewhere one goes.</summary>
    Building,

    /// <summary>An address for letters only.</summary>
    Letters,

    /// <summary>By telephone or online.</summary>
    Online,
}

/// <summary>A point on the map, in degrees.</summary>
/// <param name="Latitude">Degrees north, -90 to 90.</param>
/// <param name="Longitude">Degrees east, -180 to 180.</param>
public sealed record MapPoint(double Latitude, double Longitude)
{
    const double EarthRadius = 6_371_008.8; // metres, mean

    /// <summary>The point, or <see langword="null"/> when either number is missing, is no number, or cannot be on Earth.</summary>
    public static MapPoint? From(double? latitude, double? longitude) =>
        latitude is >= -90 and <= 90 && longitude is >= -180 and <= 180 && (latitude, longitude) is not (0, 0)
            ? new MapPoint(latitude.Value, longitude.Value)
            : null;

    /// <summary>How far it is to another point as the crow flies, in metres, on a round Earth (the haversine formula; right to half a percent).</summary>
    public double MetresTo(MapPoint other)
    {
        var north = Radians(other.Latitude - Latitude);
        var east = Radians(other.Longitude - Longitude);
        var half = Square(Math.Sin(north / 2)) + (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(other.Latitude)) * Square(Math.Sin(east / 2)));
        return 2 * EarthRadius * Math.Asin(Math.Sqrt(Math.Min(1, half)));
    }

    /// <summary>The point on a ball of radius 1, so that many distances can be measured without sines: see <see cref="MetresBetween"/>.</summary>
    public (double X, double Y, double Z) OnBall() =>
        (Math.Cos(Radians(Latitude)) * Math.Cos(Radians(Longitude)), Math.Cos(Radians(Latitude)) * Math.Sin(Radians(Longitude)), Math.Sin(Radians(Latitude)));

    /// <summary>Metres between two points on the ball, along its surface.</summary>
    public static double MetresBetween((double X, double Y, double Z) one, (double X, double Y, double Z) other) =>
        2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(Square(one.X - other.X) + Square(one.Y - other.Y) + Square(one.Z - other.Z)) / 2));

    static double Radians(double degrees) => degrees * Math.PI / 180;

    static double Square(double number) => number * number;
}

/// <summary>How a distance is said aloud.</summary>
public static class Distance
{
    /// <summary>Metres in one mile.</summary>
    public const double MetresInMile = 1609.344;

    /// <summary>The distance in the words people use: “under half a mile”, “2.3 miles”, “14 miles”.</summary>
    /// <param name="metres">Metres, as the crow flies.</param>
    public static string Says(double metres) => (metres / MetresInMile) switch
    {
        < 0.5 => "under half a mile",
        < 0.95 => "about half a mile",
        < 1.05 => "about 1 mile",
        < 10 => FormattableString.Invariant($"{metres / MetresInMile:0.#} miles"),
        _ => FormattableString.Invariant($"{metres / MetresInMile:0} miles"),
    };
}
