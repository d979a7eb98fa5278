namespace Threefold.Practice.Ground;

/// <summary>Days as people in England live them.</summary>
public static class Days
{
    /// <summary>London, with its clock changes.</summary>
    public static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");

    /// <summary>The day in London at a moment (UTC).</summary>
    public static DateOnly Of(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    /// <summary>The wall-clock time in London at a moment (UTC).</summary>
    public static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), London);

    /// <summary>
    /// The moment (UTC) of a wall-clock time in London. A time that the spring change skips counts from the hour after; of a
    /// time that the autumn change gives twice, the first.
    /// </summary>
    public static DateTime At(DateOnly day, TimeOnly time)
    {
        var wall = day.ToDateTime(time, DateTimeKind.Unspecified);
        if (London.IsInvalidTime(wall)) wall = wall.AddHours(1);
        if (London.IsAmbiguousTime(wall)) return DateTime.SpecifyKind(wall - London.GetAmbiguousTimeOffsets(wall).Max(), DateTimeKind.Utc);
        return TimeZoneInfo.ConvertTimeToUtc(wall, London);
    }
}
