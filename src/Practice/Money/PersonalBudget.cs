using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>One line of a budget.</summary>
/// <param name="Line">What it costs.</param>
/// <param name="Way">How it is paid; <see langword="null"/> while nobody has chosen.</param>
public sealed record BudgetPart(CostLine Line, Deployment? Way);

/// <summary>What one person's support costs on one day, who pays and how. Worked out afresh each time and never stored, so that it cannot go stale.</summary>
/// <param name="On">The day.</param>
/// <param name="WeeklyPence">Each week in all.</param>
/// <param name="OncePence">Sums paid once on that day.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="Sources">Who pays: together exactly what it costs.</param>
/// <param name="Ways">How it is paid, with what each comes to; an empty id for what nobody has chosen a way for. Together exactly what it costs.</param>
[Source("Care Act 2014, s 26")]
public sealed record PersonalBudget(DateOnly On, int WeeklyPence, int OncePence, IReadOnlyList<BudgetPart> Lines, IReadOnlyDictionary<FundingSource, int> Sources, IReadOnlyDictionary<Guid, int> Ways)
{
    /// <summary>What the person pays each week.</summary>
    public int ChargePence => Sources.GetValueOrDefault(FundingSource.Person);

    /// <summary>What the council pays each week.</summary>
    public int CouncilPence => Sources.GetValueOrDefault(FundingSource.Council);

    /// <summary>The budget of one person on a day.</summary>
    public static PersonalBudget Of(PersonMoney money, DateOnly day)
    {
        var parts = money.Lines.Where(l => l.RunsOn(day)).Select(l => new BudgetPart(l, money.WayOf(l, day))).ToList();
        var (all, charge) = (parts.Sum(p => p.Line.WeeklyPence), money.ChargeOn(day));
        var sources = new Dictionary<FundingSource, int>(money.ElsewhereOn(day));
        sources[FundingSource.Person] = charge;
        sources[FundingSource.Council] = all - sources.Values.Sum();
        var ways = parts.GroupBy(p => p.Way?.Id ?? Guid.Empty).ToDictionary(g => g.Key, g => g.Sum(p => p.Line.WeeklyPence));
        return new(day, all, money.Lines.Where(l => l.From == day).Sum(l => l.OncePence), parts, sources, ways);
    }
}
