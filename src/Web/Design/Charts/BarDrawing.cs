namespace Threefold.Web.Design.Charts;

/// <summary>One bar.</summary>
/// <param name="Name">What it is of.</param>
/// <param name="Value">Its length; below nought it lies to the left, and is hollow.</param>
/// <param name="Says">The figure in words.</param>
/// <param name="N">How many it rests on, in words.</param>
/// <param name="Low">The low end of its interval; nothing when it has none.</param>
/// <param name="High">The high end.</param>
public readonly record struct Bar(string Name, double Value, string Says, string N, double? Low = null, double? High = null);

/// <summary>Draws bars that lie on their side and begin at nought, each named and with its figure at its end.</summary>
public static class BarDrawing
{
    const double Row = 32, Names = 250, Figures = 110;

    /// <summary>The chart.</summary>
    /// <param name="key">Its name in addresses.</param>
    /// <param name="finding">What it shows, in a sentence.</param>
    /// <param name="subtitle">Of what, where and when.</param>
    /// <param name="bars">The bars, top to bottom.</param>
    /// <param name="what">What a bar’s length says: the heading over its figures in the table.</param>
    /// <param name="each">What each bar is of: the heading over the names.</param>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<Bar> bars, string what, string each = "What")
    {
        var (least, most) = (Math.Min(0, bars.Select(b => Math.Min(b.Value, b.Low ?? b.Value)).DefaultIfEmpty(0).Min()), Math.Max(0, bars.Select(b => Math.Max(b.Value, b.High ?? b.Value)).DefaultIfEmpty(0).Max()));
        var paper = new Paper(720, 24 + (Row * Math.Max(1, bars.Count)), left: Names, right: Figures, top: 8, bottom: 16) { Across = (least, most > least ? most : least + 1), Up = (bars.Count, 0) };
        for (var i = 0; i < bars.Count; i++)
        {
            var (bar, y) = (bars[i], paper.Y(i + 0.5));
            var (from, to) = (paper.X(Math.Min(0, bar.Value)), paper.X(Math.Max(0, bar.Value)));
            paper.Words(0, y + 5, bar.Name).Box(from, y - 9, to - from, 18, bar.Value < 0 ? "c-bar2" : "c-bar");
            if (bar is { Low: { } low, High: { } high }) paper.Line(paper.X(low), y, paper.X(high), y, "c-mean").Line(paper.X(low), y - 5, paper.X(low), y + 5, "c-mean").Line(paper.X(high), y - 5, paper.X(high), y + 5, "c-mean");
            paper.Words(paper.Right + 10, y + 5, bar.Says);
        }

        paper.Line(paper.X(0), paper.Top, paper.X(0), paper.Bottom, "c-axis");
        var interval = bars.Any(b => b.Low is not null);
        return paper.Done(key, finding, subtitle, string.Join("; ", bars.Select(b => $"{b.Name} {b.Says}")) + ".", new(subtitle, interval ? [each, "n", what, "95% interval"] : [each, "n", what],
            [.. bars.Select(b => (IReadOnlyList<string>)(interval ? [b.Name, b.N, b.Says, Range(b)] : [b.Name, b.N, b.Says]))]));
    }

    static string Range(Bar bar) => bar is { Low: { } low, High: { } high } ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{low:0.##} to {high:0.##}") : "";
}
