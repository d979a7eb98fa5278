using Microsoft.AspNetCore.Html;

namespace Threefold.Web.Design.Charts;

/// <summary>The table beneath a chart: the same figures, in words and numbers. It is also what the CSV holds.</summary>
/// <param name="Caption">What it says.</param>
/// <param name="Columns">Names of the columns; the first names the row.</param>
/// <param name="Rows">Cells of each row, as many as there are columns.</param>
public sealed record ChartTable(string Caption, IReadOnlyList<string> Columns, IReadOnlyList<IReadOnlyList<string>> Rows);

/// <summary>A chart, drawn on the server: its finding, what it is of, how it reads aloud, its marks and its table.</summary>
/// <param name="Key">Names it on the page and in its file; letters and dashes.</param>
/// <param name="Finding">What it says, as a sentence: the title.</param>
/// <param name="Subtitle">The measure, unit, place and days.</param>
/// <param name="Reading">What somebody hears who cannot see it: the shape, the ends, and what stands out.</param>
/// <param name="Width">Its width, in units of its drawing.</param>
/// <param name="Height">Its height.</param>
/// <param name="Marks">What is drawn.</param>
/// <param name="Table">The table beneath.</param>
public sealed record Chart(string Key, string Finding, string Subtitle, string Reading, double Width, double Height, IReadOnlyList<IHtmlContent> Marks, ChartTable Table);
