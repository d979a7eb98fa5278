using MathNet.Numerics.Distributions;

namespace Threefold.Evidence.Proportions;

/// <summary>
/// How many times as often something happens to people of one group as to people of another, where it may happen to one person more
/// than once: people vary, and not only by chance.
/// </summary>
/// <remarks>The log of the ratio with the spread as it is seen among people, never less than Poisson's (P. McCullagh and J. A. Nelder, Generalized Linear Models, 1989, section 6.2.3).</remarks>
public static class RateRatio
{
    /// <summary>Fewer happenings than this on a side carry no ratio.</summary>
    public const int Fewest = 5;

    /// <summary>The first group's rate divided by the second's.</summary>
    /// <param name="one">How often it happened to each of the first group.</param>
    /// <param name="other">How often to each of the second.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">It happened to nobody in a group, or a group has fewer than two.</exception>
    public static Estimate Of(IReadOnlyList<int> one, IReadOnlyList<int> other, double confidence = 0.95)
    {
        if (one.Count < 2 || other.Count < 2 || one.Sum() <= 0 || other.Sum() <= 0) throw new ArgumentException("It must have happened at least once in each group of two or more.", nameof(one));
        var ((a, va), (b, vb)) = (Side(one), Side(other));
        var half = Normal.InvCDF(0, 1, 0.5 + (confidence / 2)) * Math.Sqrt(va + vb);
        return new Estimate(a / b, a / b * Math.Exp(-half), a / b * Math.Exp(half), one.Count + other.Count);
    }

    /// <summary>The mean, and the variance of its log.</summary>
    static (double Mean, double Variance) Side(IReadOnlyList<int> counts)
    {
        var mean = counts.Average();
        var spread = counts.Sum(c => (c - mean) * (c - mean)) / (counts.Count - 1);
        return (mean, Math.Max(spread, mean) / counts.Count / (mean * mean));
    }
}
