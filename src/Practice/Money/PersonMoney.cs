using Threefold.Practice.Ground;

namespace Threefold.Practice.Money;

/// <summary>What was decided to come off the next payments of one direct payment, and is not yet used.</summary>
/// <param name="Surplus">The decision.</param>
/// <param name="Way">The direct payment.</param>
/// <param name="From">Payments for days that begin on or after this one are smaller.</param>
/// <param name="LeftPence">How much is left to come off.</param>
public sealed record SmallerPayments(Guid Surplus, Guid Way, DateOnly From, int LeftPence)
{
    /// <summary>Those decisions that stand: nobody disagrees with them, and something is left of them.</summary>
    /// <param name="decisions">Every decision about money in somebody’s accounts.</param>
    /// <param name="accounts">Those accounts.</param>
    public static IReadOnlyList<SmallerPayments> Of(IEnumerable<SurplusDecision> decisions, IReadOnlyCollection<DirectPaymentAccount> accounts) =>
        [.. decisions.Where(d => d is { State: SurplusState.Decided, Outcome: SurplusOutcome.Reduce, Challenged: false } && d.BackPence < d.DecidedPence).OrderBy(d => d.Id)
            .SelectMany(d => accounts.Where(a => a.Id == d.Account).Select(a => new SmallerPayments(d.Id, a.Deployment, d.From!.Value, d.DecidedPence - d.BackPence)))];
}

/// <summary>All that decides what one person's support costs and who pays it. One person: needs, budgets and charges are theirs alone.</summary>
/// <param name="Lines">What the lines of their agreed plans cost.</param>
/// <param name="Assessments">What it was found that they can pay.</param>
/// <param name="Deployments">How it is paid.</param>
/// <param name="Funding">Money from elsewhere.</param>
[Source("Practice trap 14")]
public sealed record PersonMoney(IReadOnlyList<CostLine> Lines, IReadOnlyList<FinancialAssessment> Assessments, IReadOnlyList<Deployment> Deployments, IReadOnlyList<OtherFunding> Funding)
{
    /// <summary>What was decided to come off the next payments.</summary>
    public IReadOnlyList<SmallerPayments> Smaller { get; init; } = [];

    /// <summary>What was paid, where it is needed: when days that were paid for are looked at again.</summary>
    public IReadOnlyList<Payment> Payments { get; init; } = [];

    /// <summary>The lines whose sum paid once was paid.</summary>
    public IReadOnlySet<Guid> PaidOnce { get; init; } = new HashSet<Guid>();

    /// <summary>What was paid once ahead of its day and is wanted no more, or cheaper, in pence, by line.</summary>
    public IReadOnlyDictionary<Guid, int> PaidInVain { get; init; } = new Dictionary<Guid, int>();

    /// <summary>What was found last about what they pay, for a day; <see langword="null"/> before anything was.</summary>
    public FinancialAssessment? AssessedOn(DateOnly day) => Assessments.Where(a => a.From <= day).OrderBy(a => a.From).ThenBy(a => a.Id).LastOrDefault();

    /// <summary>What everything costs each week on a day.</summary>
    public int WeeklyOn(DateOnly day) => Lines.Where(l => l.RunsOn(day)).Sum(l => l.WeeklyPence);

    /// <summary>What comes from elsewhere each week on a day: never more together than everything costs.</summary>
    public IReadOnlyDictionary<FundingSource, int> ElsewhereOn(DateOnly day)
    {
        var (left, found) = (WeeklyOn(day), new Dictionary<FundingSource, int>());
        foreach (var other in Funding.Where(f => f.HoldsOn(day)).OrderBy(f => f.Kind).ThenBy(f => f.Id))
        {
            var sum = other.WeeklyPence == 0 ? left : Math.Min(left, other.WeeklyPence);
            found[other.Kind] = found.GetValueOrDefault(other.Kind) + sum;
            left -= sum;
        }

        return found;
    }

    /// <summary>What they pay each week on a day: never more than was found, than what may be charged for costs, or than is left to pay.</summary>
    [Source("Care Act 2014, s 14")]
    public int ChargeOn(DateOnly day)
    {
        if (AssessedOn(day) is not { } found) return 0;
        var may = Math.Min(Lines.Where(l => l.Chargeable && l.RunsOn(day)).Sum(l => l.WeeklyPence), WeeklyOn(day) - ElsewhereOn(day).Values.Sum());
        return Math.Max(0, found.FullCost ? may : Math.Min(found.WeeklyPence, may));
    }

    /// <summary>How a line is paid for on a day: by the way that names it, else by the newest that names none.</summary>
    public Deployment? WayOf(CostLine line, DateOnly day)
    {
        var open = Deployments.Where(d => d.RunsOn(day)).OrderBy(d => d.StartsOn).ThenBy(d => d.Id).ToList();
        return open.LastOrDefault(d => d.Names(line.Id)) ?? open.LastOrDefault(d => d.Lines.Length == 0);
    }

    /// <summary>Up to which day some lines are paid for already, if they are on or after a day.</summary>
    /// <param name="lines">The lines, by id.</param>
    /// <param name="day">The day.</param>
    public DateOnly? PaidAfter(IReadOnlyCollection<Guid> lines, DateOnly day) =>
        Deployments.Max(d => d.PaidThrough) is { } last && last >= day
            ? Stretches(day, last).SelectMany(s => Lines.Where(l => l.WeeklyPence > 0 && lines.Contains(l.Id) && l.RunsOn(s.From)).Select(l => WayOf(l, s.From)?.PaidThrough).Where(paid => paid >= s.From)).Max()
            : null;

