using System.Globalization;

namespace Threefold.Evidence.Tests;

/// <summary>Reference figures worked out with R (survival, cmprsk, sandwich), kept beside the tests in vectors.txt.</summary>
static class Vectors
{
    /// <summary>The set of twenty spells that the survival figures are about.</summary>
    public static readonly double[] Times = [5, 12, 12, 20, 33, 40, 41, 47, 60, 60, 75, 88, 90, 101, 120, 133, 150, 162, 180, 180];
    public static readonly int[] States = [1, 0, 2, 1, 1, 2, 0, 1, 2, 1, 0, 1, 0, 1, 2, 1, 0, 1, 0, 0];
    public static readonly double[] At = [30, 60, 90, 120, 180];

    static readonly string[] Lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "vectors.txt"));

    /// <summary>All figures of the lines that begin with a name, in order; words between them are left out.</summary>
    public static IReadOnlyList<double[]> Of(string name) =>
        [.. Lines.Where(l => l.StartsWith(name, StringComparison.Ordinal)).Select(l => l[name.Length..].Split([',', ' ', '/'], StringSplitOptions.RemoveEmptyEntries)
            .Select(w => double.TryParse(w, NumberStyles.Float, CultureInfo.InvariantCulture, out var n) ? n : double.NaN).Where(n => !double.IsNaN(n)).ToArray())];

    public static double[] One(string name) => Of(name).Single();
}
