using System.Globalization;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>Writes when a service happens and how one takes part.</summary>
static class TimeJson
{
    static readonly string[] Days = ["SU", "MO", "TU", "WE", "TH", "FR", "SA"];

    /// <summary>The schedules. Ways of taking part stand on them, and on schedules of their own where there are more ways than times.</summary>
    public static void Write(Utf8JsonWriter json, ServiceEntry entry)
    {
        List<OpenTime?> times =
        [
            .. entry.Times.Select(time => time with { InWords = FeedText.Plain(time.InWords) }).Where(time => time.Says.Length > 0)
                .OrderBy(time => time.Days.Count == 0 ? 8 : ((int)time.Days[0] + 6) % 7).ThenBy(time => time.Opens),
        ];
        var ways = entry.Attending.Select(FeedText.Plain).Where(way => way.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
        while (times.Count < ways.Count)
        {
            times.Add(null);
        }

        json.All("schedules", times, (time, number) =>
        {
            json.WriteString("id", FeedIds.OfPart("schedule", entry.Id, number));
            if (time is not null)
            {
                Write(json, time);
            }

            json.Said("attending_type", ways.Count == 0 ? "" : ways[Math.Min(number, ways.Count - 1)]);
        });
    }

    static void Write(Utf8JsonWriter json, OpenTime time)
    {
        json.Said("valid_from", Day(time.From));
        json.Said("valid_to", Day(time.To));
        json.WriteString("freq", time.Rhythm == Rhythm.Monthly ? "MONTHLY" : "WEEKLY");
        json.WriteNumber("interval", time.Rhythm == Rhythm.Fortnightly ? 2 : 1);
        var which = time.Rhythm == Rhythm.Monthly && time.WhichInMonth.Count > 0 ? time.WhichInMonth.Select(w => w.ToString(CultureInfo.InvariantCulture)) : [""];
        json.Said("byday", string.Join(',', which.SelectMany(w => time.Days.Select(day => w + Days[(int)day]))));
        json.Said("opens_at", Hour(time.Opens));
        json.Said("closes_at", Hour(time.Closes));
        json.Said("description", time.InWords);
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    static string Hour(TimeOnly? time) => time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture) ?? "";
}
