using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Reads a directory published as Open Referral UK: a feed by its address, a folder of JSON files or one of them, or a
/// tabular package. It only reads. Records come one by one; a directory that is broken as a whole is refused at once.
/// </summary>
public static class DirectoryFeeds
{
    /// <summary>A key for a directory that is the same at each import, from its address or its name.</summary>
    /// <param name="place">An address, a folder or a file.</param>
    public static string SourceOf(string place) => IsAddress(place)
        ? place.TrimEnd('/').ToLowerInvariant()
        : Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(place)));

    /// <summary>Whether a place is a web address rather than a file or a folder.</summary>
    public static bool IsAddress(string place) =>
        place.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || place.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether an address belongs to the public internet, and so may be read.</summary>
    public static bool IsPublic(System.Net.IPAddress address) => PublicNetwork.IsPublic(address);

    /// <summary>Every record in order, good or set aside.</summary>
    /// <param name="place">An address, a folder or a file.</param>
    /// <param name="source">The key to keep the records under; see <see cref="SourceOf"/>.</param>
    /// <param name="limits">How much is read, and how patiently.</param>
    /// <param name="at">The moment of reading (UTC), kept as provenance.</param>
    /// <param name="stop">Ends the reading.</param>
    /// <exception cref="DirectoryRefused">Thrown while reading, when the directory as a whole cannot be taken in.</exception>
    public static async IAsyncEnumerable<DirectoryRecord> ReadAsync(
        string place, string source, ReadingLimits limits, DateTime at, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        await foreach (var record in WithinAsync(ChooseAsync(place, new Origin(source, limits.Licence, at), limits, stop), limits, stop))
        {
            yield return record;
        }
    }

    static async IAsyncEnumerable<DirectoryRecord> WithinAsync(
        IAsyncEnumerable<DirectoryRecord> records, ReadingLimits limits, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var all = 0;
        await foreach (var record in records.WithCancellation(stop))
        {
            if (++all > limits.MostRecords)
            {
                throw new DirectoryRefused($"The directory holds more than {limits.MostRecords:N0} records, the most that is read.");
            }

            yield return record;
        }

        if (all == 0)
        {
            throw new DirectoryRefused("The directory holds no services. Nothing was changed.");
        }
    }

    /// <summary>Every record of a feed at a web address. What was read of it before is remembered, and asked for again only where it changed.</summary>
    /// <param name="place">The address.</param>
    /// <param name="source">The key to keep the records under.</param>
    /// <param name="limits">How much is read, and how patiently.</param>
    /// <param name="at">The moment of reading (UTC).</param>
    /// <param name="memory">What is remembered of earlier readings.</param>
    /// <param name="stop">Ends the reading.</param>
    public static async IAsyncEnumerable<DirectoryRecord> ReadAgainAsync(
        string place, string source, ReadingLimits limits, DateTime at, Casework.Shelves.FeedMemory memory, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        if (!IsAddress(place))
        {
            throw new DirectoryRefused("Only a web address is read here.");
        }

        var since = await memory.BeginAsync(source, stop);
        var remembered = new Remembered(memory, source, since);
        await using var records = WithinAsync(new LiveFeed(place, new Origin(source, limits.Licence, at), limits, remembered).ReadAsync(stop), limits, stop).GetAsyncEnumerator(stop);
        while (await remembered.GuardedAsync(() => records.MoveNextAsync().AsTask(), stop))
        {
            yield return records.Current;
        }

        await memory.EndAsync(source, since, stop);
    }

    static IAsyncEnumerable<DirectoryRecord> ChooseAsync(string place, Origin origin, ReadingLimits limits, CancellationToken stop)
    {
        if (IsAddress(place))
        {
            return new LiveFeed(place, origin, limits).ReadAsync(stop);
        }

        if (Directory.Exists(place))
        {
            return FolderAsync([.. Directory.EnumerateFiles(place).Order(StringComparer.Ordinal)], origin, limits, stop);
        }

        if (!File.Exists(place))
        {
            throw new DirectoryRefused("There is no such file or folder.");
        }

        return IsJson(place) ? new FilesFeed(origin, limits).ReadAsync([place], stop)
            : IsTable(place) ? new SpreadsheetFeed([place], origin, limits).ReadAsync(stop)
            : throw new DirectoryRefused("A directory is a folder of CSV files, an editor’s spreadsheet saved as CSV, or JSON: a .json or .ndjson file, a folder of them, or the address of a feed.");
    }

    static async IAsyncEnumerable<DirectoryRecord> FolderAsync(
        string[] files, Origin origin, ReadingLimits limits, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken stop)
    {
        var tables = files.Where(IsTable).ToArray();
        var json = files.Where(IsJson).ToArray();
        var services = tables.FirstOrDefault(file => Path.GetFileName(file).Equals("services.csv", StringComparison.OrdinalIgnoreCase));
        if (json.Length == 0 && services is null)
        {
            throw new DirectoryRefused("The folder holds neither JSON files nor a services.csv.");
        }

        if (json.Any(file => Path.GetFileName(file).StartsWith("service", StringComparison.OrdinalIgnoreCase)) || services is null)
        {
            services = null;
        }

        var records = services is null ? new FilesFeed(origin, limits).ReadAsync(json, stop)
            : await SpreadsheetFeed.IsOneAsync(services, limits, stop) ? new SpreadsheetFeed(tables, origin, limits).ReadAsync(stop)
            : new TabularFeed(tables, origin, limits).ReadAsync(stop);
        await foreach (var record in records)
        {
            yield return record;
        }
    }

    static bool IsTable(string file) => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    static bool IsJson(string file) => Path.GetExtension(file).ToLowerInvariant() is ".json" or ".ndjson" or ".jsonl";
}
