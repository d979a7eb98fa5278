using System.Globalization;

namespace Threefold.Web.Design;

/// <summary>
/// Times as people say them, in Europe/London: “Today 10:42am”, “Fri 13 Mar 2026, 2:40am”, “2 hours late”. Pure: the
/// moment it is now is always handed in. Moments are UTC.
/// </summary>
public static class Times
{
    static readonly TimeZoneInfo London = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
    static readonly TimeSpan NearAChange = TimeSpan.FromHours(9);

    /// <summary>A moment within a sentence: “today 10:42am” or “Fri 13 Mar 2026, 2:40am”.</summary>
    public static string Say(DateTime utc, DateTime now) =>
        DayOf(utc) == DayOf(now) ? $"today {Clock(utc)}" : $"{Day(DayOf(utc))}, {Clock(utc)}";

    /// <summary>A moment that stands by itself, or begins a sentence: “Today 10:42am” or “Fri 13 Mar 2026, 2:40am”.</summary>
    public static string Begin(DateTime utc, DateTime now) => string.Concat(Say(utc, now)[..1].ToUpperInvariant(), Say(utc, now)[1..]);

    /// <summary>When a duty falls due: “by 9:30am” today, “by Sat 9:30am” this week, else in full.</summary>
    public static string By(DateTime due, DateTime now) => (DayOf(due).DayNumber - DayOf(now).DayNumber) switch
    {
        0 => $"by {Clock(due)}",
        > 0 and < 7 => $"by {DayOf(due).ToString("ddd", CultureInfo.InvariantCulture)} {Clock(due)}",
        _ => $"by {Say(due, now)}",
    };

    /// <summary>How late a duty is: “26 minutes late”, “2 hours late”, “3 days late”; empty when it is not late.</summary>
    public static string Late(DateTime due, DateTime now) => now <= due ? "" : $"{Long(now - due)} late";

    /// <summary>How often: “every 24 hours”, “every 2 weeks”.</summary>
    public static string Every(TimeSpan gap) => gap.TotalDays >= 7 && gap.TotalDays % 7 == 0
        ? $"every {Count((long)gap.TotalDays / 7, "week")}"
        : gap.TotalDays >= 2 && gap.Ticks % TimeSpan.TicksPerDay == 0 ? $"every {Count((long)gap.TotalDays, "day")}" : $"every {Long(gap)}";

    /// <summary>A length of time, in the one unit that matters: minutes to two hours, hours to two days, then days.</summary>
    public static string Long(TimeSpan length) => length.TotalHours switch
    {
        < 1 => Count(Math.Max(1, (long)length.TotalMinutes), "minute"),
        < 48 => Count((long)length.TotalHours, "hour"),
        _ => Count((long)length.TotalDays, "day"),
    };

    /// <summary>A day: “Fri 13 Mar 2026”.</summary>
    public static string Day(DateOnly day) => day.ToString("ddd d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>A day without its year, where the year is plain: “20 Jan”.</summary>
    public static string ShortDay(DateOnly day) => day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>The time of day: “10:42am”, “4pm”, “midday”. On a night when the clocks change it says BST or GMT.</summary>
    public static string Clock(DateTime utc)
    {
        var local = Local(utc);
        var said = (local.Hour, local.Minute) switch
        {
            (12, 0) => "midday",
            (0, 0) => "midnight",
            (_, 0) => local.ToString("htt", CultureInfo.InvariantCulture).ToLowerInvariant(),
            _ => local.ToString("h:mmtt", CultureInfo.InvariantCulture).ToLowerInvariant(),
        };
        return ClocksChangeNear(utc) ? $"{said} {(London.IsDaylightSavingTime(Whole(utc)) ? "BST" : "GMT")}" : said;
    }

    /// <summary>The day in London on which a moment falls.</summary>
    public static DateOnly DayOf(DateTime utc) => DateOnly.FromDateTime(Local(utc));

    static DateTime Local(DateTime utc) => TimeZoneInfo.ConvertTimeFromUtc(Whole(utc), London);

    static bool ClocksChangeNear(DateTime utc) =>
        London.GetUtcOffset(Whole(utc) - NearAChange) != London.GetUtcOffset(Whole(utc) + NearAChange);

    // A moment from a store may have lost its kind; every moment here is UTC.
    static DateTime Whole(DateTime utc) => DateTime.SpecifyKind(utc, DateTimeKind.Utc);

    /// <summary>A number with its word: “1 hour”, “3 hours”.</summary>
    public static string Count(long number, string unit) => number == 1 ? $"1 {unit}" : $"{number} {unit}s";
}
