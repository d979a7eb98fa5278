using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Practice.Ground;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Charts;

/// <summary>A chart to take away: as a drawing that stands alone, and as figures for a spreadsheet.</summary>
public static class ChartFiles
{
    /// <summary>The look of a drawing that stands alone: ink on paper, nothing told by colour.</summary>
    const string OnPaper =
        "text{font:14px sans-serif;fill:#000}.c-quiet{fill:#333}.c-axis,.c-limit,.c-mean,.c-one,.c-two,.c-ring,.c-event{stroke:#000;fill:none}.c-axis{stroke-width:1}.c-rule{stroke:#ccc}"
        + ".c-mean{stroke-width:1.5}.c-limit{stroke-dasharray:6 4}.c-one{stroke-width:2}.c-two{stroke-width:2;stroke-dasharray:2 4}.c-band{fill:#e6e6e6;stroke:#777}.c-band2{fill:none;stroke:#777;stroke-dasharray:2 3}"
        + ".c-dot{fill:#000}.c-ring{stroke-width:2}.c-bar{fill:#555;stroke:#000}.c-bar2{fill:#fff;stroke:#000}.c-flow{fill:#ddd;stroke:#777}.c-stop{fill:#555}.c-event{stroke-dasharray:1 3}";

    static readonly HtmlEncoder Encoder = HtmlEncoder.Create(new TextEncoderSettings(UnicodeRanges.All));

    /// <summary>The drawing with its name and its reading.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="alone">True for a file of its own, with its look inside.</param>
    public static TagBuilder Drawing(Chart chart, bool alone)
    {
        var (title, words) = ($"{chart.Key}-title", $"{chart.Key}-words");
        var svg = Tag("svg", "tf-chart__svg", ("viewBox", $"0 0 {Paper.In(chart.Width)} {Paper.In(chart.Height)}"), ("width", Paper.In(chart.Width)), ("height", Paper.In(chart.Height)), ("role", "img"),
            ("aria-labelledby", $"{title} {words}"), ("focusable", "false"), ("xmlns", alone ? "http://www.w3.org/2000/svg" : null));
        svg.With(Tag("title", "", ("id", title)).Text(chart.Finding), Tag("desc", "", ("id", words)).Text($"{chart.Subtitle}. {chart.Reading}"));
        if (alone) svg.With(Tag("style").With(new HtmlString(OnPaper)), Tag("rect", "", ("width", "100%"), ("height", "100%"), ("fill", "#fff")));
        return svg.With([.. chart.Marks]);
    }

    /// <summary>The drawing as a file.</summary>
    public static FileContentResult Image(Chart chart)
    {
        using var text = new StringWriter();
        Drawing(chart, alone: true).WriteTo(text, Encoder);
        return new(Encoding.UTF8.GetBytes(text.ToString()), "image/svg+xml") { FileDownloadName = $"{chart.Key}.svg" };
    }

    /// <summary>The figures as a file. No cell is taken for a sum to work out.</summary>
    public static FileContentResult Csv(Chart chart, params string[] notes)
    {
        var text = new StringBuilder(CsvCell.Row(chart.Table.Columns));
        foreach (var row in chart.Table.Rows) text.Append(CsvCell.Row(row));
        foreach (var note in (string[])[chart.Finding, chart.Subtitle, .. notes]) text.Append(CsvCell.Row(note));
        return new(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8") { FileDownloadName = $"{chart.Key}.csv" };
    }
}
