namespace Threefold.Evidence.Comparison;

/// <summary>How much of a change would have come by itself, because a place that stood out falls back towards the others.</summary>
/// <param name="Usual">The mean of all teams before.</param>
/// <param name="Site">The mean of those that changed, before.</param>
/// <param name="Reliability">The share of the spread between teams that lasts: 1 is all of it, 0 is chance from week to week.</param>
/// <param name="Expected">How far the sites would move without any effect.</param>
/// <param name="Seen">How far they moved.</param>
/// <param name="Warns">True when what was to be expected is a fifth or more of what was seen and in the same direction, or nobody can tell.</param>
public sealed record Slide(double Usual, double Site, double Reliability, double Expected, double Seen, bool Warns);

/// <summary>How a place stood in the quarter before a change, beside its own weeks before that quarter.</summary>
/// <param name="Earlier">Its mean before that quarter.</param>
/// <param name="Quarter">Its mean in that quarter.</param>
/// <param name="Seen">How far it moved afterwards.</param>
/// <param name="Warns">True when the quarter was unlike the weeks before it, and a third or more of what was seen is the way back.</param>
public sealed record BadQuarter(double Earlier, double Quarter, double Seen, bool Warns);

/// <summary>Regression to the mean: whoever is chosen for a bad spell does better after it, whatever is done.</summary>
/// <remarks>F. Galton, Journal of the Anthropological Institute 15 (1886), 246–263; A. G. Barnett and others, International Journal of Epidemiology 34 (2005), 215–220.</remarks>
public static class BackToUsual
{
    const double Telling = 0.2, Third = 1 / 3.0;

    /// <summary>Weeks of a quarter, and the fewest before it by which it is judged.</summary>
    const int Quarter = 13, FewestEarlier = 8;

    /// <summary>How many standard errors a quarter is away from what was usual to count as unlike it: one time in ten by chance alone, on either side.</summary>
    const double Unlike = 1.2815515655;

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

    /// <summary>Whether a place came to its change straight from a quarter that was unlike its own weeks before: then much of what follows is the way back.</summary>
    /// <param name="before">Its figures from before, one for each week, in order.</param>
    /// <param name="after">Its mean afterwards.</param>
    /// <returns>Nothing where too few weeks lie before the quarter to tell.</returns>
    /// <remarks>O. Ashenfelter, Review of Economics and Statistics 60 (1978), 47–57: the dip before.</remarks>
    public static BadQuarter? LastQuarter(IReadOnlyList<double> before, double after)
    {
        if (before.Count < Quarter + FewestEarlier) return null;
        var (earlier, quarter) = (before.Take(before.Count - Quarter).ToList(), before.TakeLast(Quarter).ToList());
        var (was, stood) = (earlier.Average(), quarter.Average());
        var (back, seen, error) = (was - stood, after - stood, Math.Sqrt((Variance(earlier) / earlier.Count) + (Variance(quarter) / quarter.Count)));
        return new(was, stood, seen, Math.Sign(back) == Math.Sign(seen) && Math.Abs(back) >= Unlike * error && Math.Abs(back) >= Third * Math.Abs(seen));
    }

    static double Variance(IReadOnlyCollection<double> values)
    {
        var mean = values.Average();
        return values.Count < 2 ? 0 : values.Sum(v => (v - mean) * (v - mean)) / (values.Count - 1);
    }
}
