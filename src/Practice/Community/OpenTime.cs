using System.Globalization;

namespace Threefold.Practice.Community;

/// <summary>One pattern of opening. A group may have several.</summary>
/// <param name="Days">The days of the week, Monday first, without repeats. Empty when not said.</param>
/// <param name="Rhythm">Each week, every second week, each month …</param>
/// <param name="Opens">When it starts, or <see langword="null"/>.</param>
/// <param name="Closes">When it ends, or <see langword="null"/>.</param>
/// <param name="WhichInMonth">For a monthly rhythm: 1 first … 4 fourth, -1 last. Empty for every week.</param>
/// <param name="From">The first day it holds, or <see langword="null"/>.</param>
/// <param name="To">The last day it holds, or <see langword="null"/>.</param>
/// <param name="InWords">The group's own words about its times; they win over the pattern.</param>
public sealed record OpenTime(
    IReadOnlyList<DayOfWeek> Days,
    Rhythm Rhythm,
    TimeOnly? Opens,
    TimeOnly? Closes,
    IReadOnlyList<int> WhichInMonth,
    DateOnly? From = null,
    DateOnly? To = null,
    string InWords = "")
{
    /// <summary>Whether the pattern still holds on a day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || day >= From) && (To is null || day <= To);

    /// <summary>The pattern as one would say it: “Wednesdays and Fridays, 12 to 4pm”. Empty when nothing is known.</summary>
    public string Says
    {
        get
        {
            var pattern = string.Join(", ", new[] { WhichDays(), Hours() }.Where(part => part.Length > 0));
            return pattern.Length == 0 ? InWords : InWords.Length == 0 ? pattern : $"{pattern}. {InWords}";
        }
    }

    string WhichDays()
    {
        var days = Days.Count == 0 ? "" : Days.Count == 7 ? "every day" : IsWeekdays() ? "Monday to Friday" : List(Days.Select(day => NameOf(day, Plural)));
        return Rhythm switch
        {
            Rhythm.Monthly when Days.Count > 0 && WhichInMonth.Count > 0 => $"{List(WhichInMonth.Select(Ordinal))} {List(Days.Select(day => NameOf(day, plural: false)))} of the month",
            Rhythm.Monthly => days.Length == 0 ? "once a month" : $"{days}, once a month",
            Rhythm.Fortnightly => days.Length == 0 ? "every two weeks" : $"every other week: {days}",
            _ => days,
        };
    }

    bool Plural => Rhythm != Rhythm.Monthly || WhichInMonth.Count == 0;

    bool IsWeekdays() => Days.Count == 5 && !Days.Contains(DayOfWeek.Saturday) && !Days.Contains(DayOfWeek.Sunday);

    string Hours() => (Opens, Closes) switch
    {
        (null, null) => "",
        (TimeOnly from, null) => $"from {Clock.Says(from)}",
        (null, TimeOnly to) => $"until {Clock.Says(to)}",
        (TimeOnly from, TimeOnly to) => Clock.Says(from, to),
    };

    static string NameOf(DayOfWeek day, bool plural) => plural ? $"{day}s" : day.ToString();

    static string Ordinal(int which) => which switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", 5 => "fifth", _ => "last" };

    static string List(IEnumerable<string> parts)
    {
        var all = parts.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}

/// <summary>How often something happens.</summary>
public enum Rhythm
{
    /// <summary>Every week, or not said.</summary>
    Weekly,

    /// <summary>Every second week.</summary>
    Fortnightly,

    /// <summary>Every month.</summary>
    Monthly,
}

/// <summary>How a time of day is said.</summary>
public static class Clock
{
    /// <summary>One time: “4pm”, “10:30am”, “midday”.</summary>
    public static string Says(TimeOnly time) => time == new TimeOnly(12, 0) ? "midday" : Number(time) + Half(time);

    /// <summary>Two times: “12 to 4pm”, “10:30am to 1pm”.</summary>
    public static string Says(TimeOnly from, TimeOnly to) =>
        Half(from) == Half(to) ? $"{Number(from)} to {Number(to)}{Half(to)}" : $"{Says(from)} to {Says(to)}";

    static string Number(TimeOnly time) => time.ToString(time.Minute == 0 ? "%h" : "h:mm", CultureInfo.InvariantCulture);

    static string Half(TimeOnly time) => time.Hour < 12 ? "am" : "pm";
}
