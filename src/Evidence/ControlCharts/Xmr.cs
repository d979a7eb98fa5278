namespace Threefold.Evidence.ControlCharts;

/// <summary>An XmR chart: single values in order, what is usual for them, and which points stand out.</summary>
/// <param name="Points">The values, in order.</param>
/// <param name="Mean">Their mean.</param>
/// <param name="MeanRange">The mean of the moving ranges that the limits are made from.</param>
/// <param name="Lower">The lower limit: mean less 2.66 mean moving ranges.</param>
/// <param name="Upper">The upper limit.</param>
/// <param name="RangeUpper">The limit of the moving ranges themselves: 3.267 times their mean.</param>
/// <param name="Signals">For each point, the rules that mark it.</param>
public sealed record XmrChart(
    IReadOnlyList<double> Points, double Mean, double MeanRange, double Lower, double Upper, double RangeUpper, IReadOnlyList<IReadOnlyList<Signal>> Signals)
{
    /// <summary>True when there are enough points for limits to mean something.</summary>
    public bool HasEnough => Points.Count >= Xmr.FewestPoints;
}

/// <summary>Limits and special-cause rules for single values, as the NHS’s Making Data Count uses them.</summary>
/// <remarks>D. J. Wheeler, Understanding Variation (1993), for 2.66 and 3.267; NHS England, Making Data Count, for the four rules.</remarks>
public static class Xmr
{
    /// <summary>Fewer points than this carry no limits worth showing.</summary>
    public const int FewestPoints = 12;

    const double ToLimits = 2.66, RangeLimit = 3.267;

    /// <summary>The chart of these values.</summary>
    /// <param name="points">The values, in order of time; at least two.</param>
    /// <param name="leaveOutWildRanges">True to make the limits without moving ranges of 3.267 means or more, as NHSRplotthedots does; false as the NHS’s own spreadsheet does.</param>
    /// <exception cref="ArgumentException">There are fewer than two values.</exception>
    public static XmrChart Of(IReadOnlyList<double> points, bool leaveOutWildRanges = false)
    {
        if (points.Count < 2) throw new ArgumentException("A chart needs at least two values.", nameof(points));
        var mean = points.Average();
        var ranges = points.Zip(points.Skip(1), (a, b) => Math.Abs(b - a)).ToList();
        var meanRange = ranges.Average();
        if (leaveOutWildRanges && ranges.Where(r => r < RangeLimit * meanRange).ToList() is { Count: > 0 } tame) meanRange = tame.Average();
        var (low, high) = (mean - (ToLimits * meanRange), mean + (ToLimits * meanRange));
        return new(points, mean, meanRange, low, high, RangeLimit * meanRange, SpecialCause.Mark(points, [.. points.Select(_ => (low, mean, high))]));
    }
}
