using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>One change, with no name in sight.</summary>
/// <param name="Whose">Whose, as an opaque id.</param>
/// <param name="On">From which day.</param>
/// <param name="BeforePence">Before, each week.</param>
/// <param name="AfterPence">After, each week.</param>
/// <param name="OncePence">Once.</param>
/// <param name="Cause">Why.</param>
public sealed record ChangeLine(Guid Whose, DateOnly On, int BeforePence, int AfterPence, int OncePence, ChangeCause Cause);

/// <summary>What one cause came to.</summary>
/// <param name="Cause">Why.</param>
/// <param name="Count">How many changes.</param>
/// <param name="WeeklyPence">By how much together, each week.</param>
public sealed record CauseLine(ChangeCause Cause, int Count, long WeeklyPence);

/// <summary>What happened to packages from the first day of a year to its last.</summary>
/// <param name="People">How many had one on both days.</param>
/// <param name="Rose">How many of them cost more on the last.</param>
/// <param name="Rises">By what share each of those rose.</param>
/// <param name="RisePence">What those rises come to together, each week.</param>
/// <param name="FromPence">What all of them cost on the first day, each week.</param>
/// <param name="ToPence">And on the last.</param>
/// <param name="Began">How many had one on the last day only.</param>
/// <param name="Ended">How many had one on the first day only.</param>
/// <param name="OncePence">What was paid once in the year.</param>
/// <param name="Causes">Cause by cause.</param>
[Source("Leicester 2021, App C 5.1.1")]
public sealed record PackageReport(int People, int Rose, IReadOnlyList<double> Rises, long RisePence, long FromPence, long ToPence, int Began, int Ended, long OncePence, IReadOnlyList<CauseLine> Causes)
{
    /// <summary>By what share those that rose did on average; nought when none did.</summary>
    public double MeanRise => Rises.Count == 0 ? 0 : Rises.Average();

    /// <summary>The report over changes: what somebody’s last change on or before a day came to is what they cost on it.</summary>
    /// <param name="changes">Every change of everybody up to the last day, in order.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    public static PackageReport Of(IEnumerable<ChangeLine> changes, DateOnly first, DateOnly last)
    {
        var all = changes.Where(c => c.On <= last).ToList();
        var both = all.Where(c => c.Cause != ChangeCause.OneOff).GroupBy(c => c.Whose)
            .Select(g => (Start: g.LastOrDefault(c => c.On <= first)?.AfterPence ?? 0, End: g.Last().AfterPence)).ToList();
        var there = both.Where(p => p is { Start: > 0, End: > 0 }).ToList();
        var rose = there.Where(p => p.End > p.Start).ToList();
        var year = all.Where(c => c.On > first).ToList();
        return new(
            there.Count, rose.Count, [.. rose.Select(p => (p.End - p.Start) / (double)p.Start)], rose.Sum(p => (long)p.End - p.Start), there.Sum(p => (long)p.Start), there.Sum(p => (long)p.End),
            both.Count(p => p is { Start: 0, End: > 0 }), both.Count(p => p is { Start: > 0, End: 0 }), year.Sum(c => (long)c.OncePence),
            [.. year.GroupBy(c => c.Cause).OrderBy(g => g.Key).Select(g => new CauseLine(g.Key, g.Count(), g.Sum(c => (long)c.AfterPence - c.BeforePence)))]);
    }

    /// <summary>A cause in words.</summary>
    public static string Say(ChangeCause cause) => cause switch
    {
        ChangeCause.New => "New",
        ChangeCause.NeedUp => "They need more",
        ChangeCause.GainInAbility => "They do more themselves",
        ChangeCause.NeedDown => "They need less",
        ChangeCause.NotWanted => "They no longer want it",
        ChangeCause.HelperGone => "Somebody who helped no longer can",
        ChangeCause.Price => "The price",
        ChangeCause.FromHealth => "The NHS paid before",
        ChangeCause.ToHealth => "The NHS pays now",
        ChangeCause.Correction => "Put right",
        ChangeCause.OneOff => "A sum paid once",
        _ => "It ended",
    };
}
