using System.Runtime.CompilerServices;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Takes a file of one JSON record a line apart. A line that cannot be read is one bad record; a last line that breaks
/// off means that the file is not whole.
/// </summary>
sealed class LinePieces(Stream stream, string name, ReadingLimits limits)
{
    byte[] buffer = new byte[64 * 1024];
    int filled;
    int line;

    /// <summary>Every record in order; empty lines are no records.</summary>
    public async IAsyncEnumerable<Piece> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        filled = await stream.ReadAtLeastAsync(buffer, 4, throwOnEndOfStream: false, stop);
        var from = Encodings.SkipMark(buffer.AsSpan(0, filled), name);
        while (true)
        {
            var length = buffer.AsSpan(from, filled - from).IndexOf((byte)'\n');
            if (length >= 0)
            {
                line++;
                if (Read(from, length) is { } piece)
                {
                    yield return piece;
                }

                from += length + 1;
                continue;
            }

            if (!await FillAsync(from, stop))
            {
                break;
            }

            from = 0;
        }

        if (Read(0, filled) is { } last)
        {
            yield return last.Problem.Length == 0 ? last : throw new DirectoryRefused($"{name} is not whole: line {line + 1} breaks off.");
        }
    }

    Piece? Read(int from, int length)
    {
        var bytes = buffer.AsSpan(from, length).Trim(" \t\r\n"u8);
        return bytes.IsEmpty ? null : Piece.From(bytes, limits);
    }

    async Task<bool> FillAsync(int from, CancellationToken stop)
    {
        buffer.AsSpan(from, filled - from).CopyTo(buffer);
        filled -= from;
        if (filled > limits.LargestRecord)
        {
            throw new DirectoryRefused($"{name} holds a record of more than {limits.LargestRecord:N0} bytes at line {line + 1}.");
        }

        if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        var more = await stream.ReadAsync(buffer.AsMemory(filled), stop);
        filled += more;
        return more > 0;
    }
}
