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
        var spread = Spread(teams.Select(t => 2 * (Math.Sqrt(t.Observed) - Math.Sqrt(t.Expected))));
        return ([.. teams.Select(t => Limits(t.Expected, spread) with { Ratio = t.Observed / t.Expected })], spread);
    }

    /// <summary>The limits of a funnel at an expected figure, around 1.</summary>
    /// <param name="expected">The expected figure; more than 0.</param>
    /// <param name="spread">The factor by which it is widened; 1 for chance alone.</param>
    public static FunnelPoint Limits(double expected, double spread = 1) =>
        new(1, expected, Limit(expected, spread, -0.95), Limit(expected, spread, 0.95), Limit(expected, spread, -0.998), Limit(expected, spread, 0.998));

    /// <summary>A funnel of teams' shares around the share of all, as ratios to it: a share varies less than a count of the same size.</summary>
    /// <param name="teams">How many did, of how many, in each; at least one.</param>
    /// <param name="share">The share of all; above 0 and below 1.</param>
    /// <returns>The points in the same order (expected is how many would have at the share of all), and the factor.</returns>
    /// <exception cref="ArgumentException">There is no team, a count is impossible, or the share is not between 0 and 1.</exception>
    public static (IReadOnlyList<FunnelPoint> Points, double Spread) FunnelOfShares(IReadOnlyList<(int Did, int N)> teams, double share)
    {
        if (teams.Count == 0 || teams.Any(t => t.Did < 0 || t.N < 1 || t.Did > t.N) || share is not (> 0 and < 1)) throw new ArgumentException("Give at least one team, each with a count of its people, and a share between 0 and 1.", nameof(teams));
        var spread = Spread(teams.Select(t => 2 * Math.Sqrt(t.N) * (Angle((double)t.Did / t.N) - Angle(share))));
        return ([.. teams.Select(t => LimitsOfShare(t.N * share, share, spread) with { Ratio = t.Did / (t.N * share) })], spread);
    }

    /// <summary>The limits of a funnel of shares, around 1.</summary>
    /// <param name="expected">How many of the team would have at the share of all; more than 0.</param>
    /// <param name="share">The share of all; above 0 and below 1.</param>
    /// <param name="spread">The factor by which it is widened; 1 for chance alone.</param>
    public static FunnelPoint LimitsOfShare(double expected, double share, double spread = 1)
    {
        // On the scale of the arcsine of the root a share's spread is one over twice the root of n, whatever the share.
        double Limit(double level) => Math.Pow(Math.Sin(Math.Clamp(Angle(share) + (Math.Sign(level) * Away(level) * Math.Sqrt(spread) / (2 * Math.Sqrt(expected / share))), 0, Math.PI / 2)), 2) / share;
        return new(1, expected, Limit(-0.95), Limit(0.95), Limit(-0.998), Limit(0.998));
    }

    static double Angle(double share) => Math.Asin(Math.Sqrt(share));

    static double Away(double level) => Normal.InvCDF(0, 1, 0.5 + (Math.Abs(level) / 2));

    /// <summary>How much more teams differ than chance alone explains, its outermost tenths drawn in; 1 where chance suffices.</summary>
    static double Spread(IEnumerable<double> some)
    {
        var scores = some.Order().ToList();
        var cut = (int)Math.Floor(scores.Count * Winsorised);
        var spread = scores.Select(z => Math.Clamp(z, scores[cut], scores[^(cut + 1)])).Average(z => z * z);
        // Only what is beyond its own chance variation widens the funnel.
        return spread <= 1 + (2 * Math.Sqrt(2.0 / scores.Count)) ? 1 : spread;
    }

    // On the scale of square roots a count's spread is a half, whatever its size.
    static double Limit(double expected, double spread, double level)
    {
        var away = Away(level) * Math.Sqrt(spread) / (2 * Math.Sqrt(expected));
        var root = 1 + (Math.Sign(level) * away);
        return root <= 0 ? 0 : root * root;
    }
}
