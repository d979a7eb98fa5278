namespace Threefold.Evidence.ControlCharts;

/// <summary>A decision that from one point on something else is usual.</summary>
/// <param name="From">The place of the first point after it, counted from 0.</param>
/// <param name="Why">What was decided, in words: a chart is never stepped without.</param>
public sealed record Step(int From, string Why);

/// <summary>One stretch between two decisions, with limits of its own.</summary>
/// <param name="From">The place of its first point.</param>
/// <param name="Why">The decision that began it; empty for the first.</param>
/// <param name="Chart">Its limits and what stands out in it.</param>
public sealed record Stretch(int From, string Why, XmrChart Chart);

/// <summary>An XmR chart whose limits step where somebody decided that they do, and nowhere else.</summary>
/// <param name="Stretches">In order of time; one when nothing was decided.</param>
public sealed record SteppedChart(IReadOnlyList<Stretch> Stretches)
{
    /// <summary>All values, in order of time.</summary>
    public IReadOnlyList<double> Points => [.. Stretches.SelectMany(s => s.Chart.Points)];

    /// <summary>Lower limit, mean and upper limit at each point.</summary>
    public IReadOnlyList<(double Lower, double Mean, double Upper)> Limits => [.. Stretches.SelectMany(s => s.Chart.Points.Select(_ => (s.Chart.Lower, s.Chart.Mean, s.Chart.Upper)))];

    /// <summary>For each point, the rules that mark it. No run reaches over a decision.</summary>
    public IReadOnlyList<IReadOnlyList<Signal>> Signals => [.. Stretches.SelectMany(s => s.Chart.Signals)];

    /// <summary>True when the last stretch has enough points for limits to mean something.</summary>
    public bool HasEnough => Stretches[^1].Chart.HasEnough;

    /// <summary>The chart of these values with these decisions.</summary>
    /// <param name="points">The values, in order of time; at least two in each stretch.</param>
    /// <param name="steps">The decisions; none for one stretch.</param>
    /// <exception cref="ArgumentException">A decision has no words, or leaves a stretch of fewer than two points.</exception>
    public static SteppedChart Of(IReadOnlyList<double> points, IReadOnlyList<Step> steps)
    {
        if (steps.Any(s => string.IsNullOrWhiteSpace(s.Why))) throw new ArgumentException("Limits step only by a decision, and a decision has words.", nameof(steps));
        Step[] all = [new(0, ""), .. steps.OrderBy(s => s.From)];
        return new([.. all.Select((step, i) => new Stretch(step.From, step.Why, Part(step.From, i + 1 < all.Length ? all[i + 1].From : points.Count)))]);

        XmrChart Part(int from, int to) => to - from >= 2 && from >= 0 && to <= points.Count
            ? Xmr.Of([.. points.Skip(from).Take(to - from)])
            : throw new ArgumentException("Each stretch between two decisions has at least two points.", nameof(steps));
    }
}
