namespace Threefold.Practice.Ground;

/// <summary>One bank holiday.</summary>
/// <param name="On">The day.</param>
/// <param name="Name">What it is called.</param>
public sealed record BankHoliday(DateOnly On, string Name);

/// <summary>The bank holidays of England and Wales that are known, for counting working days. Past the last year known only weekends are left out.</summary>
[Source("Banking and Financial Dealings Act 1971, Sch 1")]
public sealed class BankHolidays
{
    /// <summary>How many a year has at least: a proclamation may add to them, nothing takes one away.</summary>
    const int EachYear = 8;

    readonly Dictionary<DateOnly, string> days;

    /// <summary>The holidays of whole years.</summary>
    /// <param name="holidays">Every one of them.</param>
    /// <exception cref="ArgumentException">One is wrong; the message says which, for whoever keeps the list.</exception>
    public BankHolidays(IReadOnlyList<BankHoliday> holidays)
    {
        if (FirstMistake(holidays) is { } mistake) throw new ArgumentException(mistake, nameof(holidays));
        days = holidays.ToDictionary(h => h.On, h => h.Name);
        (From, Until) = (new DateOnly(days.Keys.Min().Year, 1, 1), new DateOnly(days.Keys.Max().Year, 12, 31));
    }

    /// <summary>The first day for which they are known.</summary>
    public DateOnly From { get; }

    /// <summary>The last day for which they are known.</summary>
    public DateOnly Until { get; }

    /// <summary>What a day is called when it is a bank holiday; <see langword="null"/> otherwise.</summary>
    public string? NameOf(DateOnly day) => days.GetValueOrDefault(day);

    /// <summary>Whether offices are open: not a Saturday, a Sunday or a bank holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !days.ContainsKey(day);

    /// <summary>The day that lies so many working days after another. The day itself never counts.</summary>
    /// <param name="from">The day it is counted from; it need not be a working day.</param>
    /// <param name="working">How many, 1 or more.</param>
    public DateOnly After(DateOnly from, int working)
    {
        var day = from;
        for (var left = working; left > 0; left -= IsWorkingDay(day) ? 1 : 0) day = day.AddDays(1);
        return day;
    }

    /// <summary>Easter Sunday of a year in the Gregorian calendar.</summary>
    [Source("Calendar (New Style) Act 1750, s 3")]
    public static DateOnly EasterOf(int year)
    {
        var (golden, century, within) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (within / 4)) - epact - (within % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var sum = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, sum / 31, (sum % 31) + 1);
    }

    static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;

    static string? FirstMistake(IReadOnlyList<BankHoliday> all)
    {
        if (all.Count == 0) return "There are no bank holidays here.";
        if (all.GroupBy(h => h.On).FirstOrDefault(g => g.Count() > 1) is { } twice) return $"{twice.Key:yyyy-MM-dd} is here twice.";
        if (all.FirstOrDefault(h => IsWeekend(h.On)) is { } weekend) return $"{weekend.On:yyyy-MM-dd} is a weekend: name its substitute day.";
        var years = all.GroupBy(h => h.On.Year).OrderBy(g => g.Key).ToList();
        if (years[^1].Key - years[0].Key + 1 != years.Count) return "A year between the first and the last is missing.";
        if (years.FirstOrDefault(g => g.Count() < EachYear) is { } few) return $"{few.Key} has fewer than {EachYear}.";
        var easters = years.Select(g => (Easter: EasterOf(g.Key), Days: g.Select(h => h.On).ToHashSet()));
        return easters.Where(y => !y.Days.Contains(y.Easter.AddDays(-2)) || !y.Days.Contains(y.Easter.AddDays(1))).Select(y => $"Good Friday and Easter Monday of {y.Easter.Year} lie about {y.Easter:yyyy-MM-dd}.").FirstOrDefault();
    }
}
