using MathNet.Numerics.Distributions;

namespace Threefold.Evidence.Proportions;

/// <summary>A figure with the range that it could well be in.</summary>
/// <param name="Value">The figure itself.</param>
/// <param name="Low">The low end of the interval.</param>
/// <param name="High">The high end of the interval.</param>
/// <param name="N">How many it rests on.</param>
public readonly record struct Estimate(double Value, double Low, double High, int N);

/// <summary>The share of some among all, with Wilson's interval, which keeps its promise for small numbers and near 0 and 1.</summary>
/// <remarks>E. B. Wilson, Journal of the American Statistical Association 22 (1927), 209–212.</remarks>
public static class Wilson
{
    /// <summary>A share between 0 and 1 with its interval.</summary>
    /// <param name="some">How many did.</param>
    /// <param name="all">How many could have; at least 1.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is nobody, or more did than could have.</exception>
    public static Estimate Share(int some, int all, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(all, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(some);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(some, all);
        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var (n, p) = ((double)all, (double)some / all);
        var middle = (p + (z * z / (2 * n))) / (1 + (z * z / n));
        var half = z / (1 + (z * z / n)) * Math.Sqrt((p * (1 - p) / n) + (z * z / (4 * n * n)));
        return new Estimate(p, some == 0 ? 0 : middle - half, some == all ? 1 : middle + half, all);
    }
}
