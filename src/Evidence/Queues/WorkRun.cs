namespace Threefold.Evidence.Queues;

/// <summary>How one stage went.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Came">How many came to wait for it.</param>
/// <param name="MeanWait">Mean wait to begin, in weeks, of those who began.</param>
/// <param name="MiddleWait">Half begin within so many weeks; without end when fewer had by the last week, not a number when nobody came.</param>
/// <param name="NineWait">Nine in ten begin within so many weeks, likewise.</param>
/// <param name="Waiting">How many waited at the end.</param>
/// <param name="MeanWaiting">How many waited at a time, on average.</param>
public sealed record StageRun(string Name, int Came, double MeanWait, double MiddleWait, double NineWait, int Waiting, double MeanWaiting);

/// <summary>How the work went in one run.</summary>
/// <param name="Stages">Each stage, in order.</param>
/// <param name="Busy">The share of the workers’ direct time that was used.</param>
/// <param name="WaitingByWeek">How many waited in all at the end of each week.</param>
/// <param name="ClearedIn">After how many weeks all who waited at the start had begun; not a number when they had not, 0 when nobody waited.</param>
public sealed record WorkRun(IReadOnlyList<StageRun> Stages, double Busy, IReadOnlyList<int> WaitingByWeek, double ClearedIn)
{
    /// <summary>Runs the plan once.</summary>
    /// <remarks>
    /// A network of queues with one pool of workers: work is taken by rank, then in the order it came, and is not set down once begun.
    /// It is a picture, with the plan’s own figures: a worker who does several things at once, or somebody who cannot be met this week, is not in it.
    /// </remarks>
    /// <param name="plan">The question.</param>
    /// <param name="seed">The same seed gives the same answer.</param>
    /// <exception cref="ArgumentException">The plan cannot be run; it says what and where.</exception>
    public static WorkRun Of(WorkPlan plan, int seed)
    {
        plan.Check();
        return new Running(plan, seed).Whole();
    }

    enum What { Comes, Arrives, Done, WeekEnds }

    readonly record struct Happening(What What, int Which, int Rank);

    readonly record struct Job(int Stage, int Rank, double Since, bool First);

    sealed class Running
    {
        readonly WorkPlan plan;
        readonly Draws draws;
        readonly PriorityQueue<Happening, double> ahead = new();
        readonly Queue<Job>[] waiting = [.. Enumerable.Range(0, 10).Select(_ => new Queue<Job>())];
        readonly Dictionary<string, int> at;
        readonly (int To, double Share, double After)[][] on;
        readonly double[] weeks;
        readonly List<double>[] waits;
        readonly int[] came, here;
        readonly double[] area;
        readonly List<int> byWeek = [];
        readonly int servers;
        readonly double from, until;
        int free, left;
        double now, busy, cleared;

        public Running(WorkPlan plan, int seed)
        {
            (this.plan, draws) = (plan, new Draws(seed));
            at = plan.Stages.Select((s, i) => (s.Name, i)).ToDictionary(p => p.Name, p => p.i, StringComparer.Ordinal);
            on = [.. plan.Stages.Select(s => (s.On ?? []).Select(w => (at[w.To], w.Share, w.AfterWeeks)).ToArray())];
            servers = Math.Max(1, (int)Math.Round(plan.Staff.Workers * (1 - plan.Staff.Vacancy)));
            // As many whole people as there are, each as quick as leave and other work let them be.
            weeks = [.. plan.Stages.Select(s => plan.Takes(s) * servers / plan.Staff.Hours)];
            (waits, came, here, area) = ([.. plan.Stages.Select(_ => new List<double>())], new int[plan.Stages.Count], new int[plan.Stages.Count], new double[plan.Stages.Count]);
            (free, from, until) = (servers, plan.WarmUp, plan.WarmUp + plan.Weeks);
        }

