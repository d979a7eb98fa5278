using System.Text.RegularExpressions;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>
/// Texts as they are published: exactly what our own reading would make of them, so that nothing changes on the way
/// through another copy, and only addresses that the published formats allow.
/// </summary>
static partial class FeedText
{
    const int MostRounds = 8;

    /// <summary>Text cleaned until cleaning changes nothing more; empty for a placeholder.</summary>
    public static string Plain(string text)
    {
        for (var round = 0; round < MostRounds && !IsTidy(text) && PlainText.Clean(text, int.MaxValue, out _) is var clean && clean != text; round++)
        {
            text = clean;
        }

        return PlainText.IsPlaceholder(text) ? "" : text;
    }

    /// <summary>Whether there is plainly nothing to clean: most text is like that, and a directory holds a lot of it.</summary>
    static bool IsTidy(string text)
    {
        var before = ' ';
        foreach (var letter in text)
        {
            if (letter is < ' ' or > '~' or '<' or '&' || (letter == ' ' && before == ' '))
            {
                return false;
            }

            before = letter;
        }

        return text.Length == 0 || before != ' ';
    }

    /// <summary>An e-mail address that every reader accepts, or empty.</summary>
    public static string Email(string text) => Plain(text) is var plain && EmailShape().IsMatch(plain) ? plain : "";

    /// <summary>A web address in plain letters, or empty.</summary>
    public static string Web(string text)
    {
        var plain = Plain(text);
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.UserInfo.Length > 0)
        {
            return "";
        }

        if (WebShape().IsMatch(plain))
        {
            return plain;
        }

        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        var ascii = $"{uri.Scheme}://{uri.IdnHost}{port}{uri.GetComponents(UriComponents.PathAndQuery | UriComponents.Fragment, UriFormat.UriEscaped)}";
        return WebShape().IsMatch(ascii) ? ascii : "";
    }

    /// <summary>A telephone number, or empty.</summary>
    public static string Telephone(string text) => Plain(Plain(text).Trim('"', ' ')) is var number && number.Count(char.IsAsciiDigit) is >= 3 and <= 15 && number.Trim('"', ' ') == number ? number : "";

    [GeneratedRegex(@"^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z0-9]([a-z0-9-]*[a-z0-9])?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex EmailShape();

    [GeneratedRegex(@"^https?://[a-z0-9]([a-z0-9.-]*[a-z0-9])?(:[0-9]{1,5})?(/([a-z0-9._~:/@!$&'()*+,;=-]|%[0-9a-f]{2})*)?(\?([a-z0-9._~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?(#([a-z0-9._~:/?@!$&'()*+,;=-]|%[0-9a-f]{2})*)?\z", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex WebShape();
}
