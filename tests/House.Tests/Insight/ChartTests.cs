using System.Text;
using System.Text.Encodings.Web;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using Shouldly;
using Threefold.Evidence.ControlCharts;
using Threefold.Web.Design.Charts;
using Xunit;

namespace Threefold.House.Tests.Insight;

/// <summary>Every kind of chart has a name, reads aloud, says the same in its table and its files, and tells nothing by colour alone.</summary>
public sealed class ChartTests
{
    static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    static readonly Chart[] All =
    [
        ControlDrawing.Of("control", "Days to a first talk", "Days, North", [.. Enumerable.Range(1, 26).Select(w => $"week {w}")], SteppedChart.Of([.. Enumerable.Range(0, 13).Select(i => 9.0 + (i % 3)), .. Enumerable.Range(0, 13).Select(i => 4.0 + (i % 2))], []), [.. Enumerable.Repeat(20, 26)], v => $"{v:0.0}"),
        ControlDrawing.Of("stepped", "Days", "Days, North", [.. Enumerable.Range(1, 26).Select(w => $"week {w}")], SteppedChart.Of([.. Enumerable.Range(0, 26).Select(i => i < 13 ? 9.0 + (i % 3) : 4.0 + (i % 2))], [new Step(13, "New duty desk")]), [.. Enumerable.Repeat(20, 26)], v => $"{v:0.0}"),
        CurveDrawing.Of("curve", "Half had talked by day 6", "Days", [new("North", [new(0, 0, 0, 0, 40), new(3, 0.2, 0.1, 0.35, 40), new(6, 0.5, 0.3, 0.7, 30)]), new("South", [new(4, 0.4, 0.2, 0.6, 20)])], 14),
        RatioDrawing.Of("ratio", "No group differs", "By sex", [new("Women", 120, 1.1, 0.8, 1.5), new("Men", 100, 0.9, 0.66, double.PositiveInfinity), new("Not known", 3, null, 0, 0)], n => $"{n}"),
        BarDrawing.Of("bars", "Most: the price", "Pounds a week", [new("The price", 240, "£240", "12", 100, 300), new("It ended", -80, "-£80", "9")], "Each week"),
        FlowDrawing.Of("flow", "60% talked", "Requests", [["Got in touch"], ["Talked", "Not yet"], ["Connecting"]], [new("Got in touch", "Talked", 60), new("Got in touch", "Not yet", 40), new("Talked", "Connecting", 60)], n => $"{n}"),
        FunnelDrawing.Of("funnel", "One of three teams differs", "Requests that led to a talk", [new("East", 40, 1.02, false), new("North", 12, 1.9, true), new("South", 25, 0.8, false)], e => (1 - (1.96 / Math.Sqrt(e)), 1 + (1.96 / Math.Sqrt(e)), Math.Max(0, 1 - (3.09 / Math.Sqrt(e))), 1 + (3.09 / Math.Sqrt(e))), n => $"{n}"),
        LinesDrawing.Of("lines", "No clear difference", "Each week", ["1 Jun", "8 Jun", "15 Jun"], [("In the trial", [3.0, double.NaN, 2.0]), ("Others", [3.0, 3.0, 3.0])], (1, "The trial began"), v => $"{v:0.0}"),
    ];

    public static TheoryData<string> Keys => [.. All.Select(c => c.Key)];

    static XElement Alone(Chart chart) => XDocument.Parse(Encoding.UTF8.GetString(ChartFiles.Image(chart).FileContents)).Root!;

    [Theory, MemberData(nameof(Keys))]
    public void A_chart_has_a_name_and_reads_aloud(string key)
    {
        var chart = All.Single(c => c.Key == key);
        var drawing = Alone(chart);
        // For whoever wants to look at them: a folder to put them in.
        if (Environment.GetEnvironmentVariable("THREEFOLD_PICTURES") is { Length: > 0 } folder) drawing.Save(Path.Combine(folder, $"chart-{key}.svg"));
        drawing.Attribute("role")!.Value.ShouldBe("img");
        var named = drawing.Attribute("aria-labelledby")!.Value.Split(' ').Select(id => drawing.Elements().Single(e => e.Attribute("id")?.Value == id)).ToList();
        named.Select(e => e.Name.LocalName).ShouldBe(["title", "desc"]);
        named[0].Value.ShouldBe(chart.Finding);
        named[1].Value.Length.ShouldBeGreaterThan(chart.Subtitle.Length + 20, "it says the shape and the ends, not only what it is of");
    }

