using Threefold.Casework.Door;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Gathers a trial's weeks, team by team, and how its workers are, and reads them by its own design.</summary>
public sealed class ReadSite(MeasureBook book, IWorkerPulse pulse)
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
        var start = Monday(site.Plan.StartsOn!.Value);
        // Whole weeks only, and only those whose answers are known: a week that has three days in it looks like a fall, and one that is too new leans.
        var known = today.AddDays(-Measures.For(site.Plan.Measure).KnownAfter);
        var (from, to) = (start.AddDays(-7 * site.Plan.BaselineWeeks), Monday((site.LastDay!.Value < known ? site.LastDay.Value : known).AddDays(1)).AddDays(-1));
        var weeks = new List<TeamWeeks>();
        foreach (var team in to < from ? [] : site.Plan.Teams)
            weeks.Add(new(team, names.GetValueOrDefault(team.Team, "A team no longer here"), (await book.ReadAsync(by, from, to, team.Team, [site.Plan.Measure], stop: stop))[0].Series));
        var told = await pulse.WeeksAsync(by, [.. site.Sites.Select(t => t.Team)], from, today, stop);
        return (ReadTrial.Of(site, Measures.For(site.Plan.Measure), weeks, told, SiteReference.Numbers), weeks);
    }

    static DateOnly Monday(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}
