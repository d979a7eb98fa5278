namespace Threefold.Casework.Demo.Counties;

/// <summary>Chance that comes out the same each time: one seed, one life. (SplitMix64.)</summary>
internal sealed class Dice(ulong seed)
{
    ulong state = seed;

    /// <summary>From 0 up to, and without, a number.</summary>
    public int Below(int number) => (int)(Roll() % (ulong)number);

    /// <summary>True so many times in a thousand.</summary>
    public bool PerMille(int times) => Below(1000) < times;

    /// <summary>One of a list.</summary>
    public T Of<T>(IReadOnlyList<T> list) => list[Below(list.Count)];

    /// <summary>One of a list, the first ones more often: as names are.</summary>
    public T Skewed<T>(IReadOnlyList<T> list)
    {
        var x = Roll() / (double)ulong.MaxValue;
        return list[Math.Min(list.Count - 1, (int)(list.Count * x * Math.Sqrt(x)))];
    }

    /// <summary>True with a chance between 0 and 1.</summary>
    public bool Chance(double of) => Share() < of;

    /// <summary>From 0 up to, and without, 1.</summary>
    public double Share() => (Roll() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Time until something that comes so often in a unit of time.</summary>
    public double Until(double often) => often <= 0 ? double.PositiveInfinity : -Math.Log(1 - Share()) / often;

    /// <summary>How often something comes that comes so often on average.</summary>
    public int Times(double often)
    {
        var (limit, times, product) = (Math.Exp(-often), 0, Share());
        while (product > limit)
        {
            times++;
            product *= Share();
        }

        return times;
    }

    /// <summary>A log-normal number with this middle and spread.</summary>
    public double Around(double middle, double spread) => middle * Math.Exp(spread * Math.Sqrt(-2 * Math.Log(1 - Share())) * Math.Cos(2 * Math.PI * Share()));

    /// <summary>A version-7 id for a moment.</summary>
    public Guid Id(DateTime at)
    {
        Span<byte> bytes = stackalloc byte[16];
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes, (ulong)new DateTimeOffset(at).ToUnixTimeMilliseconds() << 16 | (0x7000u | (uint)(Roll() & 0xFFF)));
        System.Buffers.Binary.BinaryPrimitives.WriteUInt64BigEndian(bytes[8..], (Roll() >> 2) | 0x8000000000000000);
        return new Guid(bytes, bigEndian: true);
    }

    ulong Roll()
    {
        var z = state += 0x9E3779B97F4A7C15;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
