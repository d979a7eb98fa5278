using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Comparison;

/// <summary>How far two readers agree beyond chance: 1 is always, 0 is no more than chance.</summary>
/// <remarks>J. Cohen, Educational and Psychological Measurement 20 (1960), 37–46; the interval of J. L. Fleiss, J. Cohen and B. S. Everitt, Psychological Bulletin 72 (1969), 323–327.</remarks>
public static class Kappa
{
    /// <summary>Kappa of a table: row for the first reader’s grade, column for the second’s.</summary>
    /// <param name="table">Counts; as many rows as columns, at least two.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">The table is not square, holds a negative count or nothing, or chance alone agrees always.</exception>
    public static Estimate Of(IReadOnlyList<IReadOnlyList<int>> table, double confidence = 0.95)
    {
        var size = table.Count;
        if (size < 2 || table.Any(r => r.Count != size || r.Any(c => c < 0))) throw new ArgumentException("The table has as many rows as columns, and no count below 0.", nameof(table));
        double all = table.Sum(r => r.Sum(c => (long)c));
        if (all == 0) throw new ArgumentException("The table is empty.", nameof(table));
        double Share(int i, int j) => table[i][j] / all;
        var rows = Enumerable.Range(0, size).Select(i => Enumerable.Range(0, size).Sum(j => Share(i, j))).ToList();
        var columns = Enumerable.Range(0, size).Select(j => Enumerable.Range(0, size).Sum(i => Share(i, j))).ToList();
        var (agreed, chance) = (Enumerable.Range(0, size).Sum(i => Share(i, i)), Enumerable.Range(0, size).Sum(i => rows[i] * columns[i]));
        if (chance >= 1) throw new ArgumentException("Both readers gave one grade to everything: chance alone agrees always.", nameof(table));
        var kappa = (agreed - chance) / (1 - chance);
        var variance = 0.0;
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j < size; j++)
            {
                var margins = (columns[i] + rows[j]) * (1 - kappa);
                variance += Share(i, j) * (i == j ? Square(1 - ((rows[i] + columns[i]) * (1 - kappa))) : Square(margins));
            }
        }

        variance = (variance - Square(kappa - (chance * (1 - kappa)))) / (all * Square(1 - chance));
        var half = Normal.InvCDF(0, 1, 0.5 + (confidence / 2)) * Math.Sqrt(Math.Max(0, variance));
        return new Estimate(kappa, Math.Max(-1, kappa - half), Math.Min(1, kappa + half), (int)all);
    }

    static double Square(double x) => x * x;
}
