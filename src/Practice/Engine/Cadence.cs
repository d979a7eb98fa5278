using Threefold.Practice.Ground;

namespace Threefold.Practice.Engine;

/// <summary>When we get back in touch.</summary>
/// <param name="Key">The key.</param>
/// <param name="Starts">What starts it, in words.</param>
/// <param name="Every">How many of the unit.</param>
/// <param name="Unit"><c>hours</c>, <c>days</c> or <c>working-days</c>.</param>
/// <param name="Again">True when it goes on until it stops; false when it happens once.</param>
/// <param name="Channel">How, in words.</param>
/// <param name="OnMiss">Who is told when it is missed: <c>worker</c>, <c>team</c>, <c>manager</c>.</param>
/// <param name="Stops">What ends it, in words.</param>
/// <param name="Source">Where it comes from.</param>
public sealed record Cadence(string Key, string Starts, int Every, string Unit, bool Again, string Channel, IReadOnlyList<string> OnMiss, string Stops, string Source)
{
    /// <summary>
    /// The moment it is next due (UTC). Hours are exact, whatever clocks do. Days and working days keep the time of day on
    /// London's clocks; a time that the spring change skips counts from the hour after. Bank holidays are not working days.
    /// </summary>
    /// <param name="utc">The moment it is counted from (UTC): the last contact, or what started it.</param>
    /// <param name="holidays">The bank holidays that are known.</param>
    public DateTime DueAfter(DateTime utc, BankHolidays holidays)
    {
        if (Unit == "hours") return DateTime.SpecifyKind(utc.AddHours(Every), DateTimeKind.Utc);
        var (day, time) = (Days.Of(utc), TimeOnly.FromDateTime(Days.Local(utc)));
        return Days.At(Unit == "working-days" ? holidays.After(day, Every) : day.AddDays(Every), time);
    }

    /// <summary>The day it is next due, counted from a day. Working days leave out Saturday and Sunday; use <see cref="DueAfter"/> where a bank holiday matters.</summary>
    public DateOnly DueOn(DateOnly from)
    {
        if (Unit != "working-days") return from.AddDays(Unit == "hours" ? (Every + 23) / 24 : Every);
        var day = from;
        for (var left = Every; left > 0; left -= day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0 : 1) day = day.AddDays(1);
        return day;
    }
}
