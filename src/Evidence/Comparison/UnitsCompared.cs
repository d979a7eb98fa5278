using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Comparison;

/// <summary>The figure of one unit, such as a week, and how many people it rests on.</summary>
/// <param name="Value">The figure.</param>
/// <param name="People">How many; more than 0.</param>
public readonly record struct UnitFigure(double Value, double People);

/// <summary>
/// Two kinds of unit, compared as units: where whole weeks went one way or the other, a hundred people of one week are not a hundred
/// chances but one.
/// </summary>
/// <remarks>
/// The ratio estimator for clusters (W. G. Cochran, Sampling Techniques, 1977, section 11.8), with the freedom of B. L. Welch,
/// Biometrika 34 (1947), 28–35.
/// </remarks>
public static class UnitsCompared
{
    /// <summary>Fewer units than this on a side carry nothing.</summary>
    public const int Fewest = 4;

    /// <summary>The first side's figure less the second's, each person counting once and each unit varying as one.</summary>
    /// <param name="one">The units of the first side.</param>
    /// <param name="other">The units of the second.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">A side has fewer than two units, or a unit has nobody.</exception>
    public static Estimate Difference(IReadOnlyList<UnitFigure> one, IReadOnlyList<UnitFigure> other, double confidence = 0.95)
    {
        var ((a, va), (b, vb)) = (Side(one), Side(other));
        var error = Math.Sqrt(va + vb);
        var freedom = error > 0 ? (va + vb) * (va + vb) / ((va * va / (one.Count - 1)) + (vb * vb / (other.Count - 1))) : one.Count + other.Count - 2;
        var half = error * StudentT.InvCDF(0, 1, freedom, 0.5 + (confidence / 2));
        return new Estimate(a - b, a - b - half, a - b + half, (int)(one.Sum(u => u.People) + other.Sum(u => u.People)));
    }

    static (double Mean, double Variance) Side(IReadOnlyList<UnitFigure> units)
    {
        if (units.Count < 2 || units.Any(u => !(u.People > 0) || !double.IsFinite(u.Value))) throw new ArgumentException("Give two units or more on each side, each with somebody in it.", nameof(units));
        var people = units.Sum(u => u.People);
        var mean = units.Sum(u => u.Value * u.People) / people;
        return (mean, units.Sum(u => u.People * u.People * (u.Value - mean) * (u.Value - mean)) / (people * people) * units.Count / (units.Count - 1));
    }
}
