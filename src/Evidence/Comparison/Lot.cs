namespace Threefold.Evidence.Comparison;

/// <summary>Numbers drawn by lot, the same each time for the same seed and on every machine: a draw that nobody can repeat proves nothing.</summary>
/// <remarks>G. L. Steele, D. Lea and C. H. Flood, OOPSLA 2014 (SplitMix).</remarks>
public sealed class Lot(ulong seed)
{
    ulong state = seed;

    /// <summary>A number between 0 and 1, 1 left out.</summary>
    public double Next()
    {
        unchecked
        {
            var z = state += 0x9E3779B97F4A7C15;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
        }
    }

    /// <summary>A whole number from 0 up to one below this.</summary>
    public int Below(int many) => (int)(Next() * many);
}
