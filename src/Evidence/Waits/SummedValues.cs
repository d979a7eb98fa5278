using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Waits;

/// <summary>Values of which only their sums are kept, so that many groups of them can be set side by side without going through each.</summary>
/// <remarks>The mean with Student’s t, as in <see cref="CountedValues"/>; sums of one unit, such as pence, so that squares stay exact.</remarks>
/// <param name="N">How many values.</param>
/// <param name="Sum">Their sum.</param>
/// <param name="Squares">The sum of their squares.</param>
public readonly record struct SummedValues(long N, double Sum, double Squares)
{
    /// <summary>The standard deviation; nought for one value or none.</summary>
    public double Deviation => N > 1 ? Math.Sqrt(Math.Max(0, Squares - (Sum * Sum / N)) / (N - 1)) : 0;

    /// <summary>The mean with its interval; for one value only itself.</summary>
    /// <exception cref="InvalidOperationException">There are none.</exception>
    public Estimate Mean() => N > 0 ? Mean((int)N, Sum / N, Deviation, 0.95) : throw new InvalidOperationException("There are no values.");

    /// <summary>All but some of them.</summary>
    public SummedValues Without(SummedValues some) => new(N - some.N, Sum - some.Sum, Squares - some.Squares);

    /// <summary>Both together.</summary>
    public SummedValues And(SummedValues more) => new(N + more.N, Sum + more.Sum, Squares + more.Squares);

    internal static Estimate Mean(int n, double middle, double deviation, double confidence)
    {
        if (n < 2) return new(middle, middle, middle, n);
        var half = StudentT.InvCDF(0, 1, n - 1, 0.5 + (confidence / 2)) * deviation / Math.Sqrt(n);
        return new(middle, middle - half, middle + half, n);
    }
}
