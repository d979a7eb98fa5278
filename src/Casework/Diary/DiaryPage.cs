using System.Data.Common;
using System.Globalization;
using Threefold.Casework.Store;

namespace Threefold.Casework.Diary;

/// <summary>An act or a fact as it lies in the store, spelt for sealing.</summary>
internal sealed class DiaryLine(bool isAct, string?[] cells)
{
    public bool IsAct { get; } = isAct;
    public string?[] Cells { get; } = cells;

    /// <summary>The people an act concerns, each with the position it was filed under.</summary>
    public List<(string Person, string Position)> People { get; } = [];

    /// <summary>A fact's words, when they are there.</summary>
    public DbWords? Words { get; init; }

    public string Position => Cells[0] ?? "";
    public string Id => Cells[1] ?? "";
    public string Person => IsAct ? "" : Cells[3] ?? "";
    public string Kind => IsAct ? "" : Cells[5] ?? "";
    public string Digest => IsAct ? "" : Cells[9] ?? "";
    public string Name => $"{(IsAct ? "act" : "fact")} {Id}";
}

/// <summary>Words as they lie in the store.</summary>
internal sealed record DbWords(string Person, byte[]? Salt, string Sentence, string Body);

/// <summary>Everything in a stretch of the diary, by position.</summary>
internal sealed class DiaryPage
{
    readonly Dictionary<long, List<DiaryLine>> lines = [];

    /// <summary>What lies at a position: one line, unless somebody meddled.</summary>
    public IReadOnlyList<DiaryLine> At(long position) => lines.TryGetValue(position, out var found) ? found : [];

    /// <summary>Reads the acts with their people and the facts with their words from one position to another.</summary>
    public static async Task<DiaryPage> ReadAsync(CareStore store, long from, long to, CancellationToken stop)
    {
        var page = new DiaryPage();
        var acts = new Dictionary<string, DiaryLine>(StringComparer.Ordinal);
        await page.ReadAsync(store, $"SELECT {Columns("a", DiaryCells.Acts)} FROM acts a WHERE a.position BETWEEN @p0 AND @p1 ORDER BY a.position, a.id", from, to, row =>
        {
            var line = new DiaryLine(isAct: true, Spell(row, DiaryCells.Acts));
            acts[line.Id] = line;
            return line;
        }, stop);
        await page.ReadAsync(store, "SELECT p.act, p.person, p.position FROM act_people p JOIN acts a ON a.id = p.act WHERE a.position BETWEEN @p0 AND @p1", from, to, row =>
        {
            if (acts.TryGetValue(DiaryCells.Spell(row[0], CellKind.Id) ?? "", out var act))
                act.People.Add((DiaryCells.Spell(row[1], CellKind.Id) ?? "", DiaryCells.Spell(row[2], CellKind.Whole) ?? ""));
            return null;
        }, stop);
        await page.ReadAsync(store, $"""
            SELECT {Columns("f", DiaryCells.Facts)}, w.fact AS words, w.person AS words_person, w.salt, w.sentence, w.body
            FROM facts f LEFT JOIN words w ON w.fact = f.id WHERE f.position BETWEEN @p0 AND @p1 ORDER BY f.position, f.id
            """, from, to, row => new DiaryLine(isAct: false, Spell(row, DiaryCells.Facts)) { Words = WordsOf(row, DiaryCells.Facts.Length) }, stop);
        return page;
    }

    async Task ReadAsync(CareStore store, string sql, long from, long to, Func<DbDataReader, DiaryLine?> line, CancellationToken stop)
    {
        await using var command = await store.CommandAsync(sql, stop, from, to);
        await using var row = await command.ExecuteReaderAsync(stop);
        while (await row.ReadAsync(stop))
        {
            if (line(row) is not { } read) continue;
            // A place that is not a whole number is no place of ours; it is put where it sorts, and will not fit there.
            var at = long.TryParse(read.Position, CultureInfo.InvariantCulture, out var whole) ? whole : (long)row.GetDouble(0);
            if (!lines.TryGetValue(at, out var there)) lines[at] = there = [];
            there.Add(read);
        }
    }

    static DbWords? WordsOf(DbDataReader row, int from) =>
        row.IsDBNull(from) ? null : new DbWords(DiaryCells.Spell(row[from + 1], CellKind.Id) ?? "", row[from + 2] as byte[], row[from + 3] as string ?? "", row[from + 4] as string ?? "");

    static string?[] Spell(DbDataReader row, (string Name, CellKind Kind)[] columns)
    {
        var cells = new string?[columns.Length];
        for (var i = 0; i < cells.Length; i++) cells[i] = DiaryCells.Spell(row.GetValue(i), columns[i].Kind);
        return cells;
    }

    static string Columns(string table, (string Name, CellKind Kind)[] columns) => string.Join(", ", columns.Select(c => $"{table}.\"{c.Name}\""));
}
