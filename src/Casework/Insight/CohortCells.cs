using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>The sums of one team in a trial, of those only whom its rule counts; answered as every other figure is.</summary>
internal sealed class CohortCells(IReadOnlyList<InTouch> counted, Guid team) : ICells
{
    readonly ILookup<string, CellCount> cells = counted.Where(p => p.Team == team).SelectMany(p => p.Shares).Where(s => s.Team == team && s.Scope is ShareScope.Whole or ShareScope.TeamByDay)
        .GroupBy(s => (s.Measure, s.Day, Part: ArmOutcome.PartOf(s))).ToLookup(g => g.Key.Measure, g => new CellCount(g.Key.Day, g.Key.Part, g.Count()));

    public Task<IReadOnlyList<CellCount>> ReadAsync(string measure, DateOnly from, DateOnly to) => Task.FromResult<IReadOnlyList<CellCount>>([.. cells[measure].Where(c => c.Day >= from && c.Day <= to)]);

    public Task<IReadOnlyList<GroupCount>> GroupMonthsAsync(string measure, DateOnly from, DateOnly to) => Task.FromResult<IReadOnlyList<GroupCount>>([]);

    public Task<IReadOnlyList<GroupCount>> GroupsAsync(string measure, DateOnly from, DateOnly to) => Task.FromResult<IReadOnlyList<GroupCount>>([]);

    public Task<IReadOnlyList<(int Start, int End)>> PackagesAsync(DateOnly first, DateOnly last) => Task.FromResult<IReadOnlyList<(int Start, int End)>>([]);
}
