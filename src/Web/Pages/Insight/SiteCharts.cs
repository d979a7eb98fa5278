using System.Globalization;
using Threefold.Casework.Insight;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;

namespace Threefold.Web.Pages.Insight;

/// <summary>The charts of a trial: teams in it beside the others, and their own control chart, stepped where it began.</summary>
public static class SiteCharts
{
    /// <summary>Both charts, as far as there are points.</summary>
    public static IReadOnlyList<Chart> Of(InnovationSite site, Measure measure, SiteReading read, IReadOnlyList<TeamWeeks> teams)
    {
        if (teams.Count == 0) return [];
        string[] times = [.. teams[0].Points.Select(p => p.From.ToString("d MMM yy", CultureInfo.InvariantCulture))];
        var began = teams[0].Points.TakeWhile(p => p.From < site.Plan.StartsOn).Count();
        string Say(double value) => FigureWords.Say(measure.Unit, value);
        List<(string, IReadOnlyList<double>)> series = [("In the trial", Together(teams, true))];
        if (teams.Any(t => !t.Team.IsSite)) series.Add(("Others", Together(teams, false)));
        var subtitle = $"{measure.Name}, {FigureWords.Unit(measure.Unit)}, week by week";
        var charts = new List<Chart> { LinesDrawing.Of("trial-weeks", read.Heading, subtitle, times, series, began < times.Length ? (began, "The trial began") : null, Say) };
        if (read.Chart is { } chart) charts.Add(ControlDrawing.Of("trial-chart", $"{measure.Name} in the trial", $"{subtitle}; limits step where the trial began", times, chart, [.. Enumerable.Range(0, times.Length).Select(w => teams.Where(t => t.Team.IsSite).Sum(t => t.Points[w].N))], Say));
        return charts;
    }

    static double[] Together(IReadOnlyList<TeamWeeks> teams, bool sites)
    {
        var those = teams.Where(t => t.Team.IsSite == sites).ToList();
        return [.. Enumerable.Range(0, those.Min(t => t.Points.Count)).Select(w =>
        {
            var known = those.Select(t => t.Points[w]).Where(p => p.Value is not null).ToList();
            return known.Sum(p => p.N) < SiteReference.Numbers.Fewest ? double.NaN : known.Sum(p => p.Value!.Value * p.N) / known.Sum(p => p.N);
        })];
    }
}
