namespace Threefold.Web.Design.Charts;

/// <summary>One team on a funnel.</summary>
/// <param name="Name">Which team.</param>
/// <param name="Expected">How many its people would give if it were like all teams together.</param>
/// <param name="Ratio">What it has over that.</param>
/// <param name="Outside">True beyond the outer limits.</param>
public readonly record struct FunnelDot(string Name, double Expected, double Ratio, bool Outside);

/// <summary>Draws teams in a funnel: the fewer people a team has, the wider chance alone throws it. Never a league table: teams stand in the order of their names.</summary>
public static class FunnelDrawing
{
    /// <summary>The chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="subtitle">Measure, unit, place, days.</param>
    /// <param name="dots">The teams, by name.</param>
    /// <param name="limits">The limits at an expected figure: inner and outer, lower and upper.</param>
    /// <param name="sayN">A count as the reader may see it.</param>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<FunnelDot> dots, Func<double, (double Lower95, double Upper95, double Lower998, double Upper998)> limits, Func<int, string> sayN)
    {
        var (least, most) = (Math.Max(1, dots.Min(d => d.Expected) * 0.7), dots.Max(d => d.Expected) * 1.1);
        var places = Enumerable.Range(0, 61).Select(i => least + ((most - least) * i / 60)).Select(e => (At: e, Limits: limits(e))).ToList();
        var paper = new Paper(720, 340, right: 110) { Across = (least, most), Up = (0, Paper.RoundUp(Math.Max(dots.Max(d => d.Ratio), places[0].Limits.Upper998))) };
        paper.ScaleUp(v => v.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)).Under([.. Paper.Steps(least, most).Select(e => (e, $"{e:0}"))]).Words(paper.Right, paper.Bottom + 40, "expected", "end", "c-quiet");
        paper.Line(paper.Left, paper.Y(1), paper.Right, paper.Y(1), "c-mean");
        foreach (var (of, look) in new (Func<(double Lower95, double Upper95, double Lower998, double Upper998), double>, string)[] { (l => l.Lower95, "c-event"), (l => l.Upper95, "c-event"), (l => l.Lower998, "c-limit"), (l => l.Upper998, "c-limit") })
            paper.Path(places.Select(p => (paper.X(p.At), paper.Y(Math.Min(paper.Up.To, of(p.Limits))))), look);
        paper.Words(paper.Right + 6, paper.Y(Math.Min(paper.Up.To, places[^1].Limits.Upper95)) + 5, "95 in 100").Words(paper.Right + 6, paper.Y(Math.Min(paper.Up.To, places[^1].Limits.Upper998)) - 8, "998 in 1,000");
        foreach (var dot in dots)
        {
            paper.Dot(paper.X(dot.Expected), paper.Y(dot.Ratio), 4, "c-dot").Words(paper.X(dot.Expected) + 8, paper.Y(dot.Ratio) - 6, dot.Name);
            if (dot.Outside) paper.Dot(paper.X(dot.Expected), paper.Y(dot.Ratio), 9, "c-ring");
        }

        return paper.Done(key, finding, subtitle, string.Join("; ", dots.Select(d => $"{d.Name} {d.Ratio:0.00}{(d.Outside ? ", outside the outer limits" : "")}")) + ".", new(subtitle, ["Team", "Expected", "Seen over expected", "95 in 100 lie between", "998 in 1,000 lie between", "Outside"],
            [.. dots.Select(d => (Dot: d, Limits: limits(d.Expected))).Select(x => (IReadOnlyList<string>)[x.Dot.Name, sayN((int)Math.Round(x.Dot.Expected)), $"{x.Dot.Ratio:0.00}", $"{x.Limits.Lower95:0.00} to {x.Limits.Upper95:0.00}", $"{x.Limits.Lower998:0.00} to {x.Limits.Upper998:0.00}", x.Dot.Outside ? "yes" : ""])]));
    }
}
