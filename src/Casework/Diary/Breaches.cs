namespace Threefold.Casework.Diary;

/// <summary>Gathers what does not fit, and looks again at the end: a line that fits elsewhere was moved.</summary>
internal sealed class Breaches
{
    /// <summary>The most lines that are tried in each other's places.</summary>
    const int MostTried = 500;

    readonly List<Breach> found = [];
    readonly List<(long At, byte[] Leaf, SealKey Key)> places = [];
    readonly List<(long At, DiaryLine Line)> strays = [];

    public void Add(BreachKind kind, long from, long to, string line, string says)
    {
        // A long run of missing lines is one breach, not thousands.
        if (kind == BreachKind.Deleted && found.LastOrDefault() is { Kind: BreachKind.Deleted } last && last.To == from - 1) found[^1] = last with { To = to };
        else if (found.Count < Verification.MostBreaches) found.Add(new Breach(kind, from, to, line, says));
    }

    public void Add(BreachKind kind, long at, string line, string says) => Add(kind, at, at, line, says);

    /// <summary>A place whose sealed line is not in it.</summary>
    public void Empty(long at, ReadOnlySpan<byte> leaf, SealKey key)
    {
        if (places.Count < MostTried) places.Add((at, leaf.ToArray(), key));
    }

    /// <summary>A line that does not fit where it is.</summary>
    public void Stray(long at, DiaryLine line)
    {
        if (strays.Count < MostTried) strays.Add((at, line));
    }

    /// <summary>Everything, in order, with the moved lines named as moved.</summary>
    public IReadOnlyList<Breach> InOrder()
    {
        foreach (var (at, line) in strays)
        {
            var from = places.FirstOrDefault(p => p.At != at && Leaf.Of(p.Key, line, p.At).AsSpan().SequenceEqual(p.Leaf)).At;
            var index = from == 0 ? -1 : found.FindIndex(b => b.From == at && b.Line == line.Name);
            if (index >= 0) found[index] = found[index] with { Kind = BreachKind.Moved, Says = $"This line was written at {from} and was moved to {at}." };
        }

        return [.. found.OrderBy(b => b.From == 0 ? long.MaxValue : b.From)];
    }
}
