using System.Text;

namespace Threefold.Web.Pages.Community;

/// <summary>Rows as CSV that a spreadsheet reads as words: whatever could begin a formula gets a quotation mark before it.</summary>
public static class SafeCsv
{
    static readonly char[] Dangerous = ['=', '+', '-', '@', '\t', '\r', '\n', '\uFF1D', '\uFF0B', '\uFF0D', '\uFF20'];

    /// <summary>The rows, each cell quoted.</summary>
    public static string Of(IEnumerable<IReadOnlyList<string>> rows)
    {
        var text = new StringBuilder();
        foreach (var row in rows) text.AppendJoin(',', row.Select(Cell)).Append("\r\n");
        return text.ToString();
    }

    /// <summary>One cell.</summary>
    public static string Cell(string words)
    {
        var begins = words.TrimStart(' ', '\u00A0', '\u200B', '\uFEFF', '"');
        var safe = begins.Length > 0 && Array.IndexOf(Dangerous, begins[0]) >= 0 ? "'" + words : words;
        return $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
