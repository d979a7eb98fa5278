namespace Threefold.Web.Design.Charts;

/// <summary>A place on a curve.</summary>
/// <param name="At">Days since the start.</param>
/// <param name="Value">The share.</param>
/// <param name="Low">The low end of its interval.</param>
/// <param name="High">The high end.</param>
/// <param name="AtRisk">How many are still followed just before.</param>
public readonly record struct CurvePlace(double At, double Value, double Low, double High, int AtRisk);

/// <summary>One curve, by name.</summary>
public sealed record CurveLine(string Name, IReadOnlyList<CurvePlace> Places);

/// <summary>Draws a curve that steps over time, with an edged band for its interval and the numbers at risk beneath.</summary>
public static class CurveDrawing
{
    /// <summary>The chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="subtitle">Measure, unit, place, days.</param>
    /// <param name="lines">One curve or two; two differ by dash and are named where they end.</param>
    /// <param name="to">The last day drawn.</param>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<CurveLine> lines, double to)
    {
        var paper = new Paper(720, 330 + (22 * lines.Count), bottom: 66 + (22 * lines.Count)) { Across = (0, to), Up = (0, 1) };
        paper.ScaleUp(Share);
        var ticks = Paper.Steps(0, to);
        paper.Under([.. ticks.Select(t => (t, $"{t:0}"))]).Words(paper.Right, paper.Bottom + 40, "days", "end", "c-quiet").Words(8, paper.Bottom + 40, "Still followed", look: "c-quiet");
        for (var i = 0; i < lines.Count; i++)
        {
            var places = Within(lines[i].Places, to);
            paper.Path(Steps(paper, places, to, p => p.High).Concat(Steps(paper, places, to, p => p.Low).Reverse()), i == 0 ? "c-band" : "c-band2", close: true);
            paper.Path(Steps(paper, places, to, p => p.Value), i == 0 ? "c-one" : "c-two");
            if (lines.Count > 1) paper.Words(paper.Right - 4, paper.Y(places[^1].Value) - 6, lines[i].Name, "end");
            foreach (var tick in ticks) paper.Words(paper.X(tick), paper.Bottom + 60 + (22 * i), $"{AtRisk(places, tick)}", "middle");
        }

        var reading = string.Join(" ", lines.Select(l => $"{(lines.Count > 1 ? l.Name + ": " : "")}{string.Join(", ", ticks.Where(t => t > 0).Select(t => $"{Share(At(l.Places, t).Value)} by day {t:0}"))}."));
        return paper.Done(key, finding, subtitle, reading, new("By day", ["Day", .. lines.SelectMany(l => Named(l, lines.Count))],
            [.. ticks.Select(t => (IReadOnlyList<string>)[$"{t:0}", .. lines.SelectMany(l => new[] { $"{AtRisk(l.Places, t)}", Share(At(l.Places, t).Value), $"{Share(At(l.Places, t).Low)} to {Share(At(l.Places, t).High)}" })])]));
    }

    static string[] Named(CurveLine line, int of) => of == 1 ? ["Still followed", "By then", "95% interval"] : [$"{line.Name}: still followed", $"{line.Name}: by then", $"{line.Name}: 95% interval"];

    static IReadOnlyList<CurvePlace> Within(IReadOnlyList<CurvePlace> places, double to) => [places.Count > 0 && places[0].At <= 0 ? places[0] : new(0, places.Count > 0 && places[0].Value > 0.5 ? 1 : 0, 0, 0, places.Count > 0 ? places[0].AtRisk : 0), .. places.Where(p => p.At > 0 && p.At <= to)];

    static IEnumerable<(double X, double Y)> Steps(Paper paper, IReadOnlyList<CurvePlace> places, double to, Func<CurvePlace, double> of)
    {
        for (var i = 0; i < places.Count; i++)
        {
            yield return (paper.X(places[i].At), paper.Y(of(places[i])));
            yield return (paper.X(i + 1 < places.Count ? places[i + 1].At : to), paper.Y(of(places[i])));
        }
    }

    static CurvePlace At(IReadOnlyList<CurvePlace> places, double day) => places.LastOrDefault(p => p.At <= day);

    static int AtRisk(IReadOnlyList<CurvePlace> places, double day) => places.FirstOrDefault(p => p.At >= day) is { AtRisk: > 0 } next ? next.AtRisk : places.Count > 0 && places[^1].At >= day ? places[^1].AtRisk : 0;

    static string Share(double share) => share.ToString("0%", System.Globalization.CultureInfo.InvariantCulture);
}
