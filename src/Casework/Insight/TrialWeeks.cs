using Threefold.Evidence.Comparison;
using Threefold.Evidence.ControlCharts;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>The weeks of a trial's teams, cut at their starts and put together for the designs that read them.</summary>
/// <param name="site">The trial.</param>
/// <param name="teams">Every team's weeks; the same weeks for each.</param>
/// <param name="numbers">How few are too few.</param>
sealed class TrialWeeks(InnovationSite site, IReadOnlyList<TeamWeeks> teams, SiteNumbers numbers)
{
    public IReadOnlyList<TeamWeeks> Teams => teams;

    /// <summary>How many weeks there are.</summary>
    public int Weeks => teams.Count == 0 ? 0 : teams.Min(t => t.Points.Count);

    /// <summary>How many people it all rests on.</summary>
    public int N => teams.Sum(t => t.Points.Sum(p => p.N));

    /// <summary>The first week in which a team had begun, or nothing for one that has not yet or does not.</summary>
    public int? StartOf(TeamWeeks team) => site.StartOf(team.Team, numbers) is { } day && team.Points.TakeWhile(p => p.From < day).Count() is var week && week < Weeks ? week : null;

    /// <summary>The week in which the first team began; one past the last where none has.</summary>
    public int First => teams.Select(StartOf).Min() ?? Weeks;

    /// <summary>Where any of the groups that are compared holds too few people: no rate is worked out on them.</summary>
    public string TooFew(SiteDesign design)
    {
        var alone = design == SiteDesign.ChartOnly || design == SiteDesign.InTurn;
        if (First >= Weeks) return "Too few to show: it has not begun.";
        foreach (var team in teams.Where(t => alone ? StartOf(t) is not null : true))
        {
            var start = StartOf(team) ?? First;
            if (People(team, 0, start) < numbers.Fewest || People(team, start, Weeks) < numbers.Fewest) return $"Too few to show: {team.Name} has fewer than {numbers.Fewest} people before or since.";
        }

        return "";
    }

    /// <summary>For each team its figure in each stretch, and the stretch in which it began.</summary>
    public (IReadOnlyList<IReadOnlyList<double>> Figures, IReadOnlyList<int?> Starts) Panel(bool inTurn)
    {
        var cuts = inTurn ? Cuts(First) : [0, First, Weeks];
        List<IReadOnlyList<double>> figures = [.. teams.Select(t => (IReadOnlyList<double>)[.. cuts.Zip(cuts.Skip(1), (from, to) => Mean(t, from, to))])];
        return (figures, [.. teams.Select(t => StartOf(t) is { } start ? cuts.TakeWhile(c => c < start).Count() : (int?)null)]);
    }

    /// <summary>The sites' weeks and the others', and how many lie before the start.</summary>
    public (IReadOnlyList<double> Sites, IReadOnlyList<double> Others, int Before) Series() =>
        (Together(true), Together(false), First);

    /// <summary>The chart of the sites, stepped where the trial began when enough weeks lie on each side.</summary>
    public SteppedChart? Chart()
    {
        var (points, start) = (Together(true), First);
        if (points.Count < 2 || points.Any(p => !double.IsFinite(p))) return null;
        return SteppedChart.Of(points, start >= 2 && points.Count - start >= 2 ? [new Step(start, "The trial began")] : []);
    }

    /// <summary>How much would have come by itself.</summary>
    public Slide? Slide()
    {
        var start = First;
        var before = teams.Select(t => (IReadOnlyList<double>)[.. t.Points.Take(start).Where(p => p.Value is not null).Select(p => p.Value!.Value)]).ToList();
        var after = Together(true).Skip(start).Where(double.IsFinite).ToList();
        return before.Any(b => b.Count < 2) || after.Count == 0 ? null : BackToUsual.Of(before, [.. teams.Select(t => t.Team.IsSite)], after.Average());
    }

    /// <summary>Counts before and after, where it is counts that are told.</summary>
    public BeforeAfter? BeforeAfter(Slide? slide)
    {
        var (sites, start) = (teams.Where(t => t.Team.IsSite).ToList(), First);
        var (before, after) = (sites.Sum(t => t.Points.Take(start).Sum(p => p.Events)), sites.Sum(t => t.Points.Skip(start).Sum(p => p.Events)));
        return before == 0 || start == 0 || Weeks == start ? null : Insight.BeforeAfter.Of(before, start, after, Weeks - start, slide?.Warns ?? true);
    }

    int People(TeamWeeks team, int from, int to) => team.Points.Skip(from).Take(to - from).Sum(p => p.N);

    /// <summary>Stretches as long as lies between two starts, with one cut at the first start.</summary>
    List<int> Cuts(int first)
    {
        var (step, cuts) = (numbers.WeeksBetweenStarts, new List<int>());
        for (var at = first % step; at < Weeks; at += step) cuts.Add(at);
        // What does not fill a stretch at the ends belongs to its neighbour.
        if (cuts.Count > 0 && cuts[0] > 0) cuts[0] = 0;
        if (cuts.Count > 1 && Weeks - cuts[^1] < step) cuts.RemoveAt(cuts.Count - 1);
        return [.. cuts, Weeks];
    }

    /// <summary>The mean of some weeks, each counting for as many people as it rests on.</summary>
    static double Mean(TeamWeeks team, int from, int to) => Mean(team.Points.Skip(from).Take(to - from));

    static double Mean(IEnumerable<MeasurePoint> points)
    {
        var known = points.Where(p => p.Value is not null).ToList();
        var all = known.Sum(p => (double)p.N);
        return known.Count == 0 ? double.NaN : all <= 0 ? known.Average(p => p.Value!.Value) : known.Sum(p => p.Value!.Value * p.N) / all;
    }

    List<double> Together(bool sites) => [.. Enumerable.Range(0, Weeks).Select(w => Mean(teams.Where(t => t.Team.IsSite == sites).Select(t => t.Points[w])))];
}
