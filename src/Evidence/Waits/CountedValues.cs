using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Waits;

/// <summary>The middle and the mean of values that come counted: so many of each.</summary>
/// <remarks>The median as in <see cref="Median"/>; the mean with Student’s t.</remarks>
public sealed class CountedValues
{
    readonly List<(double Value, long UpTo)> sorted = [];

    /// <summary>The values.</summary>
    /// <param name="values">Each with how many there are.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public CountedValues(IEnumerable<(double Value, long Count)> values)
    {
        var (upTo, sum, squares) = (0L, 0.0, 0.0);
        foreach (var g in values.Where(v => v.Count > 0).GroupBy(v => v.Value).OrderBy(g => g.Key))
        {
            var count = g.Sum(v => v.Count);
            sorted.Add((g.Key, upTo += count));
            sum += g.Key * count;
        }

        if (upTo == 0) throw new ArgumentException("There are no values.", nameof(values));
        (N, Middle) = ((int)upTo, sum / upTo);
        var before = 0L;
        foreach (var (value, to) in sorted)
        {
            squares += (to - before) * (value - Middle) * (value - Middle);
            before = to;
        }

        Deviation = upTo > 1 ? Math.Sqrt(squares / (upTo - 1)) : 0;
    }

    double Middle { get; }

    /// <summary>How many values.</summary>
    public int N { get; }

    /// <summary>The standard deviation; nought for one value.</summary>
    public double Deviation { get; }

    /// <summary>The mean with its interval; for one value only itself.</summary>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    public Estimate Mean(double confidence = 0.95) => SummedValues.Mean(N, Middle, Deviation, confidence);

    /// <summary>The median with an interval of order statistics; with few values, the whole range.</summary>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    public Estimate Median(double confidence = 0.95)
    {
        var middle = N % 2 == 1 ? At(N / 2) : (At((N / 2) - 1) + At(N / 2)) / 2;
        var below = Below((1 - confidence) / 2);
        return below < 0 ? new(middle, At(0), At(N - 1), N) : new(middle, At(below), At(N - 1 - below), N);
    }

    /// <summary>The greatest rank whose binomial tail is still within the level; -1 when there is none.</summary>
    int Below(double tail)
    {
        if (Binomial.CDF(0.5, N, 0) > tail) return -1;
        var (low, high) = (0, N / 2);
        while (low < high)
        {
            var half = (low + high + 1) / 2;
            if (Binomial.CDF(0.5, N, half) <= tail) low = half; else high = half - 1;
        }

        return low;
    }

    double At(long rank)
    {
        var (low, high) = (0, sorted.Count - 1);
        while (low < high)
        {
            var half = (low + high) / 2;
            if (sorted[half].UpTo > rank) high = half; else low = half + 1;
        }

        return sorted[low].Value;
    }
}
