using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Threefold.Evidence.Proportions;

/// <summary>Counts and rates of things that happen now and then, with exact intervals.</summary>
/// <remarks>F. Garwood, Biometrika 28 (1936), 437–442. The ratio of two rates: given their sum, one count is binomial (C. J. Clopper and E. S. Pearson, Biometrika 26 (1934), 404–413).</remarks>
public static class ExactPoisson
{
    /// <summary>A rate, per unit of whatever it was watched over, with its exact interval.</summary>
    /// <param name="count">How often it happened; 0 or more.</param>
    /// <param name="over">How long, or over how many, it was watched; more than 0.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative, or it was watched over nothing.</exception>
    public static Estimate Rate(int count, double over = 1, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(over);
        var tail = (1 - confidence) / 2;
        return new Estimate(count / over, count == 0 ? 0 : GammaQuantile(count, tail) / over, GammaQuantile(count + 1, 1 - tail) / over, count);
    }

    /// <summary>The first rate divided by the second, with its exact interval.</summary>
    /// <param name="count">How often the first happened.</param>
    /// <param name="over">What it was watched over.</param>
    /// <param name="otherCount">How often the second happened; at least 1.</param>
    /// <param name="otherOver">What that was watched over.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, the second is 0, or something was watched over nothing.</exception>
    public static Estimate Ratio(int count, double over, int otherCount, double otherOver, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfLessThan(otherCount, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(over);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(otherOver);
        var (tail, all) = ((1 - confidence) / 2, count + otherCount);
        double Odds(double share) => share / (1 - share) * otherOver / over;
        var low = count == 0 ? 0 : Odds(Beta.InvCDF(count, otherCount + 1, tail));
        return new Estimate(count / over / (otherCount / otherOver), low, Odds(Beta.InvCDF(count + 1, otherCount, 1 - tail)), all);
    }

    /// <summary>The quantile of a gamma distribution of this shape and rate 1: half a chi-square’s with twice the freedom.</summary>
    internal static double GammaQuantile(double shape, double below)
    {
        var x = Gamma.InvCDF(shape, 1, below);
        // Newton's steps bring the library's answer to the last digits.
        for (var i = 0; i < 3 && x > 0; i++) x -= (SpecialFunctions.GammaLowerRegularized(shape, x) - below) / Gamma.PDF(shape, 1, x);
        return x;
    }
}
