using System.Globalization;

namespace Threefold.Web.Design.Charts;

/// <summary>One group beside all others.</summary>
/// <param name="Name">Which group.</param>
/// <param name="N">How many are in it.</param>
/// <param name="Value">How many times as likely; nothing where there are too few.</param>
/// <param name="Low">The low end of the interval.</param>
/// <param name="High">The high end.</param>
public readonly record struct RatioRow(string Name, int N, double? Value, double Low, double High);

/// <summary>Draws ratios with their intervals, around a line at 1 where groups are alike. Half and twice lie equally far from it.</summary>
public static class RatioDrawing
{
    const double Row = 30, Names = 230, Widest = 8;

    /// <summary>The chart.</summary>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<RatioRow> rows, Func<int, string> sayN)
    {
        var paper = new Paper(720, 70 + (Row * rows.Count), left: Names, right: 24, bottom: 44) { Across = (-Math.Log2(Widest), Math.Log2(Widest)), Up = (rows.Count, 0) };
        foreach (var (tick, words) in new[] { (0.25, "a quarter"), (0.5, "half"), (1.0, "alike"), (2.0, "twice"), (4.0, "4 times") })
            paper.Line(paper.X(Math.Log2(tick)), paper.Top, paper.X(Math.Log2(tick)), paper.Bottom, tick == 1 ? "c-axis" : "c-rule").Words(paper.X(Math.Log2(tick)), paper.Bottom + 21, words, "middle");
        for (var i = 0; i < rows.Count; i++)
        {
            var (y, row) = (paper.Y(i + 0.5), rows[i]);
            paper.Words(0, y + 5, row.Name);
            if (row.Value is not { } value)
            {
                paper.Words(paper.X(0) + 8, y + 5, "Too few to show", look: "c-quiet");
                continue;
            }

            // An end beyond the paper is drawn to its edge, and stands whole in the table.
            paper.Line(At(row.Low), y, At(row.High), y, "c-one").Line(At(row.Low), y - 6, At(row.Low), y + 6, "c-one").Line(At(row.High), y - 6, At(row.High), y + 6, "c-one").Dot(At(value), y, 5, "c-dot");
        }

        var told = rows.Where(r => r.Value is not null).ToList();
        var reading = told.Count == 0 ? "No group is large enough to show." : string.Join("; ", told.Select(r => $"{r.Name} {Say(r.Value!.Value)} times, {Say(r.Low)} to {Say(r.High)}")) + ".";
        return paper.Done(key, finding, subtitle, reading, new(subtitle, ["Group", "n", "Times as likely as all others", "95% interval"],
            [.. rows.Select(r => (IReadOnlyList<string>)(r.Value is { } v ? [r.Name, sayN(r.N), Say(v), $"{Say(r.Low)} to {Say(r.High)}"] : [r.Name, sayN(r.N), "Too few to show", ""]))]));

        double At(double ratio) => paper.X(Math.Clamp(Math.Log2(Math.Max(ratio, 1e-9)), -Math.Log2(Widest), Math.Log2(Widest)));
    }

    static string Say(double ratio) => double.IsPositiveInfinity(ratio) ? "no end" : ratio.ToString("0.00", CultureInfo.InvariantCulture);
}
