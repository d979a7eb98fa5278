using MathNet.Numerics.LinearAlgebra;

namespace Threefold.Evidence.Comparison;

/// <summary>A fitted line or plane: each column’s effect and its standard error.</summary>
/// <param name="Effects">One for each column.</param>
/// <param name="Errors">Their standard errors.</param>
public sealed record Fit(IReadOnlyList<double> Effects, IReadOnlyList<double> Errors);

/// <summary>Least squares with errors that forgive neighbours in time for being alike.</summary>
/// <remarks>W. K. Newey and K. D. West, Econometrica 55 (1987), 703–708; Bartlett’s weights, no prewhitening, small-sample adjustment n/(n−k).</remarks>
static class LeastSquares
{
    /// <summary>The fit of values on columns.</summary>
    /// <exception cref="ArgumentException">There are no more rows than columns, or one column is made of others.</exception>
    public static Fit Of(Matrix<double> columns, Vector<double> values, int lag)
    {
        var (n, k) = (columns.RowCount, columns.ColumnCount);
        if (n <= k) throw new ArgumentException($"With {k} things to find, more than {k} values are needed.", nameof(values));
        var bread = (columns.TransposeThisAndMultiply(columns)).Inverse();
        if (bread.Enumerate().Any(b => !double.IsFinite(b))) throw new ArgumentException("One column is made of the others.", nameof(columns));
        var effects = columns.QR().Solve(values);
        var left = values - (columns * effects);
        var scores = Matrix<double>.Build.DenseOfRowVectors(Enumerable.Range(0, n).Select(i => columns.Row(i) * left[i]));
        var meat = scores.TransposeThisAndMultiply(scores);
        for (var l = 1; l <= lag && l < n; l++)
        {
            var apart = scores.SubMatrix(l, n - l, 0, k).TransposeThisAndMultiply(scores.SubMatrix(0, n - l, 0, k));
            meat += (1 - (l / (lag + 1.0))) * (apart + apart.Transpose());
        }

        var spread = bread * meat * bread * ((double)n / (n - k));
        return new([.. effects], [.. spread.Diagonal().Select(v => Math.Sqrt(Math.Max(0, v)))]);
    }
}
