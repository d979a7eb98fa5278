using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Money;

/// <summary>What one line of an agreed plan costs, from which day until which.</summary>
/// <param name="Id">The line of the plan.</param>
/// <param name="What">What is done.</param>
/// <param name="Who">Who does it.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day, or <see langword="null"/> for no end.</param>
/// <param name="WeeklyPence">What it costs each week.</param>
/// <param name="OncePence">What is paid once, on the first day.</param>
/// <param name="Chargeable">False for what may never be charged for.</param>
public sealed record CostLine(Guid Id, string What, string Who, DateOnly From, DateOnly? Until, int WeeklyPence, int OncePence, bool Chargeable)
{
    /// <summary>True on a day within its first and last.</summary>
    public bool RunsOn(DateOnly day) => From <= day && !(Until < day);
}

/// <summary>What the lines of somebody's agreed plans cost.</summary>
[Source("Care Act 2014, s 26")]
public static class CostLines
{
    /// <summary>The lines that cost something, of plans that were agreed. What is kept ready costs nothing until it is used.</summary>
    /// <param name="plans">The plans of one person.</param>
    /// <param name="lines">Their lines.</param>
    /// <param name="uses">When what was kept ready was used.</param>
    /// <param name="paidOnce">The lines whose sum paid once was paid.</param>
    public static IReadOnlyList<CostLine> Of(IEnumerable<Plan> plans, IReadOnlyCollection<PlanLine> lines, IEnumerable<StandbyUse> uses, IReadOnlySet<Guid>? paidOnce = null)
    {
        var agreed = plans.Where(p => p.Status != PlanStatus.Draft && p.AgreedOn is not null).ToDictionary(p => p.Id);
        return [.. lines.Where(l => l.IsPaid && agreed.ContainsKey(l.Plan)).SelectMany(l => Lived(l, agreed, lines, uses, paidOnce ?? new HashSet<Guid>())).Where(l => !(l.Until < l.From))];
    }

    static IEnumerable<CostLine> Lived(PlanLine line, Dictionary<Guid, Plan> plans, IReadOnlyCollection<PlanLine> lines, IEnumerable<StandbyUse> uses, IReadOnlySet<Guid> paidOnce)
    {
        var plan = plans[line.Plan];
        // A plan that took another’s place costs from the day it was agreed, and a sum paid once that it carries on is not paid again: the plan before pays it, or paid it ahead of its day.
        var carried = plan.Replaces is not null && line.StartsOn < plan.AgreedOn;
        var once = carried && line.CarriesOn(lines.Where(l => l.Plan == plan.Replaces)) ? 0 : Math.Max(0, line.OncePence - PaidAhead(line, plans, lines, paidOnce));
        var whole = new CostLine(line.Id, line.What, line.Who, carried ? plan.AgreedOn!.Value : line.StartsOn, Earlier(line.EndsOn, LastDay(plan)), line.WeeklyPence, once, MayCharge(line));
        return line.Standby
            ? uses.Where(u => u.From is not null && IsUseOf(line, u.Line, plans, lines)).Select(u => whole with { From = u.From > whole.From ? u.From.Value : whole.From, Until = Earlier(u.Until, whole.Until), OncePence = 0 })
            : [whole];
    }

    /// <summary>
    /// What was paid ahead of a line’s sum paid once, in pence: the plan that its plan took the place of had the same support, whose day had not come, and it was paid. Its day
    /// and sum may be others by now. Where a plan has some that say the same, each stands for one.
    /// </summary>
    static int PaidAhead(PlanLine line, Dictionary<Guid, Plan> plans, IReadOnlyCollection<PlanLine> lines, IReadOnlySet<Guid> paidOnce)
    {
        return AheadOf(line, plans, lines) is not { } before ? 0 : paidOnce.Contains(before.Id) ? before.OncePence : PaidAhead(before, plans, lines, paidOnce);
    }

