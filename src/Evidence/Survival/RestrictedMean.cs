using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Survival;

/// <summary>
/// How many days it takes on average, counting up to a last day and no further: the area under the survival curve. A difference of two
/// can be said in days, also where the curves cross, and where half have not had it yet.
/// </summary>
/// <remarks>J. O. Irwin, Journal of Hygiene 47 (1949), 188–189; P. Royston and M. K. B. Parmar, BMC Medical Research Methodology 13 (2013), 152.</remarks>
public static class RestrictedMean
{
    /// <summary>The mean with its standard error.</summary>
    /// <param name="spells">At least one; everything but an event counts as censored.</param>
    /// <param name="upTo">The last day; more than 0.</param>
    /// <exception cref="ArgumentException">There is nobody, or no time.</exception>
    public static (double Mean, double Error) Of(IReadOnlyList<Spell> spells, double upTo)
    {
        if (spells.Count == 0 || !(upTo > 0)) throw new ArgumentException("Give at least one spell, and a last day after the first.", nameof(spells));
        var (survival, time, area) = (1.0, 0.0, 0.0);
        var steps = new List<(double Area, double Events, double AtRisk)>();
        foreach (var moment in spells.Where(s => s.Ending == Ending.Event && s.Time < upTo).GroupBy(s => s.Time).OrderBy(g => g.Key))
        {
            area += survival * (moment.Key - time);
            var (events, atRisk) = (moment.Count(), spells.Count(s => s.Time >= moment.Key));
            survival *= 1 - ((double)events / atRisk);
            steps.Add((area, events, atRisk));
            time = moment.Key;
        }

        area += survival * (upTo - time);
        var whole = area;
        var variance = steps.Where(s => s.AtRisk > s.Events).Sum(s => (whole - s.Area) * (whole - s.Area) * s.Events / (s.AtRisk * (s.AtRisk - s.Events)));
        var happened = steps.Sum(s => s.Events);
        return (area, Math.Sqrt(variance * (happened > 1 ? happened / (happened - 1) : 1)));
    }

    /// <summary>The first group's mean less the second's, in days.</summary>
    /// <param name="one">The first group.</param>
    /// <param name="other">The second.</param>
    /// <param name="upTo">The last day.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">A group is empty, or there is no time.</exception>
    public static Estimate Difference(IReadOnlyList<Spell> one, IReadOnlyList<Spell> other, double upTo, double confidence = 0.95)
    {
        var (a, b) = (Of(one, upTo), Of(other, upTo));
        var half = Normal.InvCDF(0, 1, 0.5 + (confidence / 2)) * Math.Sqrt((a.Error * a.Error) + (b.Error * b.Error));
        return new Estimate(a.Mean - b.Mean, a.Mean - b.Mean - half, a.Mean - b.Mean + half, one.Count + other.Count);
    }
}
