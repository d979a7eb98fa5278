namespace Threefold.Evidence.Queues;

/// <summary>Where work goes on to when it is done.</summary>
/// <param name="To">The stage, by name.</param>
/// <param name="Share">The share that goes there; those of one stage add up to at most 1, and the rest are done.</param>
/// <param name="AfterWeeks">After how many weeks, on average; 0 at once. A return to an earlier stage is work that comes back.</param>
public sealed record WayOn(string To, double Share, double AfterWeeks = 0);

/// <summary>One kind of work.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Hours">Mean hours of a worker’s time; more than 0.</param>
/// <param name="Spread">Standard deviation over mean of those hours, log-normal.</param>
/// <param name="Talk">A conversation, which takes longer where practice is strengths-based.</param>
/// <param name="On">Where it goes on to.</param>
public sealed record WorkStage(string Name, double Hours, double Spread = 0.6, bool Talk = false, IReadOnlyList<WayOn>? On = null);

/// <summary>Work that comes from outside.</summary>
/// <param name="Stage">The stage where it comes in.</param>
/// <param name="AWeek">How many a week, on average.</param>
/// <param name="Rank">Lower is taken first: safeguarding, hospital, a carer who cannot go on, others.</param>
public sealed record WorkStream(string Stage, double AWeek, int Rank = 3);

/// <summary>Who does the work.</summary>
/// <param name="Workers">Posts, whole time.</param>
/// <param name="HoursAWeek">Paid hours of a post.</param>
/// <param name="Leave">The share of time on leave, ill or learning.</param>
/// <param name="Vacancy">The share of posts that nobody fills.</param>
/// <param name="Direct">The share of working time that goes into this work.</param>
/// <param name="Longer">How much longer a talk takes: 0.3 for 30 % more.</param>
public sealed record Staffing(double Workers, double HoursAWeek = 37, double Leave = 0.14, double Vacancy = 0.095, double Direct = 0.6, double Longer = 0)
{
    /// <summary>Hours of direct work that there are in a week.</summary>
    public double Hours => Workers * (1 - Vacancy) * (1 - Leave) * Direct * HoursAWeek;
}

/// <summary>A question about capacity: the work, who does it, and for how long.</summary>
/// <param name="Stages">The kinds of work.</param>
/// <param name="Streams">What comes in.</param>
/// <param name="Staff">Who does it.</param>
/// <param name="Weeks">How many weeks are looked at; 1 to 1,040.</param>
/// <param name="Waiting">How many wait at the start, by stage.</param>
/// <param name="WarmUp">Weeks before the first that is looked at, so that work is under way; 0 where the start is known.</param>
public sealed record WorkPlan(IReadOnlyList<WorkStage> Stages, IReadOnlyList<WorkStream> Streams, Staffing Staff, int Weeks, IReadOnlyDictionary<string, int>? Waiting = null, int WarmUp = 0)
{
    /// <summary>Hours of work that come in each week in the long run, returns and ways on among them.</summary>
    /// <exception cref="ArgumentException">Work goes round for ever.</exception>
    public double Demand()
    {
        Check();
        var into = Stages.ToDictionary(s => s.Name, s => Streams.Where(x => x.Stage == s.Name).Sum(x => x.AWeek));
        var (all, moving) = (into.ToDictionary(), into);
        for (var round = 0; moving.Values.Sum() > 1e-9; round++)
        {
            if (round > 10_000) throw new ArgumentException("Work goes round for ever: what comes back must be less than what came.", nameof(Stages));
            var next = Stages.ToDictionary(s => s.Name, _ => 0.0);
            foreach (var stage in Stages) foreach (var way in stage.On ?? []) next[way.To] += moving[stage.Name] * way.Share;
            foreach (var (name, more) in next) all[name] += more;
            moving = next;
        }

        return Stages.Sum(s => all[s.Name] * Takes(s));
    }

    /// <summary>Mean hours of a stage, with what longer talks add.</summary>
    public double Takes(WorkStage stage) => stage.Hours * (stage.Talk ? 1 + Staff.Longer : 1);

    /// <summary>Says what cannot be run, by name.</summary>
    /// <exception cref="ArgumentException">A stage has no name or two have one, work goes to a stage that is not there, or a figure is out of bounds.</exception>
    public void Check()
    {
        static void Must(bool holds, string says) { if (!holds) throw new ArgumentException(says); }
        Must(Stages.Count > 0, "stages: there must be one at least.");
        Must(Streams.Count > 0, "streams: there must be one at least.");
        Must(Stages.Select(s => s.Name).Distinct(StringComparer.Ordinal).Count() == Stages.Count, "stages: two have one name.");
        var names = Stages.Select(s => s.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var s in Stages)
        {
            Must(s.Name.Length > 0, "stages: one has no name.");
            Must(s.Hours is > 0 and <= 1000, $"stages, {s.Name}: hours must be more than 0 and at most 1,000.");
            Must(s.Spread is >= 0 and <= 5, $"stages, {s.Name}: spread must lie between 0 and 5.");
            foreach (var way in s.On ?? [])
            {
                Must(names.Contains(way.To), $"stages, {s.Name}: “{way.To}” is no stage.");
                Must(way is { Share: >= 0 and <= 1, AfterWeeks: >= 0 and <= 520 }, $"stages, {s.Name}: a share lies between 0 and 1, and the weeks between 0 and 520.");
            }

            Must((s.On ?? []).Sum(w => w.Share) <= 1 + 1e-9, $"stages, {s.Name}: more goes on than there is.");
        }

        foreach (var stream in Streams)
        {
            Must(names.Contains(stream.Stage), $"streams: “{stream.Stage}” is no stage.");
            Must(stream.AWeek is >= 0 and <= 1_000_000, $"streams, {stream.Stage}: a week must lie between 0 and 1,000,000.");
            Must(stream.Rank is >= 0 and <= 9, $"streams, {stream.Stage}: rank must lie between 0 and 9.");
        }

        foreach (var (stage, count) in Waiting ?? new Dictionary<string, int>()) Must(names.Contains(stage) && count is >= 0 and <= 1_000_000, $"waiting, {stage}: must be a stage, with a count of 0 to 1,000,000.");
        Must(Staff is { Workers: > 0 and <= 100_000, HoursAWeek: > 0 and <= 168, Leave: >= 0 and < 1, Vacancy: >= 0 and < 1, Direct: > 0 and <= 1, Longer: >= 0 and <= 5 }, "staff: workers and hours must be more than 0; leave, vacancy and direct are shares; longer lies between 0 and 5.");
        Must(Weeks is >= 1 and <= 1_040, "weeks: must lie between 1 and 1,040.");
        Must(WarmUp is >= 0 and <= 1_040, "warmUp: must lie between 0 and 1,040.");
    }
}
