using MathNet.Numerics.LinearAlgebra;
using Threefold.Evidence.Proportions;

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
public sealed record InterruptedFit(Effect Start, Effect Trend, Effect Jump, Effect Bend, string Warning)
{
    /// <summary>The change on average over all the time after the break, with its interval.</summary>
    public Estimate Average { get; init; }
}

/// <summary>An interrupted time series: y = b0 + b1 t + b2 after + b3 (t − T) after, with Newey-West errors.</summary>
/// <remarks>
/// A. K. Wagner and others, Journal of Clinical Pharmacy and Therapeutics 27 (2002), 299–309. In a short series Newey-West errors are too
/// small, so the average over the time after the break has an interval of its own.
/// </remarks>
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
    /// <param name="confidence">The level of the average’s interval, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">The break leaves fewer than three points on a side, or the lag is negative.</exception>
    public static InterruptedFit Of(IReadOnlyList<double> values, int before, int lag = 3, double confidence = 0.95)
    {
        if (before < 3 || values.Count - before < 3) throw new ArgumentException("There must be at least three points on each side of the break.", nameof(before));
        if (lag < 0) throw new ArgumentException("A lag is 0 or more.", nameof(lag));
        var columns = Matrix<double>.Build.Dense(values.Count, 4, (i, column) => column switch { 0 => 1, 1 => i + 1, 2 => i >= before ? 1 : 0, _ => Math.Max(0, i + 1 - before) });
        var fit = LeastSquares.Of(columns, Vector<double>.Build.DenseOfEnumerable(values), lag);
        var least = Math.Min(before, values.Count - before);
        var warning = least < Fewest ? $"Fewer than {Fewest} points on a side: do not read this as an effect." : least < Wanted ? $"Fewer than {Wanted} points on a side: read with care." : "";
        Effect At(int i) => new(fit.Effects[i], fit.Errors[i]);
        // The bend counts for as many steps as lie after the break, half of them on average.
        var average = LeaningErrors.Of(columns, Vector<double>.Build.DenseOfEnumerable(values), [0, 0, 1, (values.Count - before + 1) / 2.0], confidence);
        return new(At(0), At(1), At(2), At(3), warning) { Average = average };
    }

    /// <summary>The fit of the site’s figures less those of a team that did not change, so that what befalls both is taken out.</summary>
    /// <param name="site">The site’s series.</param>
    /// <param name="other">The other’s, at the same times.</param>
    /// <param name="before">How many of them are before the break.</param>
    /// <param name="lag">How many steps back neighbours may be alike.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">The series differ in length, or the break leaves too few points.</exception>
    public static InterruptedFit WithComparison(IReadOnlyList<double> site, IReadOnlyList<double> other, int before, int lag = 3, double confidence = 0.95) =>
        site.Count == other.Count ? Of([.. site.Zip(other, (a, b) => a - b)], before, lag, confidence) : throw new ArgumentException("Give both series at the same times.", nameof(other));
}
