using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Practice.Money;

/// <summary>What is owed for one way of paying over some days.</summary>
/// <param name="Way">The way.</param>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Lines">Line by line.</param>
/// <param name="ContributionPence">What the person pays of it.</param>
public sealed record PaymentDue(Deployment Way, DateOnly From, DateOnly To, IReadOnlyList<PaidLine> Lines, int ContributionPence)
{
    /// <summary>What the support costs: exactly the sum of its lines.</summary>
    public int GrossPence => Lines.Sum(l => l.Pence);

    /// <summary>What comes off it, decision by decision, because that was decided about money in the account.</summary>
    public IReadOnlyList<(Guid Surplus, int Pence)> Less { get; init; } = [];

    /// <summary>What comes off it in all.</summary>
    public int LessPence => Less.Sum(l => l.Pence);

    /// <summary>True when it is what days that were paid for cost by now beyond what was paid: its lines and sums are the differences.</summary>
    public bool More { get; init; }

    /// <summary>What is owed before anything comes off.</summary>
    public int WholePence => Way.Gross ? GrossPence : GrossPence - ContributionPence;

    /// <summary>What is paid out: never below nothing.</summary>
    public int PaidPence => WholePence - LessPence;
}

/// <summary>Days of a way that were paid for, laid beside what they cost by now.</summary>
/// <param name="More">What is still to be paid for them.</param>
/// <param name="TooMuchPence">What was paid for support that costs less by now. Both can be: one is not set off against the other.</param>
public sealed record PaidDays(PaymentDue More, int TooMuchPence);

/// <summary>How payments are worked out and runs are made.</summary>
[Source("Our own: docs/decisions/0036")]
public static class PaymentRules
{
    /// <summary>A run is four weeks.</summary>
    public const int RunDays = 28;

    /// <summary>Whether what was paid before has to be known to work out what is owed: for sums paid once, and for days that were paid for and cost more by now.</summary>
    public static bool NeedsPayments(IEnumerable<PlanLine> lines, IEnumerable<Deployment> ways) => lines.Any(l => l.OncePence > 0) || ways.Any(w => w.MoreFrom is not null);

    /// <summary>
    /// What is owed to one person in a run, way by way: what days that were paid for cost more by now, then from the first day not yet paid to the run’s last, across
    /// every change of line, charge and way.
    /// </summary>
    public static IReadOnlyList<PaymentDue> Owed(PersonMoney money, DateOnly runTo) =>
        [.. money.Deployments.Where(d => d.OwedFrom <= runTo).OrderBy(d => d.StartsOn).ThenBy(d => d.Id).SelectMany(d => More(money, d).Concat(Next(money, d, runTo)))];

    static IEnumerable<PaymentDue> More(PersonMoney money, Deployment way) => way.MoreFrom is null ? [] : Changed(money, way).Select(d => d.More).Where(d => d.WholePence > 0);

    static IEnumerable<PaymentDue> Next(PersonMoney money, Deployment way, DateOnly runTo) =>
        way.NextDay is { } next && next <= runTo ? [Smaller(money, Due(money, way, next, way.EndsOn < runTo ? way.EndsOn.Value : runTo))] : [];

    /// <summary>
    /// The days of a way that were paid for, stretch by stretch as they were paid, where they cost more or less by now. What some support costs less is not set off
    /// against what other support costs more: nothing is taken back by itself. What they pay is one sum for all of it, so more or less of that is first set against what
    /// rose, or fell. Sums paid once are left out, and so is a difference that comes from rounding.
    /// </summary>
    /// <param name="money">All that decides it, with every payment of the way.</param>
    /// <param name="way">The way.</param>
    [Source("Practice trap 17")]
    public static IReadOnlyList<PaidDays> Changed(PersonMoney money, Deployment way)
    {
        var made = money.Payments.Where(p => p.Deployment == way.Id).ToLookup(p => (p.From, p.To));
        return [.. Settled(way, made.Select(m => m.Key)).Select(s => Again(money, way, s.From, s.To, [.. made[s]])).OfType<PaidDays>().Where(d => d.More.WholePence > 0 || d.TooMuchPence > 0)];
    }

    /// <summary>What a way paid once, ahead of its day, for what is wanted no more or cheaper, in pence: like days that cost less by now, it is talked about.</summary>
    /// <param name="money">All that decides it, with every payment of the way.</param>
    /// <param name="way">The way.</param>
    [Source("Practice trap 17")]
    public static int InVain(PersonMoney money, Deployment way)
    {
        var held = Payment.OnceByLine(money.Payments.Where(p => p.Deployment == way.Id));
        return money.PaidInVain.Where(v => held.ContainsKey(v.Key)).Sum(v => v.Value);
    }

    /// <summary>Every day that was paid for, in the stretches of the payments; between them, where nothing cost anything, in stretches of their own.</summary>
    static IEnumerable<(DateOnly From, DateOnly To)> Settled(Deployment way, IEnumerable<(DateOnly From, DateOnly To)> paid)
    {
        var next = way.StartsOn;
        foreach (var one in paid.Order())
        {
            if (next < one.From) yield return (next, one.From.AddDays(-1));
            yield return one;
            next = one.To.AddDays(1);
        }

        if (next <= way.PaidThrough) yield return (next, way.PaidThrough.Value);
    }

