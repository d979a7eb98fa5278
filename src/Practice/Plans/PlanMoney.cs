using System.Globalization;
using Threefold.Practice.Ground;

namespace Threefold.Practice.Plans;

/// <summary>A stretch of days over which a plan costs the same each week.</summary>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or <see langword="null"/> when nothing changes after it.</param>
/// <param name="WeeklyPence">What the lines come to each week.</param>
public sealed record CostStretch(DateOnly From, DateOnly? Until, int WeeklyPence);

/// <summary>What the lines of plans come to, in whole pence, for one person at a time.</summary>
[Source("Care Act 2014, s 26(1)")]
public static class PlanMoney
{
    /// <summary>What the lines that run on a day come to each week. What is kept ready counts only when it is used.</summary>
    public static int WeeklyOn(IEnumerable<PlanLine> lines, DateOnly day) => lines.Where(l => l.RunsOn(day) && !l.Standby).Sum(l => l.WeeklyPence);

    /// <summary>What is kept ready on a day, each week it would be used.</summary>
    public static int StandbyOn(IEnumerable<PlanLine> lines, DateOnly day) => lines.Where(l => l.RunsOn(day) && l.Standby).Sum(l => l.WeeklyPence);

    /// <summary>The same by person, so that nobody's needs are paid for from somebody else's budget.</summary>
    [Source("Practice trap 14")]
    public static IReadOnlyDictionary<Guid, int> WeeklyByPersonOn(IEnumerable<PlanLine> lines, DateOnly day) =>
        lines.GroupBy(l => l.Person).ToDictionary(g => g.Key, g => WeeklyOn(g, day));

    /// <summary>Every stretch of days with one weekly cost, in order. Together they say what any day costs.</summary>
    public static IReadOnlyList<CostStretch> Stretches(IReadOnlyCollection<PlanLine> lines)
    {
        var turns = lines.Where(l => l.WeeklyPence > 0 && !l.Standby).SelectMany(Turns).GroupBy(t => t.Day).OrderBy(g => g.Key).Select(g => (Day: g.Key, Change: g.Sum(t => t.Pence))).Where(t => t.Change != 0).ToList();
        var (stretches, now) = (new List<CostStretch>(), 0);
        for (var i = 0; i < turns.Count; i++)
        {
            now += turns[i].Change;
            stretches.Add(new(turns[i].Day, i + 1 < turns.Count ? turns[i + 1].Day.AddDays(-1) : null, now));
        }

        return stretches;
    }

    /// <summary>What a plan costs each week on a day, by its stretches.</summary>
    public static int On(IReadOnlyList<CostStretch> stretches, DateOnly day) => stretches.LastOrDefault(s => s.From <= day)?.WeeklyPence ?? 0;

    /// <summary>A sum in words: “£60”, “£134.40”.</summary>
    public static string Pounds(int pence) => pence % 100 == 0 ? $"£{pence / 100}" : string.Create(CultureInfo.InvariantCulture, $"£{pence / 100m:0.00}");

    /// <summary>A day in words: “19 May 2026”.</summary>
    internal static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    static IEnumerable<(DateOnly Day, int Pence)> Turns(PlanLine line)
    {
        if (line.EndsOn < line.StartsOn) yield break;
        yield return (line.StartsOn, line.WeeklyPence);
        if (line.EndsOn is { } end && end < DateOnly.MaxValue) yield return (end.AddDays(1), -line.WeeklyPence);
    }
}
