using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Survival;

/// <summary>A survival curve: the share to whom it has not yet happened, by time.</summary>
/// <remarks>
/// E. L. Kaplan and P. Meier, Journal of the American Statistical Association 53 (1958), 457–481; Greenwood’s variance, limits on the
/// log-log scale. Only for ends that nothing else can forestall: with deaths among the ends, use <see cref="AalenJohansen"/>.
/// </remarks>
public sealed class KaplanMeier
{
    readonly List<(double Time, double Survival, double Greenwood, int AtRisk)> steps = [];
    readonly int all;

    /// <summary>The curve of these spells; everything but an event counts as censored.</summary>
    /// <param name="spells">At least one.</param>
    public KaplanMeier(IReadOnlyList<Spell> spells)
    {
        all = spells.Count;
        var (survival, sum) = (1.0, 0.0);
        foreach (var moment in spells.Where(s => s.Ending == Ending.Event).GroupBy(s => s.Time).OrderBy(g => g.Key))
        {
            var (events, atRisk) = (moment.Count(), spells.Count(s => s.Time >= moment.Key));
            survival *= 1 - ((double)events / atRisk);
            sum += events == atRisk ? double.PositiveInfinity : (double)events / ((double)atRisk * (atRisk - events));
            steps.Add((moment.Key, survival, sum, atRisk));
        }
    }

    /// <summary>The times at which the curve steps, in order.</summary>
    public IReadOnlyList<double> Times => [.. steps.Select(s => s.Time)];

    /// <summary>The first time by which it has happened to half; <see langword="null"/> when it never has.</summary>
    public double? Median
    {
        get
        {
            var at = steps.FindIndex(s => s.Survival <= 0.5 + 1e-12);
            if (at < 0) return null;
            return Math.Abs(steps[at].Survival - 0.5) < 1e-12 && at + 1 < steps.Count ? (steps[at].Time + steps[at + 1].Time) / 2 : steps[at].Time;
        }
    }

    /// <summary>The share to whom it has not happened by a time, with its interval.</summary>
    /// <param name="time">The time, in the spells’ own unit.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    public Estimate At(double time, double confidence = 0.95)
    {
        var last = steps.FindLastIndex(s => s.Time <= time);
        if (last < 0) return new Estimate(1, 1, 1, all);
        var (_, survival, greenwood, _) = steps[last];
        if (survival <= 0) return new Estimate(0, 0, 0, all);
        var z = Normal.InvCDF(0, 1, 0.5 + (confidence / 2));
        var (log, half) = (Math.Log(-Math.Log(survival)), z * Math.Sqrt(greenwood) / -Math.Log(survival));
        return new Estimate(survival, Math.Exp(-Math.Exp(log + half)), Math.Exp(-Math.Exp(log - half)), all);
    }
}
