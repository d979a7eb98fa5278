namespace Threefold.Evidence.Disclosure;

/// <summary>A figure as it may be published.</summary>
/// <param name="Cells">The smallest cells of which it is the sum, numbered.</param>
/// <param name="Shown">What is published; <see langword="null"/> for held back.</param>
/// <param name="Withheld">True when it was left out altogether, because with it somebody could work out a small number.</param>
public sealed record SafeFigure(IReadOnlySet<int> Cells, int? Shown, bool Withheld)
{
    /// <summary>How it is printed: a number, a star, or [c] for a figure that is left out.</summary>
    public string Says => Withheld ? SafeTable.Left : Shown is { } shown ? shown.ToString(System.Globalization.CultureInfo.InvariantCulture) : SmallNumbers.Mark;
}

/// <summary>
/// Publishes figures together, so that no two of them give a small one away. Each is rounded by the rule. A sum of cells of which one is
/// held back is left out whatever it comes to, so that leaving it out says nothing. Then the attacker is tried, and further sums are left
/// out, the largest first, until he learns nothing.
/// </summary>
public static class SafeTable
{
    /// <summary>What stands for a sum that is left out.</summary>
    public const string Left = "[c]";

    /// <summary>What may be published of these sums.</summary>
    /// <param name="counts">The true count of each smallest cell.</param>
    /// <param name="sums">Which cells each figure adds up, single cells among them, in the order in which they are wanted.</param>
    /// <param name="rule">The rule.</param>
    public static IReadOnlyList<SafeFigure> Of(IReadOnlyList<int> counts, IReadOnlyList<IReadOnlySet<int>> sums, SmallNumbers rule)
    {
        var held = sums.Where(s => s.Count == 1 && rule.Publish(counts[s.Single()]) is null).SelectMany(s => s).ToHashSet();
        var figures = sums.Select(s => s.Count > 1 && s.Overlaps(held) ? new SafeFigure(s, null, Withheld: true) : new SafeFigure(s, rule.Publish(s.Sum(c => counts[c])), Withheld: false)).ToList();
        while (Differencing.Recovered(Statements(figures, rule), counts.Count, rule).Count > 0)
        {
            var widest = figures.Select((f, i) => (f, i)).Where(x => !x.f.Withheld).MaxBy(x => x.f.Cells.Count);
            if (widest.f is null || widest.f.Cells.Count < 2) break;
            figures[widest.i] = widest.f with { Shown = null, Withheld = true };
        }

        return figures;
    }

    /// <summary>What the published figures say.</summary>
    public static IReadOnlyList<Statement> Statements(IReadOnlyList<SafeFigure> figures, SmallNumbers rule) =>
        [.. figures.Where(f => !f.Withheld).Select(f => Statement.Of(f.Cells, f.Shown, rule))];
}
