using Threefold.Practice.Ground;

namespace Threefold.Practice.Community;

/// <summary>
/// Turns the eastings and northings of the British National Grid into degrees as satellites give them: back through the
/// map's own projection, then from the ball the map was drawn on (Airy 1830) to the one satellites use, by seven numbers.
/// Right to about five metres, which is less than a postcode is wide.
/// </summary>
[Source("Ordnance Survey, A guide to coordinate systems in Great Britain, annexes B and C, and 6.6")]
public static class OsGrid
{
    // The projection: origin 49°N 2°W, false origin 400 km west and 100 km north of it, on the Airy 1830 ellipsoid (metres).
    const double AiryLong = 6_377_563.396, AiryShort = 6_356_256.909, Scale = 0.999_601_271_7;
    const double OriginNorth = 49 * Math.PI / 180, OriginEast = -2 * Math.PI / 180, FalseEast = 400_000, FalseNorth = -100_000;

    // The ellipsoid satellites use (WGS84), and the seven numbers between the two: metres, parts, and seconds of arc.
    const double EarthLong = 6_378_137, EarthShort = 6_356_752.3142;
    const double MoveX = 446.448, MoveY = -125.157, MoveZ = 542.060, Stretch = -20.4894e-6;
    const double Second = Math.PI / 180 / 3600, TurnX = 0.1502 * Second, TurnY = 0.2470 * Second, TurnZ = 0.8421 * Second;

    /// <summary>The point, or <see langword="null"/> when the numbers lie off the grid (0,0 stands for “not known” in the files).</summary>
    /// <param name="easting">Metres, 0 to 700,000.</param>
    /// <param name="northing">Metres, 0 to 1,300,000.</param>
    public static MapPoint? ToPoint(double easting, double northing)
    {
        if (!(easting is > 0 and <= 700_000 && northing is > 0 and <= 1_300_000)) return null;
        var (north, east) = OnTheMapsBall(easting, northing);
        return OnTheSatellites(north, east);
    }

    /// <summary>Latitude and longitude (radians) on the ball that the map was drawn on.</summary>
    public static (double North, double East) OnTheMapsBall(double easting, double northing)
    {
        var squash = 1 - (AiryShort * AiryShort / (AiryLong * AiryLong));
        var n = (AiryLong - AiryShort) / (AiryLong + AiryShort);
        var lat = OriginNorth;
        double left;
        do
        {
            lat += (northing - FalseNorth - Arc(lat, n)) / (AiryLong * Scale);
            left = northing - FalseNorth - Arc(lat, n);
        }
        while (Math.Abs(left) >= 0.000_01);

        var (sin, tan) = (Math.Sin(lat), Math.Tan(lat));
        var across = AiryLong * Scale / Math.Sqrt(1 - (squash * sin * sin));
        var along = AiryLong * Scale * (1 - squash) / Math.Pow(1 - (squash * sin * sin), 1.5);
        var eta = (across / along) - 1;
        var (t2, sec, d) = (tan * tan, 1 / Math.Cos(lat), easting - FalseEast);
        var north = lat
            - (tan / (2 * along * across) * d * d)
            + (tan / (24 * along * Math.Pow(across, 3)) * (5 + (3 * t2) + eta - (9 * t2 * eta)) * Math.Pow(d, 4))
            - (tan / (720 * along * Math.Pow(across, 5)) * (61 + (90 * t2) + (45 * t2 * t2)) * Math.Pow(d, 6));
        var east = OriginEast
            + (sec / across * d)
            - (sec / (6 * Math.Pow(across, 3)) * ((across / along) + (2 * t2)) * Math.Pow(d, 3))
            + (sec / (120 * Math.Pow(across, 5)) * (5 + (28 * t2) + (24 * t2 * t2)) * Math.Pow(d, 5))
            - (sec / (5040 * Math.Pow(across, 7)) * (61 + (662 * t2) + (1320 * t2 * t2) + (720 * t2 * t2 * t2)) * Math.Pow(d, 7));
        return (north, east);
    }

    /// <summary>The length of the middle line from the origin to a latitude, in metres.</summary>
    static double Arc(double lat, double n)
    {
        var (minus, plus) = (lat - OriginNorth, lat + OriginNorth);
        return AiryShort * Scale * (
            ((1 + n + (5.0 / 4 * n * n) + (5.0 / 4 * n * n * n)) * minus)
            - (((3 * n) + (3 * n * n) + (21.0 / 8 * n * n * n)) * Math.Sin(minus) * Math.Cos(plus))
            + (((15.0 / 8 * n * n) + (15.0 / 8 * n * n * n)) * Math.Sin(2 * minus) * Math.Cos(2 * plus))
            - (35.0 / 24 * n * n * n * Math.Sin(3 * minus) * Math.Cos(3 * plus)));
    }

    static MapPoint OnTheSatellites(double north, double east)
    {
        var squash = 1 - (AiryShort * AiryShort / (AiryLong * AiryLong));
        var radius = AiryLong / Math.Sqrt(1 - (squash * Math.Sin(north) * Math.Sin(north)));
        var (x, y, z) = (radius * Math.Cos(north) * Math.Cos(east), radius * Math.Cos(north) * Math.Sin(east), radius * (1 - squash) * Math.Sin(north));
        var x2 = MoveX + (x * (1 + Stretch)) - (y * TurnZ) + (z * TurnY);
        var y2 = MoveY + (x * TurnZ) + (y * (1 + Stretch)) - (z * TurnX);
        var z2 = MoveZ - (x * TurnY) + (y * TurnX) + (z * (1 + Stretch));

        var earth = 1 - (EarthShort * EarthShort / (EarthLong * EarthLong));
        var flat = Math.Sqrt((x2 * x2) + (y2 * y2));
        var lat = Math.Atan2(z2, flat * (1 - earth));
        for (var turn = 0; turn < 6; turn++)
        {
            var wide = EarthLong / Math.Sqrt(1 - (earth * Math.Sin(lat) * Math.Sin(lat)));
            lat = Math.Atan2(z2 + (earth * wide * Math.Sin(lat)), flat);
        }

        return new MapPoint(lat * 180 / Math.PI, Math.Atan2(y2, x2) * 180 / Math.PI);
    }
}
