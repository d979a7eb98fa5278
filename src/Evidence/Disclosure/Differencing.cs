namespace Threefold.Evidence.Disclosure;

/// <summary>One published figure: which cells it adds up, and between what the true sum must lie.</summary>
/// <param name="Cells">The smallest cells of which it is the sum; each numbered, each once.</param>
/// <param name="Low">The least that the true sum can be.</param>
/// <param name="High">The most.</param>
public sealed record Statement(IReadOnlySet<int> Cells, int Low, int High)
{
    /// <summary>What a figure published by a rule says of the true sum.</summary>
    /// <param name="cells">The cells it adds up.</param>
    /// <param name="shown">What was published; <see langword="null"/> for held back.</param>
    /// <param name="rule">The rule, which everybody knows.</param>
    public static Statement Of(IEnumerable<int> cells, int? shown, SmallNumbers rule) => new(
        cells.ToHashSet(),
        shown switch { null => 1, 0 => 0, { } s => Math.Max(rule.HeldBack + 1, s - (rule.Nearest / 2)) },
        shown switch { null => rule.HeldBack, 0 => 0, { } s => s + (rule.Nearest / 2) });
}

/// <summary>
/// What somebody learns who takes every published figure and subtracts them from one another. A program of the attacker, kept here so
/// that nothing is published that it breaks.
/// </summary>
/// <remarks>L. Willenborg and T. de Waal, Elements of Statistical Disclosure Control (2001), chapter 6: feasibility intervals.</remarks>
public static class Differencing
{
    const int MostRounds = 50;

    /// <summary>Between what each cell must lie.</summary>
    /// <param name="published">Everything that was published.</param>
    /// <param name="cells">How many cells there are.</param>
    public static IReadOnlyList<(int Low, int High)> Ranges(IReadOnlyList<Statement> published, int cells)
    {
        var (low, high) = (new int[cells], Enumerable.Repeat(int.MaxValue / 4, cells).ToArray());
        var known = Subtracted(published);
        for (var round = 0; round < MostRounds; round++)
        {
            var moved = false;
            foreach (var s in known)
            {
                long lows = s.Cells.Sum(c => (long)low[c]), highs = s.Cells.Sum(c => (long)high[c]);
                foreach (var c in s.Cells)
                {
                    var (least, most) = (Math.Max(low[c], s.Low - (highs - high[c])), Math.Min(high[c], s.High - (lows - low[c])));
                    if (least <= low[c] && most >= high[c]) continue;
                    (lows, highs, moved) = (lows + least - low[c], highs + most - high[c], true);
                    (low[c], high[c]) = ((int)least, (int)most);
                }
            }

            if (!moved) break;
        }

        return [.. low.Zip(high)];
    }

    /// <summary>The cells of 1 to as many as are held back that are known to the last digit; there must be none.</summary>
    /// <param name="published">Everything that was published.</param>
    /// <param name="cells">How many cells there are.</param>
    /// <param name="rule">The rule it was published by.</param>
    public static IReadOnlyList<int> Recovered(IReadOnlyList<Statement> published, int cells, SmallNumbers rule) =>
        [.. Ranges(published, cells).Select((r, i) => (r, i)).Where(x => x.r.Low == x.r.High && x.r.Low >= 1 && x.r.Low <= rule.HeldBack).Select(x => x.i)];

    /// <summary>All statements, and what each pair says of the difference where one holds the other.</summary>
    static List<Statement> Subtracted(IReadOnlyList<Statement> published)
    {
        var all = published.ToList();
        foreach (var whole in published)
        {
            foreach (var part in published)
            {
                if (part.Cells.Count < whole.Cells.Count && part.Cells.IsSubsetOf(whole.Cells))
                    all.Add(new(whole.Cells.Except(part.Cells).ToHashSet(), Math.Max(0, whole.Low - part.High), whole.High - part.Low));
            }
        }

        return all;
    }
}
