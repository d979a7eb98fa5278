using System.Text;

namespace Threefold.Practice.People;

/// <summary>
/// How a folded name word sounds in English, roughly: Stephen and Steven, Catherine and Kathryn, Mohammed and Muhammad
/// come out the same. A plain key, kept as a row, so that both databases find the same names.
/// </summary>
public static class NameSound
{
    static readonly (string From, string To)[] Starts = [("kn", "n"), ("gn", "n"), ("wr", "r"), ("ps", "s"), ("mc", "mac"), ("wh", "w"), ("x", "z")];

    static readonly (string From, string To)[] Inside =
    [
        ("sch", "s"), ("tch", "x"), ("ch", "x"), ("sh", "s"), ("ph", "f"), ("gh", ""), ("th", "t"), ("ck", "k"), ("dg", "j"),
        ("mps", "ms"), ("ce", "se"), ("ci", "si"), ("cy", "sy"), ("ge", "je"), ("gi", "ji"), ("q", "k"), ("c", "k"), ("z", "s"), ("v", "f"),
    ];

    /// <summary>The key, or empty when too little is left to compare.</summary>
    /// <param name="word">A word from <see cref="NameWords"/>.</param>
    public static string Of(string word)
    {
        var text = word;
        foreach (var (from, to) in Starts)
        {
            if (!text.StartsWith(from, StringComparison.Ordinal)) continue;
            text = to + text[from.Length..];
            break;
        }

        foreach (var (from, to) in Inside) text = text.Replace(from, to, StringComparison.Ordinal);

        var key = new StringBuilder();
        var last = '\0';
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var silent = "aeiouyhw".Contains(c, StringComparison.Ordinal);
            if (i == 0) key.Append("aeiouy".Contains(c, StringComparison.Ordinal) ? 'a' : c);
            else if (!silent && c != last) key.Append(c);
            last = c;
        }

        return key.Length < 2 ? "" : key.ToString();
    }
}
