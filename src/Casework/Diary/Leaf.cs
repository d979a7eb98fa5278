using System.Buffers;
using System.Buffers.Binary;
using System.Globalization;
using System.Text;

namespace Threefold.Casework.Diary;

/// <summary>The keyed hash of one line, and of a batch of them. The spelling is for ever; another one has another name.</summary>
internal static class Leaf
{
    /// <summary>The length of a leaf, in bytes. Keyed, so that half a hash is still beyond guessing.</summary>
    public const int Length = 16;

    /// <summary>What is sealed where there is not exactly one line.</summary>
    static readonly byte[] Nothing = new byte[Length];

    /// <summary>A line's leaf.</summary>
    /// <param name="key">The key.</param>
    /// <param name="line">The line.</param>
    /// <param name="at">Its place, when another than it says: to see where a moved line came from.</param>
    public static byte[] Of(SealKey key, DiaryLine line, long? at = null)
    {
        var bytes = new ArrayBufferWriter<byte>(512);
        Write(bytes, line.IsAct ? "threefold act 1" : "threefold fact 1");
        for (var i = 0; i < line.Cells.Length; i++) Write(bytes, i == 0 && at is { } place ? place.ToString(CultureInfo.InvariantCulture) : line.Cells[i]);
        foreach (var (person, _) in line.People.OrderBy(p => p.Person, StringComparer.Ordinal)) Write(bytes, person);
        return key.Mac(bytes.WrittenSpan)[..Length];
    }

    /// <summary>The leaves of a stretch of the diary, one after the other.</summary>
    public static byte[] Of(SealKey key, DiaryPage page, long from, long to)
    {
        var leaves = new byte[(to - from + 1) * Length];
        for (var at = from; at <= to; at++)
        {
            if (page.At(at) is [var line]) Of(key, line).CopyTo(leaves, (at - from) * Length);
        }

        return leaves;
    }

    /// <summary>One leaf out of a seal.</summary>
    public static ReadOnlySpan<byte> At(byte[] leaves, long index) => leaves.AsSpan((int)index * Length, Length);

    /// <summary>True when there was not exactly one line to seal.</summary>
    public static bool IsNothing(ReadOnlySpan<byte> leaf) => leaf.SequenceEqual(Nothing);

    /// <summary>A seal's root: over the root before it, its own range and moment, and its leaves.</summary>
    public static string Root(SealKey key, string before, long number, long from, long to, string at, byte[] leaves) =>
        Convert.ToHexStringLower(key.Mac([.. Encoding.UTF8.GetBytes($"threefold seal 1\n{before}\n{number}\n{from}\n{to}\n{at}\n"), .. leaves]));

    static void Write(ArrayBufferWriter<byte> bytes, string? text)
    {
        BinaryPrimitives.WriteInt32BigEndian(bytes.GetSpan(4), text is null ? -1 : Encoding.UTF8.GetByteCount(text));
        bytes.Advance(4);
        if (text is not null) Encoding.UTF8.GetBytes(text, bytes);
    }
}
