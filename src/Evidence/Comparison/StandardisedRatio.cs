using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Comparison;

/// <summary>Where a team lies on a funnel plot.</summary>
/// <param name="Ratio">Observed over expected.</param>
/// <param name="Expected">What its mix of people would give elsewhere.</param>
/// <param name="Lower95">The lower inner limit.</param>
/// <param name="Upper95">The upper inner limit.</param>
/// <param name="Lower998">The lower outer limit.</param>
/// <param name="Upper998">The upper outer limit.</param>
public readonly record struct FunnelPoint(double Ratio, double Expected, double Lower95, double Upper95, double Lower998, double Upper998);

/// <summary>Indirect standardisation: what happened over what the same mix of people would give elsewhere.</summary>
/// <remarks>
/// Exact limits: F. Garwood, Biometrika 28 (1936). Funnels, and widening them where teams differ more than chance: D. J. Spiegelhalter,
/// Statistics in Medicine 24 (2005), 1185–1202, and Quality and Safety in Health Care 14 (2005), 347–351. Never a league table.
/// </remarks>
public static class StandardisedRatio
{
    const double Winsorised = 0.1;

    /// <summary>Observed over expected with exact limits.</summary>
    /// <param name="observed">How often it happened.</param>
    /// <param name="expected">How often it would have; more than 0.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">Observed is negative or expected is not more than 0.</exception>
    public static Estimate Of(int observed, double expected, double confidence = 0.95) => ExactPoisson.Rate(observed, expected, confidence);

    /// <summary>A funnel of teams around 1, widened where they differ more than chance alone explains.</summary>
    /// <param name="teams">Observed and expected of each; at least one.</param>
    /// <returns>The points in the same order, and the factor (1 where chance suffices).</returns>
    /// <exception cref="ArgumentException">There is no team, or an expected figure is not more than 0.</exception>
    public static (IReadOnlyList<FunnelPoint> Points, double Spread) Funnel(IReadOnlyList<(int Observed, double Expected)> teams)
    {
        if (teams.Count == 0 || teams.Any(t => t.Observed < 0 || !(t.Expected > 0))) throw new ArgumentException("Give at least one team, each with an expected figure above 0.", nameof(teams));
        var scores = teams.Select(t => 2 * (Math.Sqrt(t.Observed) - Math.Sqrt(t.Expected))).Order().ToList();
        var cut = (int)Math.Floor(scores.Count * Winsorised);
        var spread = scores.Select(z => Math.Clamp(z, scores[cut], scores[^(cut + 1)])).Average(z => z * z);
        // Only what is beyond its own chance variation widens the funnel.
        if (spread <= 1 + (2 * Math.Sqrt(2.0 / scores.Count))) spread = 1;
        return ([.. teams.Select(t => Limits(t.Expected, spread) with { Ratio = t.Observed / t.Expected })], spread);
    }

    /// <summary>The limits of a funnel at an expected figure, around 1.</summary>
    /// <param name="expected">The expected figure; more than 0.</param>
    /// <param name="spread">The factor by which it is widened; 1 for chance alone.</param>
    public static FunnelPoint Limits(double expected, double spread = 1) =>
        new(1, expected, Limit(expected, spread, -0.95), Limit(expected, spread, 0.95), Limit(expected, spread, -0.998), Limit(expected, spread, 0.998));

    // On the scale of square roots a count's spread is a half, whatever its size.
    static double Limit(double expected, double spread, double level)
    {
        var away = Normal.InvCDF(0, 1, 0.5 + (Math.Abs(level) / 2)) * Math.Sqrt(spread) / (2 * Math.Sqrt(expected));
        var root = 1 + (Math.Sign(level) * away);
        return root <= 0 ? 0 : root * root;
    }
}
