using MathNet.Numerics.Distributions;

namespace Threefold.Evidence.Proportions;

/// <summary>One figure divided by another of the same kind, on the log scale.</summary>
/// <remarks>Two shares: D. Katz and others, Biometrics 34 (1978), 469–474. Two means: the delta method.</remarks>
public static class Ratio
{
    /// <summary>The share of one group divided by another’s, with its interval; half is added everywhere when a group has none.</summary>
    /// <param name="some">How many did in the first group.</param>
    /// <param name="all">How many could have there; at least 1.</param>
    /// <param name="otherSome">How many did in the second group.</param>
    /// <param name="otherAll">How many could have there; at least 1.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group has nobody, or more did than could have.</exception>
    public static Estimate OfShares(int some, int all, int otherSome, int otherAll, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(all, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(otherAll, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(some, all);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(otherSome, otherAll);
        var add = some == 0 || otherSome == 0 ? 0.5 : 0;
        var (a, n, b, m) = (some + add, all + (2 * add), otherSome + add, otherAll + (2 * add));
        return Around(a / n / (b / m), Math.Sqrt((1 / a) - (1 / n) + (1 / b) - (1 / m)), all + otherAll, confidence);
    }

    /// <summary>One figure divided by another, from both figures and their standard errors.</summary>
    /// <param name="value">The first figure; more than 0.</param>
    /// <param name="error">Its standard error.</param>
    /// <param name="other">The second figure; more than 0.</param>
    /// <param name="otherError">Its standard error.</param>
    /// <param name="n">How many both rest on.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A figure is not more than 0.</exception>
    public static Estimate OfFigures(double value, double error, double other, double otherError, int n, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(other);
        return Around(value / other, Math.Sqrt((error / value * (error / value)) + (otherError / other * (otherError / other))), n, confidence);
    }

    static Estimate Around(double ratio, double logError, int n, double confidence)
    {
        var half = Normal.InvCDF(0, 1, 0.5 + (confidence / 2)) * logError;
        return new(ratio, ratio * Math.Exp(-half), ratio * Math.Exp(half), n);
    }
}
