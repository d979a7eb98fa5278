namespace Threefold.Evidence.Tests.Coverage;

/// <summary>Made-up data of known make, the same at each run; and how often something holds.</summary>
sealed class Chance(int seed)
{
    /// <summary>True for the full counts.</summary>
    public static readonly bool Deep = Environment.GetEnvironmentVariable("THREEFOLD_DEEP") == "1";

    readonly Random random = new(seed);

    /// <summary>The share of rounds in which it holds.</summary>
    /// <param name="usual">How many rounds in the usual run.</param>
    /// <param name="holds">Makes data and looks.</param>
    public static double Share(int usual, Func<bool> holds)
    {
        var rounds = Deep ? usual * 10 : usual;
        return Enumerable.Range(0, rounds).Count(_ => holds()) / (double)rounds;
    }

    public double Next() => random.NextDouble();

    public int Below(int many) => random.Next(many);

    public double Exponential(double mean) => -mean * Math.Log(1 - random.NextDouble());

    public double Normal() => Math.Sqrt(-2 * Math.Log(1 - random.NextDouble())) * Math.Cos(2 * Math.PI * random.NextDouble());

    public int Binomial(int n, double p) => Enumerable.Range(0, n).Count(_ => random.NextDouble() < p);

    public int Poisson(double mean)
    {
        var (count, sum) = (0, Exponential(1));
        while (sum < mean) (count, sum) = (count + 1, sum + Exponential(1));
        return count;
    }

    /// <summary>A series in which each value leans on the one before.</summary>
    public double[] Leaning(int n, double lean)
    {
        var values = new double[n];
        for (var i = 0; i < n; i++) values[i] = Normal() + (i == 0 ? 0 : lean * values[i - 1]);
        return values;
    }
}
