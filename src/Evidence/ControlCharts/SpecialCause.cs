namespace Threefold.Evidence.ControlCharts;

/// <summary>Why a point on a control chart stands out.</summary>
public enum Signal
{
    /// <summary>It lies outside the limits.</summary>
    OutsideLimits,

    /// <summary>It is one of seven or more in a row on one side of the mean.</summary>
    Shift,

    /// <summary>It is one of seven or more in a row that rise, or that fall.</summary>
    Trend,

    /// <summary>It is one of two out of three, on the same side, beyond two thirds of the way to a limit.</summary>
    NearLimit,
}

/// <summary>The four rules of special cause, for points whose limits may differ from one to the next.</summary>
/// <remarks>NHS England, Making Data Count. The two of rule four must lie on the same side.</remarks>
public static class SpecialCause
{
    const int Run = 7;

    /// <summary>The rules that mark each point.</summary>
    /// <param name="points">The values, in order of time.</param>
    /// <param name="limits">Lower limit, mean and upper limit of each.</param>
    /// <exception cref="ArgumentException">There is not one set of limits for each point.</exception>
    public static IReadOnlyList<IReadOnlyList<Signal>> Mark(IReadOnlyList<double> points, IReadOnlyList<(double Lower, double Mean, double Upper)> limits)
    {
        if (points.Count != limits.Count) throw new ArgumentException("There must be limits for each point.", nameof(limits));
        var marks = points.Select(_ => new SortedSet<Signal>()).ToList();
        for (var i = 0; i < points.Count; i++)
            if (points[i] < limits[i].Lower || points[i] > limits[i].Upper) marks[i].Add(Signal.OutsideLimits);
        Runs([.. points.Select((p, i) => Math.Sign(p - limits[i].Mean))], Run, (from, to) => MarkAll(marks, from, to, Signal.Shift));
        // Seven points that rise make six steps up.
        Runs([.. points.Zip(points.Skip(1), (a, b) => Math.Sign(b - a))], Run - 1, (from, to) => MarkAll(marks, from, to + 1, Signal.Trend));
        Near(points, limits, marks);
        return [.. marks.Select(m => (IReadOnlyList<Signal>)[.. m])];
    }

    static void Near(IReadOnlyList<double> points, IReadOnlyList<(double Lower, double Mean, double Upper)> limits, List<SortedSet<Signal>> marks)
    {
        int Side(int i) => points[i] > limits[i].Mean + ((limits[i].Upper - limits[i].Mean) * 2 / 3) ? 1 : points[i] < limits[i].Mean - ((limits[i].Mean - limits[i].Lower) * 2 / 3) ? -1 : 0;
        for (var first = 0; first + 2 < points.Count; first++)
        {
            foreach (var side in new[] { 1, -1 })
            {
                var near = Enumerable.Range(first, 3).Where(i => Side(i) == side).ToList();
                if (near.Count >= 2) near.ForEach(i => marks[i].Add(Signal.NearLimit));
            }
        }
    }

    static void Runs(int[] sides, int least, Action<int, int> found)
    {
        for (var from = 0; from < sides.Length;)
        {
            var to = from;
            while (to + 1 < sides.Length && sides[to + 1] == sides[from]) to++;
            if (sides[from] != 0 && to - from + 1 >= least) found(from, to);
            from = to + 1;
        }
    }

    static void MarkAll(List<SortedSet<Signal>> marks, int from, int to, Signal signal)
    {
        for (var i = from; i <= to; i++) marks[i].Add(signal);
    }
}
