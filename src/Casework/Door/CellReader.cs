using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Insight;
using Threefold.Casework.Store;
using Threefold.Practice.Money;

namespace Threefold.Casework.Door;

/// <summary>Reads the measures’ maintained sums, at one moment.</summary>
internal sealed class CellReader(CareStore store, Guid? team, CancellationToken stop) : ICells
{
    readonly Guid whose = team ?? Guid.Empty;

    /// <summary>What was read already: a measure and what stands beside it rest on the same sums.</summary>
    readonly Dictionary<(string Measure, DateOnly From, DateOnly To), IReadOnlyList<CellCount>> known = [];

    public async Task<IReadOnlyList<CellCount>> ReadAsync(string measure, DateOnly from, DateOnly to) =>
        known.TryGetValue((measure, from, to), out var held) ? held : known[(measure, from, to)] = await FetchAsync(measure, from, to);

    async Task<IReadOnlyList<CellCount>> FetchAsync(string measure, DateOnly from, DateOnly to)
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

    public async Task<IReadOnlyList<GroupCount>> GroupMonthsAsync(string measure, DateOnly from, DateOnly to) =>
        await Groups(measure, from, to).Select(c => new GroupCount(c.Slice, new CellCount(c.Day, c.Part, c.Count))).ToListAsync(stop);

    public async Task<IReadOnlyList<GroupCount>> GroupsAsync(string measure, DateOnly from, DateOnly to) =>
        await Groups(measure, from, to).GroupBy(c => new { c.Slice, c.Part }).Select(g => new GroupCount(g.Key.Slice, new CellCount(from, g.Key.Part, g.Sum(c => c.Count)))).ToListAsync(stop);

    // Each part is said so that the key is used: “month is yes, and the group comes after none”.
    IQueryable<CellRow> Groups(string measure, DateOnly from, DateOnly to)
    {
        var month = true;
        return store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month == month && c.Team == Guid.Empty && c.Slice.CompareTo("") > 0 && c.Day >= from && c.Day <= to && c.Count != 0);
    }

    public async Task<IReadOnlyList<(int Start, int End)>> PackagesAsync(DateOnly first, DateOnly last)
    {
        // Everybody's changes one after another: the last on or before each day is what it cost then.
        await using var command = await store.CommandAsync(
            $"""
            SELECT CAST(person AS TEXT), CASE WHEN "on" <= @p0 THEN 1 ELSE 0 END, after_pence FROM package_changes
            WHERE cause <> '{nameof(ChangeCause.OneOff)}' AND "on" <= @p1 ORDER BY person, "on", id
            """, stop, first, last);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var (pairs, whose) = (new List<(int Start, int End)>(), "");
        while (await rows.ReadAsync(stop))
        {
            var (person, pence) = (rows.GetString(0), rows.GetInt32(2));
            if (person != whose) pairs.Add(default);
            whose = person;
            pairs[^1] = (rows.GetInt32(1) == 1 ? pence : pairs[^1].Start, pence);
        }

        return pairs;
    }

    async Task<List<CellCount>> SumsAsync(string measure, bool month, DateOnly from, DateOnly to) => to < from ? [] :
        await store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month == month && c.Team == whose && c.Slice == "" && c.Day >= from && c.Day <= to && c.Count != 0)
            .Select(c => new CellCount(c.Day, c.Part, c.Count)).ToListAsync(stop);

    static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
