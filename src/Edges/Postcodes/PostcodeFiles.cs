using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;
using Threefold.Practice.Community;

namespace Threefold.Edges.Postcodes;

/// <summary>
/// Reads the files that Ordnance Survey (Code-Point Open) and the Office for National Statistics (ONS Postcode Directory)
/// give away: a file, or a folder with all that belongs to it. Line by line, in a fixed order; nothing is called.
/// </summary>
public static class PostcodeFiles
{
    /// <summary>A digest of every file that would be read: the same files have the same, wherever they lie.</summary>
    /// <exception cref="DirectoryRefused">There is nothing to read.</exception>
    public static async Task<string> DigestAsync(string place, CancellationToken stop)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(place))
        {
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            await using var stream = File.OpenRead(file);
            hash.AppendData(await SHA256.HashDataAsync(stream, stop));
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Every record of every file, in the order of their names.</summary>
    /// <exception cref="DirectoryRefused">A file is none of these, is broken, or there is nothing to read.</exception>
    public static async IAsyncEnumerable<PostcodeRecord> ReadAsync(string place, [EnumeratorCancellation] CancellationToken stop)
    {
        var known = 0;
        foreach (var file in Files(place))
        {
            using var lines = new BoundedLines(file);
            if (await lines.NextAsync(stop) is not { } first || PostcodeFormat.Of(first) is not { } format)
            {
                // A folder as it comes holds much else beside; a file that was named must be one of these.
                if (File.Exists(place)) throw new DirectoryRefused($"{Path.GetFileName(file)} is neither Code-Point Open nor an ONS Postcode Directory.");
                continue;
            }

            known++;
            if (!format.HasHeader) yield return format.Read(first, lines.Where);
            while (await lines.NextAsync(stop) is { } line)
            {
                if (line.Length > 0) yield return format.Read(line, lines.Where);
            }
        }

        if (known == 0) throw new DirectoryRefused("None of the files is Code-Point Open or an ONS Postcode Directory.");
    }

    static IReadOnlyList<string> Files(string place)
    {
        if (File.Exists(place)) return [place];
        if (!Directory.Exists(place)) throw new DirectoryRefused($"There is no file or folder at {place}.");
        var files = Directory.EnumerateFiles(place, "*.csv", new EnumerationOptions { RecurseSubdirectories = true, MatchCasing = MatchCasing.CaseInsensitive }).Order(StringComparer.Ordinal).ToList();
        return files.Count > 0 ? files : throw new DirectoryRefused($"There are no CSV files in {place}.");
    }
}
