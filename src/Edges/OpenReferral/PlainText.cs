using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Threefold.Edges.OpenReferral;

/// <summary>Makes other people's text fit to show and to keep: no markup, no control letters, no made-up fillers.</summary>
static partial class PlainText
{
    static readonly HashSet<string> Fillers = new(StringComparer.OrdinalIgnoreCase)
    {
        "null", "none", "n/a", "na", "-", "--", "tbc", "tba", "string", "-1", "undefined", "fees_description", "description", "https://path/to/profile",
        "email@example.com", "test@test.com", "lorem ipsum", "path/to/profile",
    };

    /// <summary>Whether a text only fills a gap: “n/a”, <c>http://www.example.com</c>, <c>https://path/to/profile</c>.</summary>
    public static bool IsPlaceholder(string text) =>
        Fillers.Contains(text) || (text.StartsWith("http", StringComparison.OrdinalIgnoreCase) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Host is "example.com" or "www.example.com");

    /// <summary>The text without markup and control letters, spaces tidied.</summary>
    /// <param name="text">As it came.</param>
    /// <param name="longest">Characters kept.</param>
    /// <param name="cut">Whether it was longer.</param>
    public static string Clean(string text, int longest, out bool cut)
    {
        cut = text.Length > longest;
        var kept = cut ? text[..longest] : text;
        if (kept.Contains('<', StringComparison.Ordinal))
        {
            kept = Tags().Replace(Breaks().Replace(kept, "\n"), "");
        }

        if (kept.Contains('&', StringComparison.Ordinal))
        {
            kept = WebUtility.HtmlDecode(kept);
        }

        return Tidy(kept);
    }

    static string Tidy(string text)
    {
        var tidy = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            var isBreak = rune.Value == '\n';
            var blank = isBreak || rune.Value == '\t' || Rune.IsWhiteSpace(rune);
            var after = tidy.Length > 0 ? tidy[^1] : '\n';
            if (isBreak && after is not '\n')
            {
                tidy.Length -= after == ' ' ? 1 : 0;
                tidy.Append('\n');
            }
            else if (blank && !isBreak && after is not (' ' or '\n'))
            {
                tidy.Append(' ');
            }
            else if (!blank && !IsHidden(rune))
            {
                tidy.Append(rune);
            }
        }

        return tidy.ToString().Trim();
    }

    /// <summary>Control letters, and the marks that reorder text so that it reads as something else.</summary>
    static bool IsHidden(Rune rune) =>
        Rune.IsControl(rune) || rune == Rune.ReplacementChar || rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFEFF or >= 0xFFFE and <= 0xFFFF;

    [GeneratedRegex(@"<\s*(br|/p|/li|/div|/h[1-6])\s*/?\s*>", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Breaks();

    [GeneratedRegex(@"</?[a-zA-Z!][^<>]*>", RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
