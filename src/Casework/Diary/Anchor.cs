using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Threefold.Casework.Diary;

/// <summary>What a line of the anchor says.</summary>
internal enum AnchorKind
{
    /// <summary>A seal was made.</summary>
    Sealed,

    /// <summary>Somebody's words are about to be erased.</summary>
    Erasing,

    /// <summary>The store was restored from a backup: later seals are lost, and known to be.</summary>
    Restored,

    /// <summary>A new seal key holds after the seal of this number.</summary>
    Rotated,

    /// <summary>The anchor begins here: before the first seal, or after the seal of this number because the one before it was lost.</summary>
    Begun,
}

/// <summary>One line of the anchor. It names nobody: a person only by id.</summary>
internal sealed record AnchorLine(AnchorKind Kind, DateTime At, long Number = 0, long To = 0, string Root = "", Guid? Person = null, Guid? Act = null, string Mac = "");

/// <summary>
/// A file outside the store that is only ever added to. Each line carries a keyed hash over itself and the line before, so
/// that a changed or missing line shows. It tells when the end of the diary was cut off, and what to erase again after a restore.
/// </summary>
internal sealed class Anchor(string path, Func<SealKeys> keys)
{
    static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault };

    /// <summary>How long to wait for another node that is writing a line.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>Longer than any line.</summary>
    const int Tail = 4096;

    /// <summary>What is said when seals were made and the anchor knows of nothing.</summary>
    public string Gone => $"The anchor is gone: {path} is not there, or nothing is in it, so nobody can tell whether the end of the diary was cut off. Put the file back. Only if it is lost for good, find out why, and run 'threefold seal new-anchor'.";

    /// <summary>Adds a line. It is on disk when this returns.</summary>
    public async Task AddAsync(AnchorLine line, CancellationToken stop)
    {
        await using var file = await OpenAloneAsync(stop);
        var (last, torn) = await LastAsync(file, stop);
        var text = JsonSerializer.Serialize(line with { Mac = Mac(line.Kind == AnchorKind.Sealed ? keys().For(line.Number) : keys().Newest, line, last?.Mac ?? "") }, Json);
        file.Seek(0, SeekOrigin.End);
        await file.WriteAsync(Encoding.UTF8.GetBytes($"{(torn ? "\n" : "")}{text}\n"), stop);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Every line, in order, and whether the file is as it was written.</summary>
    public async Task<AnchorRead> ReadAsync(CancellationToken stop)
    {
        if (!File.Exists(path)) return new AnchorRead([], []);
        var (lines, wrong, before, at, turn) = (new List<AnchorLine>(), new List<long>(), "", 0L, 0);
        await foreach (var text in File.ReadLinesAsync(path, stop))
        {
            at++;
            // A line cut short by a crash says nothing; the next one follows on from the last whole line.
            if (text.Length == 0 || Parse(text) is not { } line) continue;
            if (!Fits(line, before, ref turn)) wrong.Add(at);
            lines.Add(line);
            before = line.Mac;
        }

        return new AnchorRead(lines, wrong);
    }

    /// <summary>
    /// Whether a line follows from the one before. A seal's is made with that seal's own key; any other with the newest there was, so
    /// never with one older than a key already seen at work.
    /// </summary>
    bool Fits(AnchorLine line, string before, ref int turn)
    {
        var all = keys();
        if (line.Kind == AnchorKind.Sealed)
        {
            turn = Math.Max(turn, all.TurnOf(line.Number));
            return line.Mac == Mac(all.For(line.Number), line, before);
        }

        if (line.Kind == AnchorKind.Rotated) turn = Math.Max(turn, all.TurnOf(line.Number + 1));
        return all.From(turn).Any(k => line.Mac == Mac(k, line, before));
    }

    static string Mac(SealKey key, AnchorLine line, string before) => key.Mac($"threefold anchor 1\n{before}\n{line.Kind}\n{line.At:O}\n{line.Number}\n{line.To}\n{line.Root}\n{line.Person}\n{line.Act}");

    async Task<FileStream> OpenAloneAsync(CancellationToken stop)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder) Directory.CreateDirectory(folder);
        var until = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (true)
        {
            try { return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None); }
            catch (IOException) when (Environment.TickCount64 < until) { await Task.Delay(20, stop); }
        }
    }

    static async Task<(AnchorLine? Last, bool Torn)> LastAsync(FileStream file, CancellationToken stop)
    {
        file.Seek(-Math.Min(file.Length, Tail), SeekOrigin.End);
        var bytes = new byte[Math.Min(file.Length, Tail)];
        await file.ReadExactlyAsync(bytes, stop);
        var text = Encoding.UTF8.GetString(bytes);
        return (text.Split('\n').Select(Parse).LastOrDefault(l => l is not null), text.Length > 0 && !text.EndsWith('\n'));
    }

    static AnchorLine? Parse(string text)
    {
        try { return text.StartsWith('{') ? JsonSerializer.Deserialize<AnchorLine>(text, Json) : null; }
        catch (JsonException) { return null; }
    }
}

/// <summary>What the anchor says.</summary>
/// <param name="Lines">Its whole lines, in order.</param>
/// <param name="Wrong">The line numbers that do not follow from the line before.</param>
internal sealed record AnchorRead(IReadOnlyList<AnchorLine> Lines, IReadOnlyList<long> Wrong)
{
    /// <summary>The seals that should be there, by number: those made, but for those a restore is known to have lost.</summary>
    public SortedDictionary<long, AnchorLine> Heads()
    {
        var heads = new SortedDictionary<long, AnchorLine>();
        foreach (var line in Lines)
        {
            if (line.Kind == AnchorKind.Sealed) heads[line.Number] = line;
            if (line.Kind == AnchorKind.Restored) foreach (var lost in heads.Keys.Where(n => n > line.Number).ToList()) heads.Remove(lost);
        }

        return heads;
    }

    /// <summary>True when it tells where it begins. A note of an erasure alone does not: that may stand in a new file after the old one was taken away.</summary>
    public bool Begins => Lines.Any(l => l.Kind is AnchorKind.Begun or AnchorKind.Sealed or AnchorKind.Restored);

    /// <summary>The erasures that were noted.</summary>
    public IEnumerable<AnchorLine> Erasures => Lines.Where(l => l.Kind == AnchorKind.Erasing);
}
