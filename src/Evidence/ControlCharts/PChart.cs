namespace Threefold.Evidence.ControlCharts;

/// <summary>A p-chart: shares of groups of different sizes, with limits for each.</summary>
/// <param name="Shares">The share of each group.</param>
/// <param name="Mean">The share of all together.</param>
/// <param name="Lower">The lower limit for each; never below 0.</param>
/// <param name="Upper">The upper limit for each; never above 1.</param>
/// <param name="Spread">Laney’s factor: 1 on a plain chart, more where groups differ more than chance alone explains.</param>
/// <param name="Signals">For each group, the rules that mark it.</param>
public sealed record SharesChart(
    IReadOnlyList<double> Shares, double Mean, IReadOnlyList<double> Lower, IReadOnlyList<double> Upper, double Spread, IReadOnlyList<IReadOnlyList<Signal>> Signals);

/// <summary>Limits for shares.</summary>
/// <remarks>W. A. Shewhart’s p-chart; D. B. Laney, Quality Engineering 14 (2002), 531–537, for groups of some thousands, where plain limits are far too narrow.</remarks>
public static class PChart
{
    /// <summary>The mean moving range of two is this many standard deviations.</summary>
    const double RangeToDeviation = 1.128;

    /// <summary>The chart of these groups.</summary>
    /// <param name="some">How many did, in each group in order of time.</param>
    /// <param name="all">How many could have, in each; at least 1.</param>
    /// <param name="laney">True for Laney’s limits.</param>
    /// <exception cref="ArgumentException">The two lists differ in length, there are fewer than two groups, or a group has nobody or more than all.</exception>
    public static SharesChart Of(IReadOnlyList<int> some, IReadOnlyList<int> all, bool laney = false)
    {
        if (some.Count != all.Count || some.Count < 2) throw new ArgumentException("Give how many did and how many could have, for at least two groups.", nameof(some));
        if (some.Zip(all).Any(g => g.Second < 1 || g.First < 0 || g.First > g.Second)) throw new ArgumentException("In a group, between none and all of at least one can have done it.", nameof(some));
        var shares = some.Zip(all, (x, n) => (double)x / n).ToList();
        var mean = (double)some.Sum(x => (long)x) / all.Sum(n => (long)n);
        var deviations = all.Select(n => Math.Sqrt(mean * (1 - mean) / n)).ToList();
        var spread = laney ? Spread(shares, mean, deviations) : 1;
        var lower = deviations.Select(d => Math.Max(0, mean - (3 * d * spread))).ToList();
        var upper = deviations.Select(d => Math.Min(1, mean + (3 * d * spread))).ToList();
        return new(shares, mean, lower, upper, spread, SpecialCause.Mark(shares, [.. lower.Zip(upper, (l, u) => (l, mean, u))]));
    }

    static double Spread(List<double> shares, double mean, List<double> deviations)
    {
        if (mean is <= 0 or >= 1) return 1;
        var scores = shares.Zip(deviations, (p, d) => (p - mean) / d).ToList();
        return scores.Zip(scores.Skip(1), (a, b) => Math.Abs(b - a)).Average() / RangeToDeviation;
    }
}
