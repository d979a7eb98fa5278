using System.Globalization;

namespace Threefold.Web.Design.Charts;

/// <summary>One of the ways on from a place in a flow.</summary>
/// <param name="To">The next place, by name; one that has no ways on itself ends there.</param>
/// <param name="Count">How many went it.</param>
public readonly record struct FlowWay(string From, string To, int Count);

/// <summary>Draws how people went on from one place to the next, in columns from left to right; how broad a band is says how many.</summary>
public static class FlowDrawing
{
    const double Gap = 26, Bar = 14, Room = 150;

    /// <summary>The chart.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="finding">What it says.</param>
    /// <param name="subtitle">Measure, unit, place, days.</param>
    /// <param name="columns">The places in each column, from the top.</param>
    /// <param name="ways">The ways between them.</param>
    /// <param name="say">A count as the reader may see it.</param>
    public static Chart Of(string key, string finding, string subtitle, IReadOnlyList<IReadOnlyList<string>> columns, IReadOnlyList<FlowWay> ways, Func<int, string> say)
    {
        var size = columns.SelectMany(c => c).ToDictionary(p => p, p => Math.Max(ways.Where(w => w.To == p).Sum(w => w.Count), ways.Where(w => w.From == p).Sum(w => w.Count)), StringComparer.Ordinal);
        var most = Math.Max(1, columns.Max(c => c.Sum(p => size[p])));
        var (height, rows) = (220.0, columns.Max(c => c.Count));
        var paper = new Paper(760, height + (Gap * rows) + 40, left: 8, right: Room, top: 24, bottom: 16);
        double Thick(int count) => count * height / most;
        var step = columns.Count == 1 ? 0 : (paper.Right - paper.Left - Bar) / (columns.Count - 1);
        var at = new Dictionary<string, (double X, double Y)>(StringComparer.Ordinal);
        for (var c = 0; c < columns.Count; c++)
        {
            var y = paper.Top;
            foreach (var place in columns[c])
            {
                at[place] = (paper.Left + (c * step), y);
                y += Thick(size[place]) + Gap;
            }
        }

        var (left, came) = (at.Keys.ToDictionary(p => p, _ => 0.0, StringComparer.Ordinal), at.Keys.ToDictionary(p => p, _ => 0.0, StringComparer.Ordinal));
        foreach (var way in ways.Where(w => w.Count > 0))
        {
            var (from, to, thick) = (at[way.From], at[way.To], Thick(way.Count));
            Band(paper, from.X + Bar, from.Y + left[way.From], to.X, to.Y + came[way.To], thick);
            (left[way.From], came[way.To]) = (left[way.From] + thick, came[way.To] + thick);
        }

        foreach (var (place, (x, y)) in at)
            paper.Box(x, y, Bar, Math.Max(1, Thick(size[place])), "c-stop").Words(x + Bar + 6, y + Math.Min(15, Math.Max(10, Thick(size[place]) / 2)), $"{place}: {say(size[place])}");
        return paper.Done(key, finding, subtitle, string.Join("; ", ways.Select(w => $"{w.From} to {w.To}: {say(w.Count)}")) + ".",
            new(subtitle, ["From", "To", "How many"], [.. ways.Select(w => (IReadOnlyList<string>)[w.From, w.To, say(w.Count)])]));
    }

    static void Band(Paper paper, double x1, double y1, double x2, double y2, double thick)
    {
        var mid = (x1 + x2) / 2;
        paper.Add("path", "c-flow", ("d", string.Create(CultureInfo.InvariantCulture,
            $"M{x1:0.#} {y1:0.#}C{mid:0.#} {y1:0.#} {mid:0.#} {y2:0.#} {x2:0.#} {y2:0.#}L{x2:0.#} {y2 + thick:0.#}C{mid:0.#} {y2 + thick:0.#} {mid:0.#} {y1 + thick:0.#} {x1:0.#} {y1 + thick:0.#}Z")));
    }
}
