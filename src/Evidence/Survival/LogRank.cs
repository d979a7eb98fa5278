using MathNet.Numerics.Distributions;

namespace Threefold.Evidence.Survival;

/// <summary>Whether two groups’ curves differ by more than chance.</summary>
/// <param name="ChiSquare">The statistic, with one degree of freedom.</param>
/// <param name="P">How often chance alone would give as much or more.</param>
/// <param name="Observed">Events in the second group.</param>
/// <param name="Expected">Events there if both groups were alike.</param>
public readonly record struct LogRankResult(double ChiSquare, double P, double Observed, double Expected);

/// <summary>The log-rank test of two groups.</summary>
/// <remarks>N. Mantel, Cancer Chemotherapy Reports 50 (1966), 163–170.</remarks>
public static class LogRank
{
    /// <summary>The test.</summary>
    /// <param name="spells">All spells; everything but an event counts as censored.</param>
    /// <param name="second">For each, whether it is of the second group.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a group is empty, or there is no event at which the groups can differ.</exception>
    public static LogRankResult Of(IReadOnlyList<Spell> spells, IReadOnlyList<bool> second)
    {
        if (spells.Count != second.Count || second.All(s => s) || !second.Any(s => s)) throw new ArgumentException("Say for each spell which of two groups it is of; neither may be empty.", nameof(second));
        var (observed, expected, variance) = (0.0, 0.0, 0.0);
        foreach (var time in spells.Where(s => s.Ending == Ending.Event).Select(s => s.Time).Distinct())
        {
            var here = Enumerable.Range(0, spells.Count).Where(i => spells[i].Time >= time).ToList();
            double atRisk = here.Count, theirs = here.Count(i => second[i]);
            var events = here.Where(i => spells[i].Time == time && spells[i].Ending == Ending.Event).ToList();
            double count = events.Count;
            observed += events.Count(i => second[i]);
            expected += count * theirs / atRisk;
            if (atRisk > 1) variance += count * (theirs / atRisk) * (1 - (theirs / atRisk)) * (atRisk - count) / (atRisk - 1);
        }

        if (variance <= 0) throw new ArgumentException("There is no event at which the two groups could differ.", nameof(spells));
        var chiSquare = (observed - expected) * (observed - expected) / variance;
        return new(chiSquare, 1 - ChiSquared.CDF(1, chiSquare), observed, expected);
    }
}
