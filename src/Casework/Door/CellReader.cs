using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.Store;

namespace Threefold.Casework.Door;

/// <summary>Reads the measures’ maintained sums, at one moment.</summary>
internal sealed class CellReader(CareStore store, Guid? team, CancellationToken stop) : ICells
{
    readonly Guid whose = team ?? Guid.Empty;

    public async Task<IReadOnlyList<CellCount>> ReadAsync(string measure, DateOnly from, DateOnly to)
    {
        if (to < from) return [];
        if (to.DayNumber - from.DayNumber < Answering.ByWeek) return await SumsAsync(measure, false, from, to);
        // Whole months in the middle, single days at both ends.
        var (first, last) = (from.Day == 1 ? from : Month(from).AddMonths(1), to == Month(to).AddMonths(1).AddDays(-1) ? Month(to) : Month(to).AddMonths(-1));
        return
        [
            .. first > from ? await SumsAsync(measure, false, from, first.AddDays(-1)) : [],
            .. await SumsAsync(measure, true, first, last),
            .. await SumsAsync(measure, false, last.AddMonths(1), to),
        ];
    }

    public async Task<ILookup<string, CellCount>> GroupsAsync(string measure, DateOnly from, DateOnly to)
    {
        var rows = await store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month && c.Team == Guid.Empty && c.Slice != "" && c.Day >= from && c.Day <= to && c.Count != 0)
            .Select(c => new { c.Slice, c.Day, c.Part, c.Count }).ToListAsync(stop);
        return rows.ToLookup(r => r.Slice, r => new CellCount(r.Day, r.Part, r.Count));
    }

    public async Task<IReadOnlyList<(int Start, int End)>> PackagesAsync(DateOnly first, DateOnly last)
    {
        // The last change on or before each day, for each person.
        const string Last = """
            SELECT person, after_pence FROM (SELECT person, after_pence, ROW_NUMBER() OVER (PARTITION BY person ORDER BY "on" DESC, id DESC) AS place FROM package_changes WHERE cause <> 'OneOff' AND "on" <= @p{0}) AS sorted WHERE place = 1
            """;
        await using var command = await store.CommandAsync(
            $"SELECT COALESCE(a.after_pence, 0), b.after_pence FROM ({string.Format(CultureInfo.InvariantCulture, Last, 1)}) AS b LEFT JOIN ({string.Format(CultureInfo.InvariantCulture, Last, 0)}) AS a ON a.person = b.person", stop, first, last);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var pairs = new List<(int, int)>();
        while (await rows.ReadAsync(stop)) pairs.Add((rows.GetInt32(0), rows.GetInt32(1)));
        return pairs;
    }

    async Task<List<CellCount>> SumsAsync(string measure, bool month, DateOnly from, DateOnly to) => to < from ? [] :
        await store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month == month && c.Team == whose && c.Slice == "" && c.Day >= from && c.Day <= to && c.Count != 0)
            .Select(c => new CellCount(c.Day, c.Part, c.Count)).ToListAsync(stop);

    static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
