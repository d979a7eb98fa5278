using MathNet.Numerics.LinearAlgebra;

namespace Threefold.Evidence.Survival;

/// <summary>What Cox’s model says: how much each thing multiplies the hazard.</summary>
/// <param name="Beta">The log hazard ratio of each column.</param>
/// <param name="Error">Its standard error.</param>
/// <param name="Steps">How many steps the fit took.</param>
public sealed record CoxFit(IReadOnlyList<double> Beta, IReadOnlyList<double> Error, int Steps);

/// <summary>Cox’s proportional hazards with Efron’s way with ties.</summary>
/// <remarks>
/// D. R. Cox, Journal of the Royal Statistical Society B 34 (1972), 187–220; B. Efron, Journal of the American Statistical Association 72
/// (1977), 557–565. It supposes that hazards stay in proportion: show the curves beside it.
/// </remarks>
public static class Cox
{
    const int MostSteps = 50;
    const double CloseEnough = 1e-10;

    /// <summary>The fit.</summary>
    /// <param name="spells">All spells; everything but an event counts as censored.</param>
    /// <param name="columns">For each spell, its values, as many for one as for another.</param>
    /// <exception cref="ArgumentException">The lists differ in length, there is no event, or a column never differs or separates the events wholly.</exception>
    public static CoxFit Fit(IReadOnlyList<Spell> spells, IReadOnlyList<IReadOnlyList<double>> columns)
    {
        if (columns.Count != spells.Count || columns[0].Count == 0 || columns.Any(c => c.Count != columns[0].Count)) throw new ArgumentException("Give the same number of values for each spell.", nameof(columns));
        if (!spells.Any(s => s.Ending == Ending.Event)) throw new ArgumentException("There is no event.", nameof(spells));
        var values = columns.Select(c => Vector<double>.Build.DenseOfEnumerable(c)).ToList();
        var beta = Vector<double>.Build.Dense(columns[0].Count);
        for (var step = 1; step <= MostSteps; step++)
        {
            var (slope, curve) = Slope(spells, values, beta);
            if (!(Math.Abs(curve.Determinant()) > 1e-12)) break;
            var move = curve.Solve(slope);
            // A long step overshoots; this keeps the first ones short.
            if (move.InfinityNorm() > 4) move *= 4 / move.InfinityNorm();
            beta += move;
            if (move.InfinityNorm() < CloseEnough) return new([.. beta], [.. Slope(spells, values, beta).Curve.Inverse().Diagonal().Select(Math.Sqrt)], step);
        }

        throw new ArgumentException("There is no answer: a column never differs, or it separates the events from the rest.", nameof(columns));
    }

    static (Vector<double> Slope, Matrix<double> Curve) Slope(IReadOnlyList<Spell> spells, List<Vector<double>> values, Vector<double> beta)
    {
        var (slope, curve) = (Vector<double>.Build.Dense(beta.Count), Matrix<double>.Build.Dense(beta.Count, beta.Count));
        var weights = values.Select(v => Math.Exp(v * beta)).ToList();
        foreach (var moment in Enumerable.Range(0, spells.Count).Where(i => spells[i].Ending == Ending.Event).GroupBy(i => spells[i].Time))
        {
            var (all, tied) = (Sums(Enumerable.Range(0, spells.Count).Where(i => spells[i].Time >= moment.Key), values, weights), Sums(moment, values, weights));
            double count = moment.Count();
            foreach (var i in moment) slope += values[i];
            for (var l = 0; l < count; l++)
            {
                // Efron: of those tied, each in turn counts for less of its weight.
                var part = l / count;
                var (s0, s1, s2) = (all.S0 - (part * tied.S0), all.S1 - (part * tied.S1), all.S2 - (part * tied.S2));
                slope -= s1 / s0;
                curve += (s2 / s0) - (s1 / s0).OuterProduct(s1 / s0);
            }
        }

        return (slope, curve);
    }

    static (double S0, Vector<double> S1, Matrix<double> S2) Sums(IEnumerable<int> which, List<Vector<double>> values, List<double> weights)
    {
        var (s0, s1, s2) = (0.0, values[0] * 0, Matrix<double>.Build.Dense(values[0].Count, values[0].Count));
        foreach (var i in which) (s0, s1, s2) = (s0 + weights[i], s1 + (weights[i] * values[i]), s2 + (weights[i] * values[i].OuterProduct(values[i])));
        return (s0, s1, s2);
    }
}
