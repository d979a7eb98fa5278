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

    /// <summary>Where any of the teams, in the trial or beside it, holds too few people: no rate is worked out on them.</summary>
    public string TooFew(SiteDesign design)
    {
        if (First >= Weeks) return "Too few to show: it has not begun.";
        // A control chart compares with nobody, and shows nothing of a team beside it in weeks with too few.
        foreach (var team in teams.Where(t => design != SiteDesign.ChartOnly || t.Team.IsSite))
        {
            var start = StartOf(team) ?? First;
            if (People(team, 0, start) < numbers.Fewest || People(team, start, Weeks) < numbers.Fewest) return $"Too few to show: {team.Name} has fewer than {numbers.Fewest} people before or since.";
            if (design == SiteDesign.InTurn && Stretches(Cuts(First)).Any(s => People(team, s.From, s.To) < numbers.Fewest)) return $"Too few to show: {team.Name} has fewer than {numbers.Fewest} people between one start and the next.";
        }

        return "";
    }

    /// <summary>For each team its figure in each stretch, and the stretch in which it began.</summary>
    public (IReadOnlyList<IReadOnlyList<double>> Figures, IReadOnlyList<int?> Starts) Panel(bool inTurn)
    {
        List<int> cuts = inTurn ? Cuts(First) : [0, First, Weeks];
        List<IReadOnlyList<double>> figures = [.. teams.Select(t => (IReadOnlyList<double>)[.. Stretches(cuts).Select(s => Mean(t, s.From, s.To))])];
        return (figures, [.. teams.Select(t => StartOf(t) is { } start ? cuts.TakeWhile(c => c < start).Count() : (int?)null)]);
    }

    /// <summary>The sites' weeks and the others', and how many lie before the start.</summary>
    public (IReadOnlyList<double> Sites, IReadOnlyList<double> Others, int Before) Series() =>
        (Together(true), Together(false), First);

    /// <summary>The chart of the sites, stepped where the trial began when enough weeks lie on each side; nothing where a week rests on too few people.</summary>
    public SteppedChart? Chart()
    {
        var (points, start) = (Together(true), First);
        if (Enumerable.Range(0, Weeks).Any(w => teams.Where(t => t.Team.IsSite).Sum(t => t.Points[w].N) < numbers.Fewest)) return null;
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

    /// <summary>Whether the sites came to it straight from a quarter that was unlike their own weeks before.</summary>
    public BadQuarter? Quarter()
    {
        var together = Together(true);
        var (before, after) = (together.Take(First).Where(double.IsFinite).ToList(), together.Skip(First).Where(double.IsFinite).ToList());
        return after.Count == 0 ? null : BackToUsual.LastQuarter(before, after.Average());
    }

    /// <summary>Counts before and after, where it is counts that are told.</summary>
    public BeforeAfter? BeforeAfter(Slide? slide, BadQuarter? quarter)
    {
        var (sites, start) = (teams.Where(t => t.Team.IsSite).ToList(), First);
        var (before, after) = (sites.Sum(t => t.Points.Take(start).Sum(p => p.Events)), sites.Sum(t => t.Points.Skip(start).Sum(p => p.Events)));
        return before == 0 || start == 0 || Weeks == start ? null : Insight.BeforeAfter.Of(before, start, after, Weeks - start, slide?.Warns != false || quarter is { Warns: true }) with { Warnings = [.. Warnings(slide, quarter)] };
    }

    IEnumerable<string> Warnings(Slide? slide, BadQuarter? quarter)
    {
        if (slide is null) yield return "Too few weeks lie before the start to tell whether these teams were chosen for a bad spell. This may be no more than the way back from one.";
        else if (teams.Count < 3) yield return "With fewer than three teams nobody can tell what is usual. This may be no more than the way back from a bad spell.";
        else if (slide.Warns) yield return "These teams stood out from the others before it began. Whoever stands out comes back towards the others with nothing done, and this may be no more than that.";
        if (quarter is { Warns: true }) yield return "The quarter before it began was unlike these teams’ own weeks before. A bad quarter passes with nothing done, and this may be no more than that.";
    }

    static IEnumerable<(int From, int To)> Stretches(List<int> cuts) => cuts.Zip(cuts.Skip(1));

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
