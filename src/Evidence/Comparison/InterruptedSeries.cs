using MathNet.Numerics.LinearAlgebra;

namespace Threefold.Evidence.Comparison;

/// <summary>A figure with its standard error.</summary>
/// <param name="Value">The figure.</param>
/// <param name="Error">Its standard error.</param>
public readonly record struct Effect(double Value, double Error);

/// <summary>What an interrupted series says: where it stood, how it moved, and what changed at the break.</summary>
/// <param name="Start">The level at the beginning.</param>
/// <param name="Trend">The change with each step before the break.</param>
/// <param name="Jump">The change of level at the break.</param>
/// <param name="Bend">The change of the trend after it.</param>
/// <param name="Warning">What is too little to trust, in words; empty when there is enough.</param>
public sealed record InterruptedFit(Effect Start, Effect Trend, Effect Jump, Effect Bend, string Warning);

/// <summary>An interrupted time series: y = b0 + b1 t + b2 after + b3 (t − T) after, with Newey-West errors.</summary>
/// <remarks>A. K. Wagner and others, Journal of Clinical Pharmacy and Therapeutics 27 (2002), 299–309.</remarks>
public static class InterruptedSeries
{
    /// <summary>Fewer points than this on a side carry nothing.</summary>
    public const int Fewest = 12;

    /// <summary>As many points as are wanted on each side.</summary>
    public const int Wanted = 24;

    /// <summary>The fit.</summary>
    /// <param name="values">The series, in order of time, evenly spaced.</param>
    /// <param name="before">How many of them are before the break.</param>
    /// <param name="lag">How many steps back neighbours may be alike; 3 when nobody says.</param>
    /// <exception cref="ArgumentException">The break leaves fewer than three points on a side, or the lag is negative.</exception>
    public static InterruptedFit Of(IReadOnlyList<double> values, int before, int lag = 3)
    {
        if (before < 3 || values.Count - before < 3) throw new ArgumentException("There must be at least three points on each side of the break.", nameof(before));
        if (lag < 0) throw new ArgumentException("A lag is 0 or more.", nameof(lag));
        var columns = Matrix<double>.Build.Dense(values.Count, 4, (i, column) => column switch { 0 => 1, 1 => i + 1, 2 => i >= before ? 1 : 0, _ => Math.Max(0, i + 1 - before) });
        var fit = LeastSquares.Of(columns, Vector<double>.Build.DenseOfEnumerable(values), lag);
        var least = Math.Min(before, values.Count - before);
        var warning = least < Fewest ? $"Fewer than {Fewest} points on a side: do not read this as an effect." : least < Wanted ? $"Fewer than {Wanted} points on a side: read with care." : "";
        Effect At(int i) => new(fit.Effects[i], fit.Errors[i]);
        return new(At(0), At(1), At(2), At(3), warning);
    }
}
