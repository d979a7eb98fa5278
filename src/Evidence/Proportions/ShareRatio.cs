namespace Threefold.Evidence.Proportions;

/// <summary>One share divided by another, with an interval made of Wilson's for each: 1 is alike, 0.5 is half as often.</summary>
/// <remarks>A. Donner and G. Y. Zou, Statistical Methods in Medical Research 21 (2012), 347–359 (MOVER-R). Never on the log scale with a half added.</remarks>
public static class ShareRatio
{
    /// <summary>The first share over the second with its interval; the high end is <see cref="double.PositiveInfinity"/> where the second may be nought.</summary>
    /// <param name="some">How many did in the first group.</param>
    /// <param name="all">How many could have there; at least 1.</param>
    /// <param name="otherSome">How many did in the second group; at least 1.</param>
    /// <param name="otherAll">How many could have there.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group has nobody, more did than could have, or nobody did in the second.</exception>
    public static Estimate Of(int some, int all, int otherSome, int otherAll, double confidence = 0.95)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(otherSome, 1);
        var (one, two) = (Wilson.Share(some, all, confidence), Wilson.Share(otherSome, otherAll, confidence));
        var both = one.Value * two.Value;
        double Turned(double end, double middle) => end * ((2 * middle) - end);
        var (top, bottom) = (Turned(one.Low, one.Value), Turned(two.High, two.Value));
        // Written the other way up, so that a wide second interval does not divide by nought.
        var low = some == 0 ? 0 : top / (both + Math.Sqrt(Math.Max(0, (both * both) - (top * bottom))));
        var (highTop, highBottom) = (Turned(one.High, one.Value), Turned(two.Low, two.Value));
        var high = highBottom <= 0 ? double.PositiveInfinity : (both + Math.Sqrt(Math.Max(0, (both * both) - (highTop * highBottom)))) / highBottom;
        return new Estimate(one.Value / two.Value, low, high, all + otherAll);
    }
}
