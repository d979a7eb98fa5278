using Threefold.Evidence.Comparison;

namespace Threefold.Evidence.Queues;

/// <summary>Chance with a seed: the same seed draws the same, on every machine.</summary>
/// <remarks>The repository’s own <see cref="Lot"/> and not <see cref="Random"/>: no change of a library moves an answer that somebody quoted.</remarks>
/// <param name="seed">Any whole number.</param>
sealed class Draws(int seed)
{
    readonly Lot lot = new((ulong)(uint)seed);
    double? kept;

    /// <summary>Between 0 and 1, evenly.</summary>
    public double Even() => lot.Next();

    /// <summary>Time until something that happens by chance alone.</summary>
    /// <param name="mean">Its mean, in any unit.</param>
    public double Until(double mean) => -mean * Math.Log(1 - lot.Next());

    /// <summary>A length of work: many are short, a few are very long.</summary>
    /// <param name="mean">Its mean, in any unit.</param>
    /// <param name="spread">Its standard deviation over its mean.</param>
    public double Work(double mean, double spread)
    {
        var square = Math.Log(1 + (spread * spread));
        return mean * Math.Exp((Math.Sqrt(square) * Normal()) - (square / 2));
    }

    // Marsaglia’s polar way makes two at a time.
    double Normal()
    {
        if (kept is { } k)
        {
            kept = null;
            return k;
        }

        double x, y, s;
        do
        {
            (x, y) = ((2 * lot.Next()) - 1, (2 * lot.Next()) - 1);
            s = (x * x) + (y * y);
        }
        while (s is >= 1 or 0);
        var by = Math.Sqrt(-2 * Math.Log(s) / s);
        kept = y * by;
        return x * by;
    }
}
