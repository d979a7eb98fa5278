using Threefold.Practice.Ground;

namespace Threefold.Practice.Insight;

/// <summary>How workers of some teams said they were, in one week: a mean and how many, and never who.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Mean">The mean, from 1 to 5.</param>
/// <param name="N">How many answered.</param>
public readonly record struct PulseWeek(DateOnly Week, double Mean, int N);

/// <summary>Whether those who do the work are worse for it.</summary>
public enum PulseCourse
{
    /// <summary>Nobody was asked, or too few answered, before or since.</summary>
    NotKnown,

    /// <summary>It has fallen.</summary>
    Falls,

    /// <summary>It holds or rises.</summary>
    Holds,
}

/// <summary>Reads a pulse before and since a trial began. While it falls, no result is headed as a success.</summary>
[Source("Lancashire 2024: waits fell, and so did morale")]
public static class PulseRules
{
    /// <summary>How the last four weeks that count stand to all before the start.</summary>
    public static PulseCourse Course(IReadOnlyList<PulseWeek> weeks, DateOnly start, SiteNumbers numbers)
    {
        var told = weeks.Where(w => w.N >= numbers.PulseFewest).OrderBy(w => w.Week).ToList();
        var (before, since) = (told.Where(w => w.Week < start).ToList(), told.Where(w => w.Week >= start).TakeLast(4).ToList());
        if (before.Count == 0 || since.Count == 0) return PulseCourse.NotKnown;
        return Mean(since) <= Mean(before) - numbers.PulseFall + 1e-9 ? PulseCourse.Falls : PulseCourse.Holds;
    }

    static double Mean(IReadOnlyCollection<PulseWeek> weeks) => weeks.Sum(w => w.Mean * w.N) / weeks.Sum(w => w.N);
}
