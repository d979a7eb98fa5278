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

    public async Task<IReadOnlyList<GroupCount>> GroupMonthsAsync(string measure, DateOnly from, DateOnly to) =>
        await Groups(measure, from, to).Select(c => new GroupCount(c.Slice, new CellCount(c.Day, c.Part, c.Count))).ToListAsync(stop);

    public async Task<IReadOnlyList<GroupSum>> GroupsAsync(string measure, DateOnly from, DateOnly to)
    {
        var rows = await Groups(measure, from, to).GroupBy(c => c.Slice)
            .Select(g => new { g.Key, N = g.Sum(c => (long)c.Count), Sum = g.Sum(c => (long)c.Part * c.Count), Squares = g.Sum(c => (long)c.Part * c.Part * c.Count) }).ToListAsync(stop);
        return [.. rows.Select(r => new GroupSum(r.Key, new(r.N, r.Sum, r.Squares)))];
    }

    // Each part is said so that the key is used: “month is yes, and the group comes after none”.
    IQueryable<CellRow> Groups(string measure, DateOnly from, DateOnly to)
    {
        var month = true;
        return store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month == month && c.Team == Guid.Empty && c.Slice.CompareTo("") > 0 && c.Day >= from && c.Day <= to && c.Count != 0);
    }

    public async Task<IReadOnlyList<(int Start, int End)>> PackagesAsync(DateOnly first, DateOnly last)
    {
        // Everybody's changes one after another: the last on or before each day is what it cost then.
        var changes = store.Set<PackageChange>().AsNoTracking().Where(c => c.Cause != ChangeCause.OneOff && c.On <= last).OrderBy(c => c.Person).ThenBy(c => c.On).ThenBy(c => c.Id).Select(c => new { c.Person, c.On, c.AfterPence });
        var pairs = new List<(int Start, int End)>();
        Guid? whose = null;
        await foreach (var c in changes.AsAsyncEnumerable().WithCancellation(stop))
        {
            if (c.Person != whose) pairs.Add(default);
            whose = c.Person;
            pairs[^1] = (c.On <= first ? c.AfterPence : pairs[^1].Start, c.AfterPence);
        }

        return pairs;
    }

    async Task<List<CellCount>> SumsAsync(string measure, bool month, DateOnly from, DateOnly to) => to < from ? [] :
        await store.Set<CellRow>().AsNoTracking().Where(c => c.Measure == measure && c.Month == month && c.Team == whose && c.Slice == "" && c.Day >= from && c.Day <= to && c.Count != 0)
            .Select(c => new CellCount(c.Day, c.Part, c.Count)).ToListAsync(stop);

    static DateOnly Month(DateOnly day) => new(day.Year, day.Month, 1);
}