    [Theory, MemberData(nameof(Keys))]
    public void Nothing_is_told_by_colour_and_nothing_runs_off_the_paper(string key)
    {
        var chart = All.Single(c => c.Key == key);
        var marks = Alone(chart).Elements().Where(e => e.Name.LocalName is not ("title" or "desc" or "style") && e.Attribute("width")?.Value != "100%").ToList();
        marks.ShouldNotBeEmpty();
        marks.ShouldAllBe(m => m.Attribute("fill") == null && m.Attribute("stroke") == null && m.Attribute("style") == null);
        marks.ShouldAllBe(m => m.Attribute("class")!.Value.StartsWith("c-", StringComparison.Ordinal));
        foreach (var (name, most) in new[] { ("x", chart.Width), ("cx", chart.Width), ("x2", chart.Width), ("y", chart.Height), ("cy", chart.Height), ("y2", chart.Height) })
            marks.Attributes(name).Select(a => double.Parse(a.Value, System.Globalization.CultureInfo.InvariantCulture)).ShouldAllBe(v => v >= 0 && v <= most, $"{key} {name}");
        marks.ShouldAllBe(m => !m.ToString().Contains("NaN", StringComparison.Ordinal) && !m.ToString().Contains("∞", StringComparison.Ordinal));
    }

    [Theory, MemberData(nameof(Keys))]
    public void The_table_says_the_same_and_so_does_the_file(string key)
    {
        var chart = All.Single(c => c.Key == key);
        chart.Table.Rows.ShouldNotBeEmpty();
        chart.Table.Rows.ShouldAllBe(r => r.Count == chart.Table.Columns.Count);
        var csv = Encoding.UTF8.GetString(ChartFiles.Csv(chart).FileContents).Split("\r\n");
        csv.Length.ShouldBe(chart.Table.Rows.Count + 4);
        var figure = new HtmlParser().ParseDocument(Markup(chart));
        figure.QuerySelectorAll("figure tbody tr").Length.ShouldBe(chart.Table.Rows.Count);
        figure.QuerySelector("figure [role=region][tabindex='0'] > svg").ShouldNotBeNull("one named stop for the keyboard");
        figure.QuerySelector("figure [role=region]")!.GetAttribute("aria-label").ShouldBe($"Chart: {chart.Finding}");
        figure.QuerySelectorAll("a[download]").Select(a => a.GetAttribute("href")).ShouldBe([$"/insight/x?From=2026-01-01&handler=image&chart={key}", $"/insight/x?From=2026-01-01&handler=csv&chart={key}"]);
    }

    [Fact]
    public void Special_points_are_ringed_and_limits_step_with_the_decision()
    {
        Alone(All[0]).Descendants(Svg + "circle").Count(c => c.Attribute("class")!.Value == "c-ring").ShouldBe(26, "thirteen on each side of the mean");
        All[0].Finding.ShouldBe("Days to a first talk: 26 of 26 points stand out");
        var stepped = Alone(All[1]);
        stepped.Descendants(Svg + "circle").Count(c => c.Attribute("class")!.Value == "c-ring").ShouldBe(0);
        stepped.Descendants(Svg + "text").ShouldContain(t => t.Value == "New duty desk");
        ControlDrawing.Of("few", "Days", "Days", ["a", "b"], SteppedChart.Of([1, 2], []), [9, 9], v => $"{v}").Finding.ShouldBe("Days: 2 of 12 points needed to say what is usual");
    }

    [Fact]
    public void Words_in_a_chart_have_no_power()
    {
        var chart = BarDrawing.Of("evil", "<script>alert(1)</script>", "=1+1", [new("\"><script>", 1, "1", "9")], "n");
        Markup(chart).ShouldNotContain("<script");
        Encoding.UTF8.GetString(ChartFiles.Image(chart).FileContents).ShouldNotContain("<script");
        Encoding.UTF8.GetString(ChartFiles.Csv(chart).FileContents).ShouldContain("'=1+1");
    }

    static string Markup(Chart chart)
    {
        var output = new Microsoft.AspNetCore.Razor.TagHelpers.TagHelperOutput("a-chart", [], (_, _) => Task.FromResult<Microsoft.AspNetCore.Razor.TagHelpers.TagHelperContent>(new Microsoft.AspNetCore.Razor.TagHelpers.DefaultTagHelperContent()));
        new ChartFigure { Of = chart, Address = "/insight/x?From=2026-01-01" }.Process(new([], new Dictionary<object, object>(), "x"), output);
        using var text = new StringWriter();
        output.WriteTo(text, HtmlEncoder.Default);
        return text.ToString();
    }
}
