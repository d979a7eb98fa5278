namespace Threefold.Practice.Ground;

/// <summary>One cell of a file for a spreadsheet, made so that no spreadsheet takes words for a sum to work out.</summary>
public static class CsvCell
{
    /// <summary>What begins a sum, in the wide letters of other scripts too.</summary>
    const string Starts = "=+-@\t\r\n|%\uFF1D\uFF0B\uFF0D\uFF20";

    /// <summary>What a spreadsheet may look past before it finds one.</summary>
    const string Before = " \u00A0\u200B\uFEFF\"";

    /// <summary>The cell as it stands in the file.</summary>
    public static string Of(string text)
    {
        var safe = Begins(text) || Begins(text.TrimStart()) || Begins(text.TrimStart([.. Before])) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n'") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A row of cells.</summary>
    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Of)) + "\r\n";

    static bool Begins(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal);
}
