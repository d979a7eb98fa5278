using System.Globalization;

namespace Threefold.Evidence.Disclosure;

/// <summary>What may be published of counts, so that nobody can be found in them.</summary>
/// <param name="HeldBack">Counts from 1 up to this are not shown.</param>
/// <param name="Nearest">All others are rounded to the nearest of this.</param>
/// <remarks>
/// The rule NHS Digital uses below England level: 1 to 7 not shown, 0 stays 0, others to the nearest 5. Totals are added up first and
/// rounded after, so that rows and totals do not give each other away.
/// </remarks>
public sealed record SmallNumbers(int HeldBack = 7, int Nearest = 5)
{
    /// <summary>1 to 7 not shown, others to the nearest 5.</summary>
    public static readonly SmallNumbers Usual = new();

    /// <summary>1 to 4 not shown, others to the nearest 5: for those who ask for it.</summary>
    public static readonly SmallNumbers Lighter = new(4);

    /// <summary>What is shown instead of a small count.</summary>
    public const string Mark = "*";

    /// <summary>The count as it may be published; <see langword="null"/> where it is held back.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The count is negative.</exception>
    public int? Publish(int count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        return count == 0 ? 0 : count <= HeldBack ? null : (int)Math.Round((double)count / Nearest, MidpointRounding.AwayFromZero) * Nearest;
    }

    /// <summary>The count as it is printed.</summary>
    public string Say(int count) => Publish(count) is { } shown ? shown.ToString(CultureInfo.InvariantCulture) : Mark;

    /// <summary>A share worked out from published counts; <see langword="null"/> where either is held back or nobody is there.</summary>
    /// <param name="some">How many did.</param>
    /// <param name="all">How many could have.</param>
    public double? Share(int some, int all) => Publish(some) is { } top && Publish(all) is > 0 and var bottom ? Math.Min(1, (double)top / bottom) : null;

    /// <summary>Whether a mean or a median of this many may be shown.</summary>
    public bool MayShowMean(int n) => n > HeldBack;
}