        public WorkRun Whole()
        {
            foreach (var (stage, count) in plan.Waiting ?? new Dictionary<string, int>()) for (var i = 0; i < count; i++) Arrive(at[stage], 3, first: true);
            for (var i = 0; i < plan.Streams.Count; i++) if (plan.Streams[i].AWeek > 0) ahead.Enqueue(new(What.Comes, i, 0), draws.Until(1 / plan.Streams[i].AWeek));
            for (var w = 1; w <= plan.Weeks; w++) ahead.Enqueue(new(What.WeekEnds, w, 0), from + w);
            Begin();
            while (ahead.TryDequeue(out var next, out var when) && when <= until)
            {
                Pass(when);
                Do(next);
                Begin();
            }

            return new([.. plan.Stages.Select(Stage)], busy / (servers * plan.Weeks), byWeek, left > 0 ? double.NaN : cleared);
        }

        void Do(Happening next)
        {
            switch (next.What)
            {
                case What.Comes:
                    var stream = plan.Streams[next.Which];
                    ahead.Enqueue(next, now + draws.Until(1 / stream.AWeek));
                    Arrive(at[stream.Stage], stream.Rank, first: false);
                    break;
                case What.Arrives:
                    Arrive(next.Which, next.Rank, first: false);
                    break;
                case What.Done:
                    free++;
                    GoOn(next);
                    break;
                default:
                    byWeek.Add(here.Sum());
                    break;
            }
        }

        void GoOn(Happening done)
        {
            var chance = draws.Even();
            foreach (var (to, share, after) in on[done.Which])
            {
                if (chance < share)
                {
                    if (after > 0) ahead.Enqueue(new(What.Arrives, to, done.Rank), now + draws.Until(after));
                    else Arrive(to, done.Rank, first: false);
                    return;
                }

                chance -= share;
            }
        }

        void Arrive(int stage, int rank, bool first)
        {
            waiting[rank].Enqueue(new(stage, rank, now, first));
            here[stage]++;
            if (first) left++;
            if (now >= from) came[stage]++;
        }

        void Begin()
        {
            while (free > 0 && Next() is { } job)
            {
                free--;
                here[job.Stage]--;
                if (job.Since >= from) waits[job.Stage].Add(now - job.Since);
                if (job.First && --left == 0) cleared = now - Math.Min(now, from);
                var takes = draws.Work(weeks[job.Stage], plan.Stages[job.Stage].Spread);
                busy += Math.Max(0, Math.Min(now + takes, until) - Math.Max(now, from));
                ahead.Enqueue(new(What.Done, job.Stage, job.Rank), now + takes);
            }
        }

        Job? Next()
        {
            foreach (var queue in waiting) if (queue.TryDequeue(out var job)) return job;
            return null;
        }

        void Pass(double to)
        {
            var counted = Math.Max(0, to - Math.Max(now, from));
            for (var i = 0; i < here.Length; i++) area[i] += here[i] * counted;
            now = to;
        }

        StageRun Stage(WorkStage stage, int i)
        {
            // Whoever still waits has waited so long at least: left out, the longest waits would be the ones nobody sees.
            var still = waiting.SelectMany(q => q).Where(j => j.Stage == i).Select(j => (Wait: now - Math.Max(j.Since, 0), Began: false));
            var all = waits[i].Select(w => (Wait: w, Began: true)).Concat(still).OrderBy(w => w.Wait).ToList();
            return new(stage.Name, came[i], waits[i].Count == 0 ? double.NaN : waits[i].Average(), Within(all, 0.5), Within(all, 0.9), here[i], area[i] / plan.Weeks);
        }

        /// <summary>Within how long so many began (Kaplan and Meier); without end when fewer than that had by the last week.</summary>
        static double Within(List<(double Wait, bool Began)> all, double share)
        {
            if (all.Count == 0) return double.NaN;
            var left = 1.0;
            for (var i = 0; i < all.Count; i++)
            {
                if (all[i].Began) left *= 1 - (1.0 / (all.Count - i));
                if (left <= 1 - share + 1e-12) return all[i].Wait;
            }

            return double.PositiveInfinity;
        }
    }
}
