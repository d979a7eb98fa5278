namespace Threefold.Evidence.Proportions;

/// <summary>The difference of two shares, with an interval made of Wilson's for each.</summary>
/// <remarks>R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10. Never Wald’s.</remarks>
public static class Newcombe
{
    /// <summary>The first share less the second, between -1 and 1, with its interval.</summary>
    /// <param name="some">How many did in the first group.</param>
    /// <param name="all">How many could have there; at least 1.</param>
    /// <param name="otherSome">How many did in the second group.</param>
    /// <param name="otherAll">How many could have there; at least 1.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentOutOfRangeException">A group has nobody, or more did than could have.</exception>
    public static Estimate Difference(int some, int all, int otherSome, int otherAll, double confidence = 0.95)
    {
        var (one, two) = (Wilson.Share(some, all, confidence), Wilson.Share(otherSome, otherAll, confidence));
        var difference = one.Value - two.Value;
        var low = difference - Math.Sqrt(Square(one.Value - one.Low) + Square(two.High - two.Value));
        var high = difference + Math.Sqrt(Square(one.High - one.Value) + Square(two.Value - two.Low));
        return new Estimate(difference, low, high, all + otherAll);
    }

    static double Square(double x) => x * x;
}
