namespace Threefold.Web.Design.Charts;

/// <summary>Draws two series beside each other over the same weeks, with a line where something began. They differ by dash and are named where they end.</summary>
public static class LinesDrawing
{
    /// <summary>The chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="subtitle">Measure, unit, place, days.</param>
    /// <param name="times">The name of each point.</param>
    /// <param name="series">One series or two, by name; a week with too few is not a number, and no line goes through it.</param>
    /// <param name="began">The first point after it began, and what began.</param>
    /// <param name="say">A figure in words.</param>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<string> times, IReadOnlyList<(string Name, IReadOnlyList<double> Values)> series, (int At, string What)? began, Func<double, string> say)
    {
        var most = series.SelectMany(s => s.Values).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        var paper = new Paper(760, 300, right: 120) { Across = (-0.5, Math.Max(1, times.Count) - 0.5), Up = (0, Paper.RoundUp(most)) };
        paper.ScaleUp(say).Under([.. times.Select((t, i) => ((double)i, t))]);
        if (began is { } b) paper.Line(paper.X(b.At - 0.5), paper.Top, paper.X(b.At - 0.5), paper.Bottom, "c-event").Words(paper.X(b.At - 0.5) + 4, paper.Top + 12, b.What, look: "c-quiet");
        for (var i = 0; i < series.Count; i++)
        {
            var places = series[i].Values.Select((v, w) => (w, v)).Where(p => double.IsFinite(p.v)).ToList();
            foreach (var run in Runs(places)) paper.Path(run.Select(p => (paper.X(p.w), paper.Y(p.v))), i == 0 ? "c-one" : "c-two");
            foreach (var (w, v) in places.Where(_ => i == 0)) paper.Dot(paper.X(w), paper.Y(v), 3, "c-dot");
            if (places.Count > 0) paper.Words(paper.Right + 6, paper.Y(places[^1].v) + 5, series[i].Name);
        }

        string Figure(double value) => double.IsFinite(value) ? say(value) : "too few";
        var reading = string.Join(" ", series.Select(s => s.Values.Where(double.IsFinite).ToList() is { Count: > 0 } v ? $"{s.Name}: from {say(v[0])} to {say(v[^1])}, lowest {say(v.Min())}, highest {say(v.Max())}." : $"{s.Name}: too few to show."))
            + (began is { } a ? $" {a.What} at {times[Math.Min(a.At, times.Count - 1)]}." : "");
        return paper.Done(key, finding, subtitle, reading, new(subtitle, ["Week of", .. series.Select(s => s.Name)], [.. times.Select((t, i) => (IReadOnlyList<string>)[t, .. series.Select(s => Figure(s.Values[i]))])]));
    }

    static IEnumerable<List<(int w, double v)>> Runs(List<(int w, double v)> places)
    {
        var run = new List<(int w, double v)>();
        foreach (var place in places)
        {
            if (run.Count > 0 && place.w != run[^1].w + 1)
            {
                yield return run;
                run = [];
            }

            run.Add(place);
        }

        if (run.Count > 0) yield return run;
    }
}