    static PaidDays? Again(PersonMoney money, Deployment way, DateOnly from, DateOnly to, List<Payment> made)
    {
        var was = made.SelectMany(p => p.Lines()).ToList();
        // A payment that does not say what of it was paid once, or whose words were destroyed, cannot be laid beside anything.
        if (was.Exists(l => l.OncePence is null) || was.Sum(l => l.Pence) != made.Sum(p => p.GrossPence)) return null;
        var (days, charge) = Days(money, way, from, to);
        var now = days.Select(d => Paid(d.Key, d.Value, 0)).ToList();
        var support = now.Concat(was.Select(l => l with { Days = -l.Days, Pence = l.OncePence!.Value - l.Pence })).GroupBy(l => l.What)
            .Select(g => (Lines: Together(g), Pence: g.Sum(l => l.Pence), Rounds: g.Count())).Where(g => Math.Abs(g.Pence) > g.Rounds).ToList();
        var (rose, fell) = (support.Where(g => g.Pence > 0).Sum(g => g.Pence), -support.Where(g => g.Pence < 0).Sum(g => g.Pence));
        var pays = way.Gross ? 0 : Math.Min(Pence.Share(charge), now.Sum(l => l.Pence) + was.Sum(l => l.OncePence!.Value)) - made.Sum(p => p.ContributionPence);
        if (Math.Abs(pays) <= 1) pays = 0;
        var with = Math.Clamp(pays, -fell, rose);
        return new(
            new(way, from, to, [.. support.Where(g => g.Pence > 0).SelectMany(g => g.Lines)], pays > 0 ? with : pays - with) { More = true },
            pays > 0 ? fell + pays - with : fell + with);
    }

    static List<PaidLine> Together(IEnumerable<PaidLine> lines) =>
        [.. lines.GroupBy(l => l.Line).Select(g => g.First() with { Days = g.Sum(l => l.Days), Pence = g.Sum(l => l.Pence), OncePence = 0 }).Where(l => l.Pence != 0)];

    /// <summary>A payment for days that begin after the notice is smaller by what was decided, decision by decision, until all of it has come off; never below nothing.</summary>
    [Source("Practice trap 17")]
    public static PaymentDue Smaller(PersonMoney money, PaymentDue due)
    {
        var (left, less) = (due.WholePence, new List<(Guid, int)>());
        foreach (var one in money.Smaller.Where(s => s.Way == due.Way.Id && s.From <= due.From))
        {
            var sum = Math.Min(left, one.LeftPence);
            if (sum > 0) less.Add((one.Surplus, sum));
            left -= sum;
        }

        return due with { Less = less };
    }

    /// <summary>What is owed for one way over some days. Each line is rounded once; a sum paid once is paid with the first payment that can (<see cref="PersonMoney.OnceBy"/>); what the person pays is rounded once and is never more than the lines.</summary>
    public static PaymentDue Due(PersonMoney money, Deployment way, DateOnly from, DateOnly to)
    {
        var (days, charge) = Days(money, way, from, to);
        var lines = money.Lines.Distinct().OrderBy(l => l.From).ThenBy(l => l.Id).Select(l => Paid(l, days.GetValueOrDefault(l), money.OnceBy(l) is { } once && once.Way.Id == way.Id && once.Day <= to ? l.OncePence : 0)).Where(l => l.Pence > 0).ToList();
        return new(way, from, to, lines, Math.Min(Pence.Share(charge), lines.Sum(l => l.Pence)));
    }

    /// <summary>On how many days a way pays for each line, and what they pay of it, in pence by the week times days.</summary>
    static (Dictionary<CostLine, int> Days, long Charge) Days(PersonMoney money, Deployment way, DateOnly from, DateOnly to)
    {
        var (days, charge) = (new Dictionary<CostLine, int>(), 0L);
        foreach (var (day, length) in money.Stretches(from, to))
        {
            foreach (var line in money.Lines.Where(l => l.RunsOn(day) && money.WayOf(l, day)?.Id == way.Id)) days[line] = days.GetValueOrDefault(line) + length;
            charge += (long)money.ChargeByWayOn(day).GetValueOrDefault(way.Id) * length;
        }

        return (days, charge);
    }

    static PaidLine Paid(CostLine line, int days, int once) => new(line.Id, line.What, days, Pence.Share((long)line.WeeklyPence * days) + once) { OncePence = once };

    /// <summary>Whether a run may be made ready: four weeks that begin the day after the last, or on a day that somebody chose for the first.</summary>
    /// <param name="lastTo">The last day of the last run, or <see langword="null"/> before the first.</param>
    /// <param name="from">The first day of the new one.</param>
    /// <param name="openRun">True while an earlier run is not finished.</param>
    public static Verdict MayPrepare(DateOnly? lastTo, DateOnly? from, bool openRun) =>
        openRun ? Verdict.No("Another run is not finished. Finish it first.")
        : from is null ? Verdict.No("Write the first day.", "From")
        : lastTo is { } last && from != last.AddDays(1) ? Verdict.No($"The last run went to {Pence.Day(last)}. The next begins on the day after.", "From")
        : Verdict.Yes;

    /// <summary>Whether somebody may pay out: those who look after money, and nobody else.</summary>
    public static Verdict MayRelease(Actor who, bool released) =>
        !who.IsAny(Role.Finance) ? Verdict.No("Only a finance officer pays a run.")
        : released ? Verdict.No("This run is being paid already.") : Verdict.Yes;
}
