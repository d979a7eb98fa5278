using System.Runtime.CompilerServices;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Reads a folder of JSON files, or one JSON file.</summary>
sealed class FilesFeed(Origin origin, ReadingLimits limits)
{
    /// <summary>Every service record of the files, detailed files first; the list that only repeats them adds nothing.</summary>
    public async IAsyncEnumerable<DirectoryRecord> ReadAsync(IReadOnlyList<string> files, [EnumeratorCancellation] CancellationToken stop)
    {
        var services = files.Count == 1 ? files : [.. files.Where(IsServices).OrderBy(f => Path.GetFileName(f).Contains("list", StringComparison.OrdinalIgnoreCase)).ThenBy(f => f, StringComparer.Ordinal)];
        if (services.Count == 0)
        {
            throw new DirectoryRefused("The folder holds no file of services. Its name should begin with “service”, for example services.ndjson.");
        }

        var held = await HoldAsync(files.Except(services, StringComparer.Ordinal).Where(IsHeld), stop);
        var earlier = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var file in services)
        {
            var here = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
            var number = 0;
            await foreach (var piece in PiecesAsync(file, stop))
            {
                var record = ServiceReading.Read(piece, held, origin, limits, $"{Path.GetFileName(file)}, record {++number}");
                if (record is EntryRead read && !here.Add(read.SourceId))
                {
                    yield return new EntrySetAside("Another record in the same file has this id; the first one is kept.", read.SourceId, read.Raw);
                }
                else if (record is not EntryRead again || !earlier.Contains(again.SourceId))
                {
                    yield return record;
                }
            }

            earlier.UnionWith(here);
        }
    }

    async Task<Held> HoldAsync(IEnumerable<string> files, CancellationToken stop)
    {
        var held = new Held();
        foreach (var file in files.Order(StringComparer.Ordinal))
        {
            await foreach (var piece in PiecesAsync(file, stop))
            {
                held.Keep(piece, limits);
            }
        }

        return held;
    }

    async IAsyncEnumerable<Piece> PiecesAsync(string file, [EnumeratorCancellation] CancellationToken stop)
    {
        var name = Path.GetFileName(file);
        await using var stream = new CountedStream(OpenFile.ToRead(file, limits), limits.LargestFile, name);
        var pieces = file.EndsWith(".ndjson", StringComparison.OrdinalIgnoreCase) || file.EndsWith(".jsonl", StringComparison.OrdinalIgnoreCase)
            ? new LinePieces(stream, name, limits).ReadAsync(stop)
            : new JsonPieces(stream, name, limits).ReadAsync(stop);
        await foreach (var piece in pieces)
        {
            foreach (var inner in Envelope.Opened(piece))
            {
                yield return inner;
            }
        }
    }

    static bool IsServices(string file) =>
        Path.GetFileName(file).StartsWith("service", StringComparison.OrdinalIgnoreCase) && !IsHeld(file);

    static bool IsHeld(string file) => Path.GetFileName(file) is var name
        && (name.StartsWith("organization", StringComparison.OrdinalIgnoreCase) || name.StartsWith("service_at_location", StringComparison.OrdinalIgnoreCase));
}

/// <summary>Opens files that somebody else wrote.</summary>
static class OpenFile
{
    /// <summary>A file to read forwards.</summary>
    /// <exception cref="DirectoryRefused">It is too large, or cannot be opened.</exception>
    public static FileStream ToRead(string file, ReadingLimits limits)
    {
        var name = Path.GetFileName(file);
        try
        {
            if (new FileInfo(file).Length > limits.LargestFile)
            {
                throw new DirectoryRefused($"{name} is larger than {limits.LargestFile:N0} bytes, the most that is read.");
            }

            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, FileOptions.Asynchronous | FileOptions.SequentialScan);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            throw new DirectoryRefused($"{name} cannot be opened.");
        }
    }
}