    /// <summary>
    /// What was agreed, is still to be paid for, and has no way of paying from a day on: nobody chose one, or those that were chosen are for
    /// other lines or end before it does.
    /// </summary>
    /// <param name="day">Today, in London: what weekly support cost before it is not asked about.</param>
    public IReadOnlyList<(CostLine Line, DateOnly From)> WithoutAWay(DateOnly day)
    {
        var ends = Deployments.Where(d => d.EndsOn < DateOnly.MaxValue).Select(d => d.EndsOn!.Value.AddDays(1)).Order().ToList();
        return [.. Lines.SelectMany(l => Asked(l).Where(d => !IsMeant(l, d)).Take(1).Select(d => (l, d)))];

        IEnumerable<DateOnly> Asked(CostLine line)
        {
            var first = line.From > day ? line.From : day;
            if (IsOwedOnce(line) && OnceBy(line) is null) yield return first;
            if (line.WeeklyPence == 0 || line.Until < day) yield break;
            yield return first;
            foreach (var after in ends.Where(d => d > first && !(line.Until < d))) yield return after;
        }
    }

    /// <summary>Ways of paying whose agreement waits to be signed, with something to pay. Nothing is paid out before it is.</summary>
    /// <param name="day">Today, in London.</param>
    public IReadOnlyList<Deployment> Unsigned(DateOnly day) =>
        [.. Deployments.Where(d => d.Kind != DeploymentKind.CouncilManaged && d.SignedOn is null && !(d.EndsOn < day)
            && Lines.Any(l => IsFor(d, l) && (IsOwedOnce(l) || (l.WeeklyPence > 0 && !(l.Until < day)))))];

    bool IsOwedOnce(CostLine line) => line.OncePence > 0 && !PaidOnce.Contains(line.Id);

    bool IsMeant(CostLine line, DateOnly day) => Deployments.Any(d => IsFor(d, line) && !(d.EndsOn < day));

    static bool IsFor(Deployment way, CostLine line) => way.Names(line.Id) || way.Lines.Length == 0;

    /// <summary>
    /// Which way is to pay a line’s sum paid once, and from which day: the first, from the line’s own first day on, that can pay it, though the line may have ended
    /// by then. A way that waits for a signature, or has paid its last day, cannot; the council’s own bills it pays itself.
    /// </summary>
    /// <returns><see langword="null"/> when nothing is to be paid once, it was paid, or no way can.</returns>
    public (DateOnly Day, Deployment Way)? OnceBy(CostLine line)
    {
        if (line.OncePence == 0 || PaidOnce.Contains(line.Id)) return null;
        foreach (var day in Deployments.SelectMany(d => Turns(d.StartsOn, d.EndsOn)).Where(d => d > line.From).Append(line.From).Order())
            if (WayOf(line, day) is { } way && (way.Kind == DeploymentKind.CouncilManaged || way.NextDay is not null)) return (day, way);
        return null;
    }

    /// <summary>Sums paid once whose day has come, that the council does not pay itself and that were not paid yet, with the way that is to pay them, and from which day, if one can.</summary>
    public IReadOnlyList<(CostLine Line, (DateOnly Day, Deployment Way)? By)> OnceUnpaidOn(DateOnly day) =>
        [.. Lines.Where(l => l.OncePence > 0 && l.From <= day && !PaidOnce.Contains(l.Id)).Select(l => (l, By: OnceBy(l))).Where(l => l.By?.Way.Kind != DeploymentKind.CouncilManaged)];

    /// <summary>How much of what they pay on a day is set against each way of paying that can pay, oldest first, so that it is asked for once.</summary>
    public IReadOnlyDictionary<Guid, int> ChargeByWayOn(DateOnly day)
    {
        var (left, found) = (ChargeOn(day), new Dictionary<Guid, int>());
        foreach (var way in Deployments.Where(d => d.RunsOn(day) && (d.SignedOn is not null || d.Kind == DeploymentKind.CouncilManaged)).OrderBy(d => d.StartsOn).ThenBy(d => d.Id))
        {
            var sum = Math.Min(left, Lines.Where(l => l.Chargeable && l.RunsOn(day) && WayOf(l, day)?.Id == way.Id).Sum(l => l.WeeklyPence));
            (found[way.Id], left) = (sum, left - sum);
        }

        return found;
    }

    /// <summary>Stretches of days within two days over which nothing changes, in order.</summary>
    public IEnumerable<(DateOnly From, int Days)> Stretches(DateOnly from, DateOnly to)
    {
        var turns = Lines.SelectMany(l => Turns(l.From, l.Until)).Concat(Deployments.SelectMany(d => Turns(d.StartsOn, d.EndsOn)))
            .Concat(Funding.SelectMany(f => Turns(f.From, f.Until))).Concat(Assessments.Select(a => a.From))
            .Where(d => d > from && d <= to).Append(from).Distinct().Order().ToList();
        return turns.Select((day, i) => (day, (i + 1 < turns.Count ? turns[i + 1] : to.AddDays(1)).DayNumber - day.DayNumber));
    }

    static IEnumerable<DateOnly> Turns(DateOnly from, DateOnly? until) => until is { } last && last < DateOnly.MaxValue ? [from, last.AddDays(1)] : [from];
}
