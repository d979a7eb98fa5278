using Threefold.Evidence.ControlCharts;

namespace Threefold.Web.Design.Charts;

/// <summary>Draws a control chart: the values in order, what is usual, the limits, and a ring around each that stands out.</summary>
public static class ControlDrawing
{
    /// <summary>The chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="what">What is counted, for the title: “Days to a first talk”.</param>
    /// <param name="subtitle">Measure, unit, place, days.</param>
    /// <param name="times">The name of each point: “1 Jun”.</param>
    /// <param name="chart">The points with their limits.</param>
    /// <param name="ns">How many each point rests on.</param>
    /// <param name="say">A figure in words.</param>
    public static Chart Of(string key, string what, string subtitle, IReadOnlyList<string> times, SteppedChart chart, IReadOnlyList<int> ns, Func<double, string> say)
    {
        var (points, limits, signals, enough) = (chart.Points, chart.Limits, chart.Signals, chart.HasEnough);
        var paper = new Paper(720, 320) { Across = (-0.5, points.Count - 0.5), Up = (0, Paper.RoundUp(points.Concat(enough ? limits.Select(l => l.Upper) : []).DefaultIfEmpty(1).Max())) };
        paper.ScaleUp(say).Under([.. times.Select((t, i) => ((double)i, t))]);
        if (enough) Limits(paper, chart, limits);
        paper.Path(points.Select((p, i) => (paper.X(i), paper.Y(p))), "c-one");
        for (var i = 0; i < points.Count; i++)
        {
            paper.Dot(paper.X(i), paper.Y(points[i]), 3.5, "c-dot");
            if (enough && signals[i].Count > 0) paper.Dot(paper.X(i), paper.Y(points[i]), 8, "c-ring");
        }

        var marked = enough ? signals.Count(s => s.Count > 0) : 0;
        var finding = !enough ? $"{what}: {points.Count} of {Xmr.FewestPoints} points needed to say what is usual" : marked == 0 ? $"{what}: no clear change" : $"{what}: {marked} of {points.Count} points stand out";
        var reading = points.Count == 0 ? "There are no points." : $"{points.Count} points from {times[0]} to {times[^1]}, lowest {say(points.Min())}, highest {say(points.Max())}, last {say(points[^1])}."
            + (enough ? $" Usual is {say(limits[^1].Mean)}, between {say(Math.Max(0, limits[^1].Lower))} and {say(limits[^1].Upper)}." : "");
        return paper.Done(key, finding, subtitle, reading, new($"{what}, point by point", ["When", "n", "Figure", "Lower limit", "Mean", "Upper limit", "Stands out"],
            [.. points.Select((p, i) => (IReadOnlyList<string>)[times[i], $"{ns[i]}", say(p), Limit(limits[i].Lower), Limit(limits[i].Mean), Limit(limits[i].Upper), enough ? string.Join("; ", signals[i].Select(Say)) : ""])]));

        string Limit(double value) => enough ? say(Math.Max(0, value)) : "";
    }

    /// <summary>Why a point stands out, in words.</summary>
    public static string Say(Signal signal) => signal switch
    {
        Signal.OutsideLimits => "outside the limits",
        Signal.Shift => "one of seven on one side",
        Signal.Trend => "one of seven that rise or fall",
        _ => "near a limit, two of three",
    };

    static void Limits(Paper paper, SteppedChart chart, IReadOnlyList<(double Lower, double Mean, double Upper)> limits)
    {
        foreach (var stretch in chart.Stretches)
        {
            var (from, to) = (paper.X(stretch.From - 0.4), paper.X(stretch.From + stretch.Chart.Points.Count - 0.6));
            var (lower, mean, upper) = limits[stretch.From];
            paper.Line(from, paper.Y(mean), to, paper.Y(mean), "c-mean").Line(from, paper.Y(upper), to, paper.Y(upper), "c-limit");
            if (lower > 0) paper.Line(from, paper.Y(lower), to, paper.Y(lower), "c-limit");
            if (stretch.Why.Length > 0) paper.Line(from, paper.Top, from, paper.Bottom, "c-event").Words(from + 4, paper.Top + 12, stretch.Why, look: "c-quiet");
        }
    }
}
