using System.Text;
using Threefold.Practice.Community;

namespace Threefold.Edges.Postcodes;

/// <summary>Lines of a file, each short enough to hold: a file without line ends cannot fill the memory.</summary>
sealed class BoundedLines(string file) : IDisposable
{
    const int Longest = 16_384;

    /// <summary>More lines than there have ever been postcodes, ended ones and all.</summary>
    const int Most = 6_000_000;

    readonly StreamReader reader = new(file, new UTF8Encoding(false, throwOnInvalidBytes: false), detectEncodingFromByteOrderMarks: true, bufferSize: 65_536);
    readonly char[] some = new char[32_768];
    readonly StringBuilder line = new();
    int at, filled, number;

    /// <summary>Where one is, for a reason.</summary>
    public string Where => $"{Path.GetFileName(file)}, line {number}";

    /// <summary>The next line, or nothing at the end.</summary>
    /// <exception cref="DirectoryRefused">A line is too long, or there are too many.</exception>
    public async ValueTask<string?> NextAsync(CancellationToken stop)
    {
        line.Clear();
        while (true)
        {
            if (at == filled)
            {
                (at, filled) = (0, await reader.ReadAsync(some, stop));
                if (filled == 0) return line.Length > 0 ? Counted() : null;
            }

            var end = Array.IndexOf(some, '\n', at, filled - at);
            var upTo = end < 0 ? filled : end;
            line.Append(some, at, upTo - at);
            if (line.Length > Longest) throw new DirectoryRefused($"{Path.GetFileName(file)}, line {number + 1}, is too long to be a postcode’s.");
            at = end < 0 ? filled : end + 1;
            if (end >= 0) return Counted();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => reader.Dispose();

    string Counted() => ++number <= Most ? line.ToString().TrimEnd('\r') : throw new DirectoryRefused($"{Path.GetFileName(file)} has too many lines.");
}
