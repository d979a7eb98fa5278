namespace Threefold.Evidence.Comparison;

/// <summary>How much of a change would have come by itself, because a place that stood out falls back towards the others.</summary>
/// <param name="Usual">The mean of all teams before.</param>
/// <param name="Site">The mean of those that changed, before.</param>
/// <param name="Reliability">The share of the spread between teams that lasts: 1 is all of it, 0 is chance from week to week.</param>
/// <param name="Expected">How far the sites would move without any effect.</param>
/// <param name="Seen">How far they moved.</param>
/// <param name="Warns">True when what was to be expected is a fifth or more of what was seen and in the same direction, or nobody can tell.</param>
public sealed record Slide(double Usual, double Site, double Reliability, double Expected, double Seen, bool Warns);

/// <summary>Regression to the mean: whoever is chosen for a bad spell does better after it, whatever is done.</summary>
/// <remarks>F. Galton, Journal of the Anthropological Institute 15 (1886), 246–263; A. G. Barnett and others, International Journal of Epidemiology 34 (2005), 215–220.</remarks>
public static class BackToUsual
{
    const double Telling = 0.2;

    /// <summary>What was to be expected of the sites without any effect.</summary>
    /// <param name="before">For each team its figures from before, one for each week; at least two weeks.</param>
    /// <param name="sites">For each team, whether it changed.</param>
    /// <param name="after">The mean of the sites afterwards.</param>
    /// <exception cref="ArgumentException">The lists differ in length, or no team changed.</exception>
    public static Slide Of(IReadOnlyList<IReadOnlyList<double>> before, IReadOnlyList<bool> sites, double after)
    {
        if (before.Count != sites.Count || !sites.Any(s => s) || before.Any(b => b.Count < 2)) throw new ArgumentException("Give two weeks or more for each team, and say which of them changed.", nameof(before));
        var means = before.Select(b => b.Average()).ToList();
        var (usual, site) = (means.Average(), means.Where((_, i) => sites[i]).Average());
        var seen = after - site;
        // With fewer than three teams nobody knows how far teams differ for good: it cannot be ruled out.
        if (before.Count < 3) return new(usual, site, 0, usual - site, seen, true);
        var within = before.Average(b => Variance(b) / b.Count);
        var between = Variance(means);
        var reliability = between <= 0 ? 0 : Math.Clamp(1 - (within / between), 0, 1);
        var expected = (1 - reliability) * (usual - site);
        return new(usual, site, reliability, expected, seen, Math.Sign(expected) == Math.Sign(seen) && Math.Abs(expected) >= Telling * Math.Abs(seen));
    }

    static double Variance(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }
}
