using System.Data.Common;
using System.Globalization;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>A seal as it lies in the store, whatever somebody did to it.</summary>
internal sealed record SealLine(long Number, long From, long To, string At, byte[] Leaves, string Root)
{
    /// <summary>True when its range and leaves go together, so that its lines can be checked one by one.</summary>
    public bool IsWhole => From >= 1 && To >= From && To - From < Sealer.Most && Leaves.Length == (To - From + 1) * Leaf.Length;

    public static async IAsyncEnumerable<SealLine> ReadAllAsync(CareStore store, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        // Paged, because the pages of the diary are read on the same connection in between.
        for (long? after = null; ;)
        {
            SealLine? seal = null;
            await using (var command = await store.CommandAsync($"SELECT number, from_position, to_position, at, leaves, root FROM seals {(after is null ? "" : "WHERE number > @p0")} ORDER BY number LIMIT 1", stop, after is { } a ? [a] : []))
            await using (var row = await command.ExecuteReaderAsync(stop))
            {
                if (await row.ReadAsync(stop)) seal = new SealLine(Whole(row, 0), Whole(row, 1), Whole(row, 2), DiaryCells.Spell(row[3], CellKind.Moment) ?? "", row[4] as byte[] ?? [], row[5] as string ?? "");
            }

            if (seal is null) yield break;
            yield return seal;
            after = seal.Number;
        }
    }

    static long Whole(DbDataReader row, int column) => long.TryParse(DiaryCells.Spell(row[column], CellKind.Whole), CultureInfo.InvariantCulture, out var whole) ? whole : -1;
}

/// <summary>Checks seal after seal: the chain, what the anchor knows of each, and every line under it.</summary>
internal sealed class SealCheck(SealKeys keys, SortedDictionary<long, AnchorLine> heads, Breaches breaches)
{
    /// <summary>The most roots that are tried after a changed seal.</summary>
    const int MostRoots = 8;

    // The roots that the next seal may rightly follow: as stored, and as it should be.
    List<string> before = [""];

    SealKey key = keys.Newest;

    public long Number { get; private set; }
    public long SealedTo { get; private set; }

    /// <summary>Checks what comes before the lines: that no seal is missing, and where this one begins.</summary>
    public void Arrive(SealLine seal)
    {
        if (seal.Number == Number + 1) return;
        breaches.Add(BreachKind.SealMissing, SealedTo + 1, Math.Max(SealedTo + 1, seal.From - 1), $"seal {Number + 1}", $"Seal {Number + 1} is gone{(seal.Number > Number + 2 ? $", and so are others up to seal {seal.Number - 1}" : "")}.");
        before = heads.TryGetValue(seal.Number - 1, out var head) ? [head.Root] : [];
    }

    /// <summary>Checks a seal and its lines.</summary>
    public void Look(SealLine seal, DiaryPage page)
    {
        var name = $"seal {seal.Number}";
        key = keys.For(seal.Number);
        var rooted = before.Count == 0 || before.Exists(b => Fits(seal, b, seal.Leaves));
        var again = seal.IsWhole ? Leaf.Of(key, page, seal.From, seal.To) : [];
        var linesFit = seal.IsWhole && (rooted ? again.AsSpan().SequenceEqual(seal.Leaves) : before.Exists(b => Fits(seal, b, again)));

        if (!rooted || !seal.IsWhole || (seal.Number == Number + 1 && seal.From != SealedTo + 1)) breaches.Add(BreachKind.SealChanged, Math.Max(seal.From, 1), Math.Max(seal.To, 1), name, $"Seal {seal.Number} is not as it was made.");
        else if (heads.TryGetValue(seal.Number, out var head) && (head.Root != seal.Root || head.To != seal.To)) breaches.Add(BreachKind.SealChanged, seal.From, seal.To, name, $"Seal {seal.Number} is not the one that the anchor knows.");
        if (seal.IsWhole && !linesFit) LookAtLines(seal, page);

        before = rooted ? [seal.Root] : [.. Mended(seal, again).Append(seal.Root).Distinct().Take(MostRoots)];
        (Number, SealedTo) = (seal.Number, Math.Max(SealedTo, seal.To));
    }

    void LookAtLines(SealLine seal, DiaryPage page)
    {
        for (var at = seal.From; at <= seal.To; at++)
        {
            var lines = page.At(at);
            var leaf = Leaf.At(seal.Leaves, at - seal.From);
            if (Leaf.IsNothing(leaf))
            {
                if (lines.Count == 0) breaches.Add(BreachKind.Deleted, at, "", "There was no line here when it was sealed: it was taken away before.");
                foreach (var extra in lines) breaches.Add(BreachKind.Inserted, at, extra.Name, "There was not exactly one line here when it was sealed.");
                continue;
            }

            var right = false;
            foreach (var line in lines)
            {
                if (!right && Leaf.Of(key, line).AsSpan().SequenceEqual(leaf)) { right = true; continue; }
                breaches.Stray(at, line);
                if (lines.Count == 1) breaches.Add(BreachKind.Changed, at, line.Name, "This line, or whom it concerns, is not as it was sealed.");
                else breaches.Add(BreachKind.Inserted, at, line.Name, "This line was not here when it was sealed.");
            }

            if (!right) breaches.Empty(at, leaf, key);
            if (lines.Count == 0) breaches.Add(BreachKind.Deleted, at, "", "What was written here is gone.");
        }
    }

    /// <summary>What the root of a changed seal should have been, so that the seals after it are not blamed too.</summary>
    IEnumerable<string> Mended(SealLine seal, byte[] again) =>
        (heads.TryGetValue(seal.Number, out var known) ? [known.Root] : Enumerable.Empty<string>())
            .Concat(before.SelectMany(b => new[] { again, seal.Leaves }.Select(l => Leaf.Root(key, b, seal.Number, seal.From, seal.To, seal.At, l))));

    bool Fits(SealLine seal, string root, byte[] leaves) => Leaf.Root(key, root, seal.Number, seal.From, seal.To, seal.At, leaves) == seal.Root;
}
