using Threefold.Casework.Store;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Diary;

/// <summary>What is taken out, what is put in its place, and what was put right.</summary>
sealed class SumChanges
{
    readonly Dictionary<Cell, long> cells = [];
    readonly Dictionary<(string Measure, DateOnly On), CorrectionRow> corrections = [];

    public List<Guid> Taken { get; } = [];
    public List<LifeRow> Lives { get; } = [];
    public IEnumerable<CorrectionRow> Corrections => corrections.Values;

    /// <summary>How many sums they touch.</summary>
    public int Size => cells.Count;

    /// <summary>What each sum grows by, in the order of the key: two who add at once never wait for each other in a circle, and neighbours are written together.</summary>
    public IReadOnlyList<CellRow> Cells => [.. cells.Where(c => c.Value != 0).OrderBy(c => c.Key.Measure, StringComparer.Ordinal).ThenBy(c => c.Key.Month).ThenBy(c => c.Key.Team).ThenBy(c => c.Key.Group, StringComparer.Ordinal).ThenBy(c => c.Key.Day).ThenBy(c => c.Key.Part).Select(c => new CellRow { Measure = c.Key.Measure, Slice = c.Key.Group, Team = c.Key.Team, Month = c.Key.Month, Day = c.Key.Day, Part = c.Key.Part, Count = c.Value })];

    public void Take(Guid person, IReadOnlyList<Share> shares)
    {
        Taken.Add(person);
        Count(shares, -1);
    }

    public void Put(Guid person, IReadOnlyList<Share> shares)
    {
        Lives.Add(new LifeRow { Person = person, Shares = SharesInBytes.Write(shares) });
        Count(shares, 1);
    }

    public void Right(IEnumerable<(string Measure, DateOnly On, DateOnly From, DateOnly To)> found)
    {
        foreach (var (measure, on, from, to) in found) Right(new CorrectionRow { Measure = measure, On = on, From = from, To = to, Records = 1 });
    }

    void Right(CorrectionRow c)
    {
        if (corrections.TryAdd((c.Measure, c.On), c)) return;
        var held = corrections[(c.Measure, c.On)];
        (held.From, held.To, held.Records) = (held.From < c.From ? held.From : c.From, held.To > c.To ? held.To : c.To, held.Records + c.Records);
    }

    void Count(IReadOnlyList<Share> shares, int by)
    {
        foreach (var (cell, grows) in shares.SelectMany(s => s.Cells())) cells[cell] = cells.GetValueOrDefault(cell) + (by * grows);
    }
}
