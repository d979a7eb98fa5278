namespace Threefold.Practice.Community;

/// <summary>Postcodes as people write them, made one shape. Whether a postcode exists is not known here.</summary>
public static class Postcode
{
    /// <summary>Upper case with one space before the last three letters: <c>qx11ap</c> becomes <c>QX1 1AP</c>. What is no postcode comes back as it was, trimmed.</summary>
    public static string Tidy(string text)
    {
        var plain = string.Concat(text.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return IsWhole(plain) ? $"{plain[..^3]} {plain[^3..]}" : text.Trim();
    }

    /// <summary>The first half, which names a part of a town and no street: <c>QX1</c>. Empty when it is no postcode.</summary>
    public static string Outward(string text)
    {
        var tidy = Tidy(text);
        return tidy.IndexOf(' ', StringComparison.Ordinal) is var gap and > 0 && IsWhole(tidy.Remove(gap, 1)) ? tidy[..gap] : "";
    }

    /// <summary>Whether somebody seems to have typed a whole postcode.</summary>
    public static bool Looks(string text) => IsWhole(string.Concat(text.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant());

    static bool IsWhole(string plain) =>
        plain.Length is >= 5 and <= 7 && plain.All(char.IsAsciiLetterOrDigit) && char.IsAsciiLetter(plain[0])
        && char.IsAsciiDigit(plain[^3]) && char.IsAsciiLetter(plain[^2]) && char.IsAsciiLetter(plain[^1]);
}
