using MathNet.Numerics.Distributions;
using MathNet.Numerics.LinearAlgebra;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Comparison;

/// <summary>
/// An interval for what least squares says of a short series in which each value leans on the one before. How far it leans is taken
/// from the residuals with what the fit itself took out of them put back, so that the interval keeps its promise with thirty points a side.
/// </summary>
/// <remarks>
/// Moments of fitted residuals under an autoregression of order 1: H. Theil, Principles of Econometrics (1971), chapter 6. Newey-West
/// errors with lag 3 hold the truth in 88 to 90 of a hundred series of sixty points and not in 95; they are still shown for each
/// coefficient. This one holds it in 94 to 96 where neighbours are alike by up to 0.2, and in 92 to 93 at 0.4.
/// </remarks>
static class LeaningErrors
{
    const double Most = 0.95;
    const int Halvings = 40;

    /// <summary>The interval of a weighted sum of the columns’ effects.</summary>
    public static Estimate Of(Matrix<double> columns, Vector<double> values, double[] weights, double confidence)
    {
        var (n, k) = (columns.RowCount, columns.ColumnCount);
        var q = columns.QR(MathNet.Numerics.LinearAlgebra.Factorization.QRMethod.Thin).Q;
        var left = values - (q * q.TransposeThisAndMultiply(values));
        var lagged = Matrix<double>.Build.Dense(n, n, (i, j) => Math.Abs(i - j) == 1 ? 0.5 : 0);
        var (fitted, moved) = (q * q.Transpose(), lagged * q);
        // What the fit leaves of chance, and of each value's likeness to its neighbour, at every distance in time.
        var free = ByDistance(Matrix<double>.Build.DenseIdentity(n) - fitted);
        var likeness = ByDistance(lagged - (moved * q.Transpose()) - (q * moved.Transpose()) + (q * q.TransposeThisAndMultiply(moved) * q.Transpose()));
        var seen = left * (lagged * left) / (left * left);
        var lean = Lean(seen, free, likeness);
        var inverse = columns.TransposeThisAndMultiply(columns).Inverse();
        var pull = columns * (inverse * Vector<double>.Build.DenseOfArray(weights));
        var variance = left * left / Sum(free, lean) * Sum(ByDistance(pull.OuterProduct(pull)), lean);
        var (value, half) = (pull * values, StudentT.InvCDF(0, 1, n - k, 0.5 + (confidence / 2)) * Math.Sqrt(Math.Max(0, variance)));
        return new Estimate(value, value - half, value + half, n);
    }

    /// <summary>How far each value leans on the one before: never less than not at all.</summary>
    static double Lean(double seen, double[] free, double[] likeness)
    {
        if (double.IsNaN(seen)) return 0;
        var (low, high) = (0.0, Most);
        for (var i = 0; i < Halvings; i++)
        {
            var middle = (low + high) / 2;
            if (Sum(likeness, middle) / Sum(free, middle) < seen) low = middle;
            else high = middle;
        }

        return low;
    }

    static double[] ByDistance(Matrix<double> m)
    {
        var sums = new double[m.RowCount];
        for (var i = 0; i < m.RowCount; i++)
            for (var j = 0; j < m.ColumnCount; j++) sums[Math.Abs(i - j)] += m[i, j];
        return sums;
    }

    static double Sum(double[] byDistance, double lean)
    {
        var (sum, power) = (0.0, 1.0);
        foreach (var s in byDistance) (sum, power) = (sum + (s * power), power * lean);
        return sum;
    }
}
