using System.Text.RegularExpressions;

namespace Threefold.Practice.People;

/// <summary>UK postcodes as people write them.</summary>
public static partial class Postcode
{
    /// <summary>The postcode in capitals with no space, or empty when it is not a whole postcode: <c>NR13AB</c>.</summary>
    public static string Fold(string? text)
    {
        var kept = string.Concat((text ?? "").Where(c => !char.IsWhiteSpace(c))).ToUpperInvariant();
        return Whole().IsMatch(kept) ? kept : "";
    }

    /// <summary>The postcode as it is shown: <c>NR1 3AB</c>.</summary>
    public static string Show(string folded) => folded.Length > 3 ? $"{folded[..^3]} {folded[^3..]}" : folded;

    /// <summary>The first half, which says the area and no more: <c>NR1</c>.</summary>
    public static string Area(string folded) => folded.Length > 3 ? folded[..^3] : "";

    /// <summary>The first half of what somebody said, be it the whole or only that half: <c>NR1</c>. Empty when it is neither.</summary>
    public static string AreaOf(string? text)
    {
        if (Fold(text) is { Length: > 0 } whole) return Area(whole);
        var half = (text ?? "").Trim().ToUpperInvariant();
        return Half().IsMatch(half) ? half : "";
    }

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Half();

    [GeneratedRegex("^[A-Z]{1,2}[0-9][A-Z0-9]?[0-9][A-Z]{2}$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Whole();
}
