using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Waits;

/// <summary>The middle of a set of waits, with an interval that supposes nothing about their shape.</summary>
/// <remarks>Order statistics and the binomial distribution: W. J. Conover, Practical Nonparametric Statistics, 3rd edition, section 3.2.</remarks>
public static class Median
{
    /// <summary>The median with its interval.</summary>
    /// <param name="waits">The waits, in any one unit and any order; at least one.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <returns>The median, and the widest order statistics needed; with few waits, the whole range.</returns>
    /// <exception cref="ArgumentException">There are none.</exception>
    public static Estimate Of(IReadOnlyCollection<double> waits, double confidence = 0.95)
    {
        if (waits.Count == 0) throw new ArgumentException("There are no waits.", nameof(waits));
        var sorted = waits.Order().ToArray();
        var n = sorted.Length;
        var middle = n % 2 == 1 ? sorted[n / 2] : (sorted[(n / 2) - 1] + sorted[n / 2]) / 2;
        var (below, tail) = (-1, (1 - confidence) / 2);
        while (below + 1 < n && Binomial.CDF(0.5, n, below + 1) <= tail) below++;
        return below < 0 ? new Estimate(middle, sorted[0], sorted[^1], n) : new Estimate(middle, sorted[below], sorted[n - 1 - below], n);
    }
}
