namespace Threefold.Evidence.Comparison;

/// <summary>What a change did to the teams that took it up, judged against every other order in which they could have.</summary>
/// <param name="Value">The effect, in the figures' own unit, each week: teams that had begun less those that had not, with each team's own level and each week's own taken out.</param>
/// <param name="Low">The low end; negative infinity where there are too few orders for an interval.</param>
/// <param name="High">The high end; positive infinity likewise.</param>
/// <param name="Level">How often such an interval holds the truth: what was asked; 1 where there are too few orders for one.</param>
/// <param name="P">The share of all orders that give as much or more, either way.</param>
/// <param name="Ways">How many orders there are, or were drawn.</param>
public sealed record OrderedEffect(double Value, double Low, double High, double Level, double P, int Ways)
{
    /// <summary>True when there were enough orders for an interval at the level that was asked.</summary>
    public bool HasInterval => double.IsFinite(Low) && double.IsFinite(High);
}

/// <summary>
/// Teams that start one after another, or some that start and others that do not: the effect, and an interval that supposes nothing but
/// that the order could as well have been another.
/// </summary>
/// <remarks>
/// R. A. Fisher, The Design of Experiments (1935); for starts in turn, R. Wang and V. De Gruttola, Statistics in Medicine 36 (2017),
/// 2831–2843. The interval holds every effect that the shuffled orders do not speak against. With 70 orders its ends would be too far
/// out (97.1 of a hundred for four teams of eight) or too near (94.3), so an end lies between the two, as T. P. Hettmansperger and S. J.
/// Sheather, Statistics &amp; Probability Letters 4 (1986), 75–79, do for a median; made-up trials hold it to 93.5 to 96.5. The p stays exact.
/// Where the order was not drawn by lot, both are as good as the belief that it might have been.
/// </remarks>
public static class StartOrders
{
    /// <summary>With more orders than this, as many are drawn by lot, the same each time.</summary>
    public const int Most = 10_000;

    /// <summary>The effect of having begun.</summary>
    /// <param name="figures">For each team its figure in each stretch of time; as many for one team as for another.</param>
    /// <param name="starts">For each team the first stretch in which it had begun, or <see langword="null"/> for a team that has not.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">The lists differ in length, a figure is no number, or the orders cannot be told apart.</exception>
    public static OrderedEffect Of(IReadOnlyList<IReadOnlyList<double>> figures, IReadOnlyList<int?> starts, double confidence = 0.95)
    {
        if (figures.Count != starts.Count || figures.Count < 2 || figures[0].Count < 2) throw new ArgumentException("Give at least two teams, each with a start or none, and at least two stretches of time.", nameof(figures));
        if (figures.Any(f => f.Count != figures[0].Count || f.Any(v => !double.IsFinite(v)))) throw new ArgumentException("Give the same number of figures for each team.", nameof(figures));
        var own = Centred(Begun(starts, figures[0].Count));
        var spread = own.Sum(r => r.Sum(v => v * v));
        if (!(spread > 1e-9)) throw new ArgumentException("No team can be told from another: some must begin later, or not at all, and all must have figures from before.", nameof(starts));
        // Every order has the same spread, and what it gives is a sum over each team's figures from its start on.
        var (figuresFrom, likenessFrom) = (FromEachStart(Centred(figures)), FromEachStart(own));
        double Effect(double[][] from, IReadOnlyList<int?> order) => order.Select((start, team) => start is { } s ? from[team][Math.Clamp(s, 0, from[team].Length - 1)] : 0).Sum() / spread;
        var value = Effect(figuresFrom, starts);
        var others = Orders(starts).Select(o => (Effect: Effect(figuresFrom, o), Likeness: Effect(likenessFrom, o))).ToList();
        // An order other than their own is like it by less than 1; each names an effect at which it would do as well.
        var turning = others.Where(o => o.Likeness < 1 - 1e-9).Select(o => (value - o.Effect) / (1 - o.Likeness)).Order().ToList();
        var ways = others.Count;
        var tail = (1 - confidence) / 2 * ways;
        var p = (double)others.Count(o => Math.Abs(o.Effect) >= Math.Abs(value) - 1e-9) / ways;
        return tail < 1 - 1e-9 || turning.Count < 2 * tail
            ? new(value, double.NegativeInfinity, double.PositiveInfinity, 1, p, ways)
            : new(value, Between(turning, tail), -Between([.. turning.Select(t => -t).Reverse()], tail), confidence, p, ways);
    }

    /// <summary>The place in an ordered list that so many, whole or not, lie up to.</summary>
    static double Between(List<double> ordered, double place)
    {
        var whole = Math.Max(1, (int)Math.Floor(place + 1e-9));
        return whole >= ordered.Count ? ordered[^1] : ordered[whole - 1] + (Math.Max(0, place - whole) * (ordered[whole] - ordered[whole - 1]));
    }

    static IReadOnlyList<IReadOnlyList<double>> Begun(IReadOnlyList<int?> starts, int weeks) => [.. starts.Select(s => (IReadOnlyList<double>)[.. Enumerable.Range(0, weeks).Select(w => w >= s ? 1.0 : 0)])];

    /// <summary>The figures with each team's and each week's own mean taken out.</summary>
    static double[][] Centred(IReadOnlyList<IReadOnlyList<double>> figures)
    {
        var (all, weeks) = (figures.Average(r => r.Average()), Enumerable.Range(0, figures[0].Count).Select(w => figures.Average(r => r[w])).ToArray());
        return [.. figures.Select(r => (r, mean: r.Average())).Select(t => t.r.Select((v, w) => v - t.mean - weeks[w] + all).ToArray())];
    }

    /// <summary>For each team and each start, the sum of what comes from then on; nought for a start after the end.</summary>
    static double[][] FromEachStart(double[][] centred) => [.. centred.Select(row =>
    {
        var from = new double[row.Length + 1];
        for (var w = row.Length - 1; w >= 0; w--) from[w] = from[w + 1] + row[w];
        return from;
    })];

    /// <summary>Every way to give these starts to the teams, their own among them; or as many as <see cref="Most"/>, drawn.</summary>
    static IEnumerable<IReadOnlyList<int?>> Orders(IReadOnlyList<int?> starts)
    {
        var kinds = starts.GroupBy(s => s).Select(g => (Start: g.Key, Count: g.Count())).ToList();
        var ways = kinds.Aggregate((Ways: 1.0, Left: starts.Count), (a, k) => (a.Ways * MathNet.Numerics.Combinatorics.Combinations(a.Left, k.Count), a.Left - k.Count)).Ways;
        return ways <= Most ? Every([.. kinds.Select(k => k.Start)], [.. kinds.Select(k => k.Count)], starts.Count) : [starts, .. Drawn(starts).Take(Most - 1)];
    }

    static IEnumerable<IReadOnlyList<int?>> Every(int?[] kinds, int[] left, int places)
    {
        if (places == 0)
        {
            yield return [];
            yield break;
        }

        for (var k = 0; k < kinds.Length; k++)
        {
            if (left[k] == 0) continue;
            left[k]--;
            foreach (var rest in Every(kinds, left, places - 1)) yield return [kinds[k], .. rest];
            left[k]++;
        }
    }

    static IEnumerable<IReadOnlyList<int?>> Drawn(IReadOnlyList<int?> starts)
    {
        var lot = new Lot(20261126);
        while (true)
        {
            var order = starts.ToArray();
            for (var i = order.Length - 1; i > 0; i--)
            {
                var other = lot.Below(i + 1);
                (order[i], order[other]) = (order[other], order[i]);
            }

            yield return order;
        }
    }
}
