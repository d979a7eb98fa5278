using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Survival;

/// <summary>So many spells of one length that ended alike: how spells come from sums instead of one by one.</summary>
/// <param name="Time">How long, in any one unit; 0 or more.</param>
/// <param name="Ending">How they ended.</param>
/// <param name="Count">How many.</param>
public readonly record struct CountedSpell(double Time, Ending Ending, long Count);

/// <summary>One step of a curve.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">How many were still followed just before it.</param>
/// <param name="Estimate">The share to whom it had happened by then, with its interval.</param>
public readonly record struct CurveStep(double Time, long AtRisk, Estimate Estimate);

/// <summary>
/// Kaplan-Meier’s and Aalen-Johansen’s curves from counted spells: the same answers as <see cref="KaplanMeier"/> and
/// <see cref="AalenJohansen"/> give for the spells one by one, in time that grows with the distinct lengths only.
/// </summary>
/// <remarks>Greenwood’s variance and log-log limits for survival; for incidence the infinitesimal jackknife, where spells that are alike pull alike.</remarks>
public sealed class CountedSpells
{
    readonly List<(double Time, long AtRisk, long Events, long Others, long Censored)> moments;
    readonly long all;
    readonly double z;

    /// <summary>The curves of these spells.</summary>
    /// <param name="spells">At least one, of any counts; alike ones are added together.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">There are none.</exception>
    public CountedSpells(IEnumerable<CountedSpell> spells, double confidence = 0.95)
    {
        z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var at = spells.Where(s => s.Count > 0).GroupBy(s => s.Time).OrderBy(g => g.Key).ToList();
        long Of(IEnumerable<CountedSpell> some, Ending ending) => some.Where(s => s.Ending == ending).Sum(s => s.Count);
        all = at.Sum(g => g.Sum(s => s.Count));
        if (all == 0) throw new ArgumentException("There are no spells.", nameof(spells));
        var left = all;
        moments = [];
        foreach (var g in at)
        {
            moments.Add((g.Key, left, Of(g, Ending.Event), Of(g, Ending.Competing), Of(g, Ending.Censored)));
            left -= g.Sum(s => s.Count);
        }
    }

    /// <summary>How many spells there are.</summary>
    public int N => (int)Math.Min(int.MaxValue, all);

    /// <summary>The share to whom it had happened by each time at which it did, others counting as no longer followed; with log-log limits.</summary>
    public IReadOnlyList<CurveStep> Happened()
    {
        var (steps, survival, sum) = (new List<CurveStep>(), 1.0, 0.0);
        foreach (var m in moments.Where(m => m.Events > 0))
        {
            survival *= 1 - ((double)m.Events / m.AtRisk);
            sum += m.Events == m.AtRisk ? double.PositiveInfinity : (double)m.Events / ((double)m.AtRisk * (m.AtRisk - m.Events));
            steps.Add(new(m.Time, m.AtRisk, survival <= 0 ? new(1, 1, 1, N) : Limits(survival, sum)));
        }

        return steps;
    }

    /// <summary>The time by which it had happened to a share of all, with the times at which the limits of the curve reach it; nothing where the curve never does.</summary>
    /// <param name="share">Between 0 and 1: 0.5 for the median.</param>
    public (double? Time, double? Low, double? High) By(double share)
    {
        var steps = Happened();
        double? First(Func<Estimate, double> end) => steps.Where(s => end(s.Estimate) >= share - 1e-12).Select(s => (double?)s.Time).FirstOrDefault();
        return (First(e => e.Value), First(e => e.High), First(e => e.Low));
    }

    /// <summary>The share to whom it had happened by each time, with other ends that make it impossible; with limits on the log-log scale.</summary>
    public IReadOnlyList<CurveStep> Incidence()
    {
        // Spells that are still followed pull alike. Those that left keep pulling by what they had when they left, and each moment changes all
        // of theirs in one and the same way: so three sums of products stand for all of them.
        var (steps, free, share) = (new List<CurveStep>(), 1.0, 0.0);
        var (pullsFree, pullsShare) = (0.0, 0.0);
        var (shares, both, frees) = (0.0, 0.0, 0.0);
        foreach (var m in moments)
        {
            if (m.Events + m.Others > 0)
            {
                double atRisk = m.AtRisk;
                var (happens, other, each) = (m.Events / atRisk, m.Others / atRisk, free / atRisk);
                var stays = 1 - happens - other;
                (shares, both, frees) = (shares + (happens * ((2 * both) + (happens * frees))), stays * (both + (happens * frees)), stays * stays * frees);
                (pullsShare, pullsFree) = (pullsShare + (pullsFree * happens) - (each * happens), (pullsFree * stays) + (each * (happens + other)));
                var stay = m.AtRisk - m.Events - m.Others;
                var variance = shares + (stay * pullsShare * pullsShare) + (m.Others * pullsShare * pullsShare) + (m.Events * (pullsShare + each) * (pullsShare + each));
                Leave(m.Events, pullsShare + each, pullsFree - each);
                Leave(m.Others, pullsShare, pullsFree - each);
                share += free * happens;
                free *= stays;
                if (m.Events > 0) steps.Add(new(m.Time, m.AtRisk, Around(share, Math.Sqrt(Math.Max(0, variance)))));
            }

            Leave(m.Censored, pullsShare, pullsFree);
        }

        void Leave(long some, double theirShare, double theirFree) =>
            (shares, both, frees) = (shares + (some * theirShare * theirShare), both + (some * theirShare * theirFree), frees + (some * theirFree * theirFree));

        return steps;
    }

    /// <summary>The last step at or before a time; nothing happened before the first.</summary>
    /// <param name="steps">The steps.</param>
    /// <param name="time">The time.</param>
    public Estimate At(IReadOnlyList<CurveStep> steps, double time) => steps.LastOrDefault(s => s.Time <= time) is { AtRisk: > 0 } last ? last.Estimate : new(0, 0, UpperOfNone(time), N);

    /// <summary>Where nothing has happened, the interval goes up to what Wilson’s would say of those followed so long.</summary>
    double UpperOfNone(double time) => moments.LastOrDefault(m => m.Time <= time) is { AtRisk: > 0 } m ? Wilson.Share(0, (int)m.AtRisk).High : Wilson.Share(0, N).High;

    Estimate Limits(double survival, double greenwood)
    {
        var (log, half) = (Math.Log(-Math.Log(survival)), z * Math.Sqrt(greenwood) / -Math.Log(survival));
        return new(1 - survival, 1 - Math.Exp(-Math.Exp(log - half)), 1 - Math.Exp(-Math.Exp(log + half)), N);
    }

    Estimate Around(double share, double error)
    {
        if (share is <= 0 or >= 1 || error == 0) return new(share, share, share, N);
        var (log, half) = (Math.Log(-Math.Log(1 - share)), z * error / ((1 - share) * -Math.Log(1 - share)));
        return new(share, 1 - Math.Exp(-Math.Exp(log - half)), 1 - Math.Exp(-Math.Exp(log + half)), N);
    }
}
