using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using CsvHelper;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>One row of a table: its fields, or what is wrong with it.</summary>
sealed record Row(JsonObject Fields, string Raw, int Number, string Problem);

/// <summary>Reads one CSV file of a tabular package, row by row.</summary>
sealed class CsvTable(string file, ReadingLimits limits)
{
    string Name => Path.GetFileName(file);

    /// <summary>The names of the columns, lower case.</summary>
    public async Task<IReadOnlyList<string>> HeaderAsync(CancellationToken stop)
    {
        await using var csv = Open();
        await Guarded(async () =>
        {
            await csv.ReadHeaderAsync(stop);
            return true;
        });
        return [.. csv.Headers.Select(name => name.Trim().ToLowerInvariant())];
    }

    /// <summary>Every row in order. An empty field is a missing one.</summary>
    /// <exception cref="DirectoryRefused">The file is not UTF-8, is not CSV, or breaks off.</exception>
    public async IAsyncEnumerable<Row> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        await using var csv = Open();
        Row? before = null;
        while (await Guarded(() => csv.ReadAsync(stop).AsTask()))
        {
            if (before is not null)
            {
                yield return before;
            }

            before = Read(csv);
        }

        if (before is not null)
        {
            yield return before.Problem.Length == 0 ? before : throw new DirectoryRefused($"{Name} is not whole: its last row, {before.Number}, breaks off.");
        }
    }

    CsvReader Open() => CsvReader.Create(
        new CountedStream(OpenFile.ToRead(file, limits), limits.LargestFile, Name),
        new CsvReaderOptions { Separator = ',', MalformedData = CsvMalformedDataHandling.Throw, MaxRecordSize = limits.LargestRecord, TrimWhitespace = true },
        leaveOpen: false);

    Row Read(CsvReader csv)
    {
        var raw = csv.RawRecord;
        var bytes = raw.ToArray();
        if (!Utf8.IsValid(bytes))
        {
            throw new DirectoryRefused($"{Name} is not UTF-8. Save it as UTF-8 and import it again.");
        }

        var fields = new JsonObject();
        var headers = csv.Headers;
        for (var at = 0; at < Math.Min(headers.Count, csv.FieldCount); at++)
        {
            if (csv.GetString(at) is { Length: > 0 } value && headers[at].Trim() is { Length: > 0 } name)
            {
                fields[name.ToLowerInvariant()] = value;
            }
        }

        return new Row(fields, Encoding.UTF8.GetString(bytes), (int)csv.RowNumber, csv.FieldCount == headers.Count ? "" : "It has not as many fields as the header.");
    }

    async Task<bool> Guarded(Func<Task<bool>> read)
    {
        try
        {
            return await read();
        }
        catch (CsvFormatException)
        {
            throw new DirectoryRefused($"{Name} is not whole: it is not well-formed CSV, a quotation mark is not closed, or a row is longer than {limits.LargestRecord:N0} bytes.");
        }
    }
}