    /// <summary>The line of the plan before whose sum paid once this one takes over, before its day had come.</summary>
    static PlanLine? AheadOf(PlanLine line, Dictionary<Guid, Plan> plans, IReadOnlyCollection<PlanLine> lines)
    {
        if (line.OncePence == 0 || !plans.TryGetValue(line.Plan, out var plan) || plan.Replaces is not { } replaced) return null;
        List<PlanLine> Same(Guid of) => [.. lines.Where(l => l.Plan == of && l.OncePence > 0 && l.StartsOn >= plan.AgreedOn && (l.Kind, l.What, l.Who) == (line.Kind, line.What, line.Who)).OrderBy(l => l.Id)];
        return Same(replaced).ElementAtOrDefault(Same(plan.Id).IndexOf(line));
    }

    /// <summary>
    /// What was paid once ahead of its day, and is cheaper or not wanted any more by the plans since: in pence, by the lines whose payments held it, the latest first. What was
    /// paid for support whose day came is never among it.
    /// </summary>
    /// <param name="plans">The plans of one person.</param>
    /// <param name="lines">Their lines.</param>
    /// <param name="paid">What was paid once, by line.</param>
    [Source("Practice trap 17")]
    public static IReadOnlyDictionary<Guid, int> PaidInVain(IEnumerable<Plan> plans, IReadOnlyCollection<PlanLine> lines, IReadOnlyDictionary<Guid, int> paid)
    {
        var (agreed, vain) = (plans.Where(p => p.Status != PlanStatus.Draft && p.AgreedOn is not null).ToDictionary(p => p.Id), new Dictionary<Guid, int>());
        var never = lines.Where(l => l.OncePence > 0 && agreed.TryGetValue(l.Plan, out var plan) && Earlier(l.EndsOn, LastDay(plan)) < l.StartsOn).ToList();
        if (paid.Count == 0 || never.Count == 0) return vain;
        var next = lines.Select(l => (Line: l, Before: AheadOf(l, agreed, lines))).Where(l => l.Before is not null).ToDictionary(l => l.Before!.Id, l => l.Line);
        foreach (var last in never.Where(l => !(next.TryGetValue(l.Id, out var after) && never.Contains(after))))
        {
            var chain = new List<(Guid Line, int Pence)>();
            for (var one = last; one is not null; one = AheadOf(one, agreed, lines))
                if (paid.TryGetValue(one.Id, out var pence)) chain.Add((one.Id, pence));
            var left = chain.Sum(c => c.Pence) - (next.GetValueOrDefault(last.Id)?.OncePence ?? 0);
            foreach (var (line, pence) in chain.Where(_ => left > 0))
            {
                vain[line] = Math.Min(left, pence);
                left -= pence;
            }
        }

        return vain;
    }

    /// <summary>When a line that is kept ready was used: it, or the same support in a plan that its plan took the place of.</summary>
    /// <param name="line">The line.</param>
    /// <param name="plans">The plans of one person.</param>
    /// <param name="lines">Their lines.</param>
    /// <param name="uses">When what was kept ready was used.</param>
    public static IReadOnlyList<StandbyUse> UsesOf(PlanLine line, IEnumerable<Plan> plans, IReadOnlyCollection<PlanLine> lines, IEnumerable<StandbyUse> uses)
    {
        var known = plans.ToDictionary(p => p.Id);
        return [.. uses.Where(u => IsUseOf(line, u.Line, known, lines))];
    }

    /// <summary>Whether what is used is this line, or the same support in a plan that this line’s plan took the place of: its use goes on.</summary>
    static bool IsUseOf(PlanLine line, Guid used, Dictionary<Guid, Plan> plans, IReadOnlyCollection<PlanLine> lines) =>
        used == line.Id || (plans.TryGetValue(line.Plan, out var plan) && plan.Replaces is { } before && lines.Any(l => l.Plan == before && l.IsSameSupport(line) && IsUseOf(l, used, plans, lines)));

    /// <summary>Whether a line may be charged for. Help to recover, and what the law keeps free, never is.</summary>
    [Source("SI 2014/2672, reg 3")]
    static bool MayCharge(PlanLine line) => !line.NeverCharged && line.Kind != LineKind.ShortTerm;

    /// <summary>An ended plan is lived by until the day before it ended, so that the plan that took its place begins on that day.</summary>
    static DateOnly? LastDay(Plan plan) => plan.EndedAt is { } ended ? Days.Of(ended).AddDays(-1) : null;

    static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;
}
