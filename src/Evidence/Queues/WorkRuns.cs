using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Queues;

/// <summary>What many runs of one plan say: the middle of them, and what 95 in 100 lie between.</summary>
/// <param name="Plan">The question.</param>
/// <param name="Runs">How many runs.</param>
/// <param name="Stages">Waits of each stage, in days, and how many wait at the end.</param>
/// <param name="Busy">The share of direct time used.</param>
/// <param name="WaitingByWeek">How many wait in all at the end of each week.</param>
/// <param name="ClearedIn">Weeks until all who waited at the start had begun.</param>
/// <param name="Cleared">The share of runs in which they had.</param>
public sealed record WorkRuns(WorkPlan Plan, int Runs, IReadOnlyList<StageOutlook> Stages, Estimate Busy, IReadOnlyList<Estimate> WaitingByWeek, Estimate ClearedIn, double Cleared)
{
    /// <summary>How many runs an interval rests on, usually (evidence notes, section 3).</summary>
    public const int Usual = 200;

    /// <summary>The most pieces of work, in all runs together: about ten seconds. A page asks this of a server that others use.</summary>
    const double MostWork = 40_000_000;

    /// <summary>How many numbers of workers are tried at the most, about: three searches by halves.</summary>
    const int Tries = 25;

    /// <summary>Runs a plan many times.</summary>
    /// <param name="plan">The question.</param>
    /// <param name="seed">The first run’s seed; each run has the next.</param>
    /// <param name="runs">How many; 1 to 10,000.</param>
    /// <exception cref="ArgumentException">The plan cannot be run.</exception>
    public static WorkRuns Of(WorkPlan plan, int seed = 1, int runs = Usual)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(runs, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(runs, 10_000);
        MustBeFew(plan, runs);
        var all = Enumerable.Range(0, runs).Select(i => WorkRun.Of(plan, seed + i)).ToList();
        return new(plan, runs, [.. plan.Stages.Select((s, i) => Outlook(s.Name, [.. all.Select(r => r.Stages[i])]))], Across(all.Select(r => r.Busy)),
            [.. Enumerable.Range(0, plan.Weeks).Select(w => Across(all.Select(r => (double)r.WaitingByWeek[w])))],
            Across(all.Select(r => r.ClearedIn)), all.Count(r => !double.IsNaN(r.ClearedIn)) / (double)runs);
    }

    /// <summary>How many workers it takes for nine in ten to begin a stage within so many days.</summary>
    /// <param name="plan">The question; its own number of workers does not matter.</param>
    /// <param name="stage">The stage.</param>
    /// <param name="days">The promise, in days.</param>
    /// <param name="seed">The first run’s seed.</param>
    /// <param name="runs">How many runs for each number of workers.</param>
    /// <returns>
    /// The fewest with which half of the runs keep the promise; between the fewest with which 1 in 40 does and 39 in 40 do. Never fewer than the work asks for in the long run.
    /// </returns>
    /// <exception cref="ArgumentException">There is no such stage, or the plan cannot be run.</exception>
    public static Estimate WorkersFor(WorkPlan plan, string stage, double days, int seed = 1, int runs = 40)
    {
        plan.Check();
        MustBeFew(plan, runs * Tries);
        var at = plan.Stages.ToList().FindIndex(s => s.Name == stage);
        if (at < 0) throw new ArgumentException($"“{stage}” is no stage.", nameof(stage));
        // With fewer than the work asks for in the long run, a promise is kept only until the queue has grown: that keeps no promise.
        var needed = plan.Demand() / (plan.Staff.Hours / plan.Staff.Workers);
        var (least, most) = (Math.Max(1, (int)Math.Ceiling(needed)), 4 * Math.Max(2, (int)Math.Ceiling(needed)));
        var kept = new Dictionary<int, double>();
        double Kept(int workers)
        {
            if (kept.TryGetValue(workers, out var known)) return known;
            var with = plan with { Staff = plan.Staff with { Workers = workers } };
            return kept[workers] = Enumerable.Range(0, runs).Count(i => Keeps(WorkRun.Of(with, seed + i).Stages[at].NineWait)) / (double)runs;
        }

        // Where nobody comes, nobody waits too long.
        bool Keeps(double weeks) => double.IsNaN(weeks) || weeks * 7 <= days;

        double Fewest(double share)
        {
            // In steps that double, then by halves: most teams need few more than the least.
            var (low, high) = (least - 1, least);
            for (var step = 1; Kept(high) < share; step *= 2)
            {
                if (high == most) return double.NaN;
                (low, high) = (high, Math.Min(most, high + step));
            }

            while (high - low > 1)
            {
                var middle = (low + high) / 2;
                if (Kept(middle) >= share) high = middle; else low = middle;
            }

            return high;
        }

        return new(Fewest(0.5), Fewest(0.025), Fewest(0.975), runs);
    }

    static void MustBeFew(WorkPlan plan, int runs)
    {
        plan.Check();
        var all = ((plan.Streams.Sum(s => s.AWeek) * (plan.Weeks + plan.WarmUp)) + (plan.Waiting?.Values.Sum() ?? 0)) * runs;
        static void Must(bool holds, string says) { if (!holds) throw new ArgumentException(says); }
        Must(all <= MostWork, $"streams: so much work would come ({all:N0} pieces in all runs) that it cannot be run at once. Look at fewer weeks, fewer people or fewer runs.");
    }

    static StageOutlook Outlook(string name, IReadOnlyList<StageRun> runs) =>
        new(name, Across(runs.Select(r => r.MiddleWait * 7)), Across(runs.Select(r => r.NineWait * 7)), Across(runs.Select(r => (double)r.Waiting)));

    static Estimate Across(IEnumerable<double> values)
    {
        var sorted = values.Where(v => !double.IsNaN(v)).Order().ToList();
        double At(double share) => sorted.Count == 0 ? double.NaN : sorted[Math.Clamp((int)Math.Floor(share * sorted.Count), 0, sorted.Count - 1)];
        return new(At(0.5), At(0.025), At(0.975), sorted.Count);
    }
}

/// <summary>What is ahead for one stage.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MiddleDays">Half begin within so many days.</param>
/// <param name="NineDays">Nine in ten begin within so many days.</param>
/// <param name="Waiting">How many wait at the end.</param>
public sealed record StageOutlook(string Name, Estimate MiddleDays, Estimate NineDays, Estimate Waiting);
