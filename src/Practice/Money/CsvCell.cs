namespace Threefold.Practice.Money;

/// <summary>One cell of a file for a spreadsheet, made so that no spreadsheet takes words for a sum to work out.</summary>
public static class CsvCell
{
    const string Starts = "=+-@\t\r\n|%";

    /// <summary>The cell as it stands in the file.</summary>
    public static string Of(string text)
    {
        var safe = text.Length > 0 && (Starts.Contains(text[0], StringComparison.Ordinal) || text.TrimStart() is { Length: > 0 } words && Starts.Contains(words[0], StringComparison.Ordinal)) ? "'" + text : text;
        return safe.AsSpan().IndexOfAny("\",\r\n'") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }

    /// <summary>A row of cells.</summary>
    public static string Row(params IEnumerable<string> cells) => string.Join(',', cells.Select(Of)) + "\r\n";
}
