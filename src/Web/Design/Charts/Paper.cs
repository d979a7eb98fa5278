using System.Globalization;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using static Threefold.Web.Design.Markup;

namespace Threefold.Web.Design.Charts;

/// <summary>
/// A sheet to draw on, with two scales. Marks carry classes and no colours: the stylesheet gives them those of the page, of the reader's
/// own mode, or of paper. What differs by colour also differs by dash, shape or word.
/// </summary>
sealed class Paper(double width, double height, double left = 64, double top = 16, double right = 16, double bottom = 44)
{
    /// <summary>The width of a letter of the small type, about; enough to keep words apart.</summary>
    public const double Letter = 8;

    readonly List<IHtmlContent> marks = [];

    public double Width => width;
    public double Height => height;
    public double Left => left;
    public double Right => width - right;
    public double Top => top;
    public double Bottom => height - bottom;
    public IReadOnlyList<IHtmlContent> Marks => marks;

    /// <summary>The scale across: from and to, in the figures' own unit.</summary>
    public (double From, double To) Across { get; set; } = (0, 1);

    /// <summary>The scale up.</summary>
    public (double From, double To) Up { get; set; } = (0, 1);

    public double X(double value) => Left + ((value - Across.From) / (Across.To - Across.From) * (Right - Left));

    public double Y(double value) => Bottom - ((value - Up.From) / (Up.To - Up.From) * (Bottom - Top));

    public Paper Add(string element, string look, params (string Name, string? Value)[] attributes)
    {
        marks.Add(Tag(element, look, attributes));
        return this;
    }

    public Paper Line(double x1, double y1, double x2, double y2, string look) => Add("line", look, ("x1", In(x1)), ("y1", In(y1)), ("x2", In(x2)), ("y2", In(y2)));

    public Paper Words(double x, double y, string text, string anchor = "start", string look = "c-text")
    {
        marks.Add(Tag("text", look, ("x", In(x)), ("y", In(y)), ("text-anchor", anchor)).Text(text));
        return this;
    }

    public Paper Box(double x, double y, double w, double h, string look) => Add("rect", look, ("x", In(x)), ("y", In(y)), ("width", In(Math.Max(0, w))), ("height", In(Math.Max(0, h))));

    public Paper Dot(double x, double y, double r, string look) => Add("circle", look, ("cx", In(x)), ("cy", In(y)), ("r", In(r)));

    public Paper Path(IEnumerable<(double X, double Y)> points, string look, bool close = false)
    {
        var all = points.ToList();
        return all.Count == 0 ? this : Add("path", look, ("d", "M" + string.Join('L', all.Select(p => $"{In(p.X)} {In(p.Y)}")) + (close ? "Z" : "")));
    }

    /// <summary>The scale at the left, with a faint line at each step; a scale of counts begins at nought.</summary>
    public Paper ScaleUp(Func<double, string> say)
    {
        foreach (var value in Steps(Up.From, Up.To))
            Line(Left, Y(value), Right, Y(value), "c-rule").Words(Left - 8, Y(value) + 5, say(value), "end");
        return Line(Left, Top, Left, Bottom, "c-axis").Line(Left, Bottom, Right, Bottom, "c-axis");
    }

    /// <summary>Words under the chart at each of some places, as many as have room.</summary>
    public Paper Under(IReadOnlyList<(double Value, string Text)> places)
    {
        var free = double.NegativeInfinity;
        foreach (var (value, text) in places)
        {
            var half = text.Length * Letter / 2;
            if (X(value) - half < free) continue;
            free = X(value) + half + Letter;
            Line(X(value), Bottom, X(value), Bottom + 5, "c-axis").Words(X(value), Bottom + 21, text, X(value) + half > width ? "end" : "middle");
        }

        return this;
    }

    public Chart Done(string key, string finding, string subtitle, string reading, ChartTable table) => new(key, finding, subtitle, reading, width, height, marks, table);

    /// <summary>Round steps between two ends: 1, 2 or 5 of some power of ten apart, about five of them.</summary>
    public static IReadOnlyList<double> Steps(double from, double to)
    {
        var rough = Math.Max(1e-9, (to - from) / 5);
        var power = Math.Pow(10, Math.Floor(Math.Log10(rough)));
        var step = new[] { 1.0, 2, 5, 10 }.First(m => m * power >= rough - 1e-12) * power;
        var first = Math.Ceiling((from / step) - 1e-9);
        return [.. Enumerable.Range(0, 20).Select(i => (first + i) * step).TakeWhile(v => v <= to + (step * 1e-6))];
    }

    /// <summary>The next round number at or above this, so that the topmost mark has air.</summary>
    public static double RoundUp(double most)
    {
        if (!(most > 0)) return 1;
        var steps = Steps(0, most);
        var step = steps.Count > 1 ? steps[1] : most;
        return Math.Ceiling((most / step) - 1e-9) * step;
    }

    public static string In(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
