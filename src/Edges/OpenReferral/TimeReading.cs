using System.Globalization;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>When a service happens. The published rules (RRULE) are too hard for most editors, so what cannot be read is passed on in words.</summary>
static class TimeReading
{
    /// <summary>The patterns that have not ended, soonest in the week first.</summary>
    public static IReadOnlyList<OpenTime> Read(Fields record, DateOnly today) =>
    [
        .. Schedules(record).Select(Time).Where(time => time.Says.Length > 0 && (time.To is null || time.To >= today)).Distinct()
            .OrderBy(time => time.Days.Count == 0 ? 8 : MondayFirst(time.Days[0])).ThenBy(time => time.Opens),
    ];

    /// <summary>How one takes part, in plain words, each once.</summary>
    public static IReadOnlyList<string> Attending(Fields record) =>
        [.. Schedules(record).Select(s => Attends(s.Text("attending_type"))).Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    static IEnumerable<Fields> Schedules(Fields record) =>
        record.List("schedules", "regular_schedules").Concat(record.List("service_at_locations").SelectMany(at => at.List("schedules", "regular_schedules")));

    static OpenTime Time(Fields schedule)
    {
        var days = Days(schedule.Text("byday", "weekday"));
        var monthly = string.Equals(schedule.Text("freq"), "MONTHLY", StringComparison.OrdinalIgnoreCase);
        return new OpenTime(
            [.. days.Select(d => d.Day).Distinct().OrderBy(MondayFirst)],
            monthly ? Rhythm.Monthly : schedule.Number("interval") is >= 2 and < 3 ? Rhythm.Fortnightly : Rhythm.Weekly,
            schedule.Time("opens_at"),
            schedule.Time("closes_at"),
            monthly ? [.. days.Where(d => d.Which != 0).Select(d => d.Which).Distinct()] : [],
            schedule.Day("valid_from"),
            schedule.Day("valid_to") ?? schedule.Day("until"),
            string.Join(" ", new[] { schedule.Text("description"), schedule.Text("notes") }.Where(text => text.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)));
    }

    static List<(DayOfWeek Day, int Which)> Days(string text)
    {
        var found = new List<(DayOfWeek, int)>();
        foreach (var part in text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var sign = part.TrimStart('+', '-', '1', '2', '3', '4', '5');
            var number = part[..^sign.Length];
            if (Day(sign) is { } day)
            {
                found.Add((day, int.TryParse(number, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var which) && which is >= -1 and <= 5 ? which : 0));
            }
        }

        return found;
    }

    static DayOfWeek? Day(string text) =>
        text.Length < 2 ? null : Enum.GetValues<DayOfWeek>().Cast<DayOfWeek?>().FirstOrDefault(day => day!.Value.ToString().StartsWith(text[..2], StringComparison.OrdinalIgnoreCase)
            && (text.Length <= 3 || day.Value.ToString().StartsWith(text.TrimEnd('s', 'S'), StringComparison.OrdinalIgnoreCase)));

    static int MondayFirst(DayOfWeek day) => ((int)day + 6) % 7;

    static string Attends(string type) => type.ToLowerInvariant() switch
    {
        "" => "",
        "venue" or "in-person" or "in person" or "physical" => "In person",
        "online" or "virtual" => "Online",
        "phone" or "telephone" => "By telephone",
        "home" or "homevisit" or "home visit" => "At home, by home visit",
        _ => type,
    };
}
