using Threefold.Casework.Door;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Gathers a trial's weeks, team by team, whom it counts, and how its workers are, and reads them by its own design.</summary>
public sealed class ReadSite(MeasureBook book, TrialBook trials, IWorkerPulse pulse)
{
    /// <summary>What the trial says up to a day.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="site">The trial.</param>
    /// <param name="names">Names of teams.</param>
    /// <param name="today">Today.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<(SiteReading Reading, IReadOnlyList<TeamWeeks> Weeks)> ReadAsync(Caller by, InnovationSite site, IReadOnlyDictionary<Guid, string> names, DateOnly today, CancellationToken stop = default)
    {
        var (plan, measure) = (site.Plan, Measures.For(site.Plan.Measure));
        var start = Monday(plan.StartsOn!.Value);
        // Whole weeks only, and only those whose answers are known: a week that has three days in it looks like a fall, and one that is too new leans.
        var known = today.AddDays(-measure.KnownAfter);
        var (from, to) = (start.AddDays(-7 * plan.BaselineWeeks), Monday((site.LastDay!.Value < known ? site.LastDay.Value : known).AddDays(1)).AddDays(-1));
        var byRule = plan.Counted is { IsEverybody: false };
        var people = byRule || plan.Arm != ArmWay.None || plan.Stops.Any(s => s.Kind == StopKind.FewPeople);
        var days = people || plan.Stops.Count > 0 ? await trials.ReadAsync(by, site, from, site.LastDay!.Value < today ? site.LastDay.Value : today, people, stop) : TrialDays.None;
        var counted = days.Counted(plan);
        var weeks = new List<TeamWeeks>();
        foreach (var team in to < from ? [] : plan.Teams)
        {
            var series = byRule ? (await new Answering(new CohortCells(counted, team.Team), new(today, null, 0), team.Team).OfAsync(measure, from, to, false)).Series
                : (await book.ReadAsync(by, from, to, team.Team, [plan.Measure], stop: stop))[0].Series;
            weeks.Add(new(team, names.GetValueOrDefault(team.Team, "A team no longer here"), series));
        }

        var told = await pulse.WeeksAsync(by, [.. site.Sites.Select(t => t.Team)], from, today, stop);
        var arms = plan.Arm == ArmWay.None ? null : ReadArms.Of(site, measure, counted, today, SiteReference.Numbers);
        var seen = new Watched(plan.StartsOn.Value, today, told, days.Complaints, [.. counted.Select(p => p.Day)]);
        return (ReadTrial.Of(site, measure, weeks, told, SiteReference.Numbers, arms) with { Met = site.Met(seen, SiteReference.Numbers) }, weeks);
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
