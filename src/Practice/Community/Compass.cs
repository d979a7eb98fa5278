namespace Threefold.Practice.Community;

/// <summary>Directions as one says them, so that a list can say what a map shows.</summary>
public static class Compass
{
    static readonly string[] Points = ["north", "north-east", "east", "south-east", "south", "south-west", "west", "north-west"];

    /// <summary>The direction from one point to another, in one of eight words; right for places a day’s travel apart.</summary>
    public static string Says(MapPoint from, MapPoint to)
    {
        var east = (to.Longitude - from.Longitude) * Math.Cos(from.Latitude * Math.PI / 180);
        var angle = Math.Atan2(east, to.Latitude - from.Latitude) * 180 / Math.PI;
        return Points[(int)Math.Round((angle + 360) % 360 / 45) % Points.Length];
    }
}
