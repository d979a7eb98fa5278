using MathNet.Numerics.Distributions;
using Threefold.Evidence.Proportions;

namespace Threefold.Evidence.Comparison;

/// <summary>A count of one place in one stretch of time.</summary>
/// <param name="Value">The count, or another figure.</param>
/// <param name="Site">True for a place that changed.</param>
/// <param name="After">True for time after the change.</param>
/// <param name="Team">Which place, where there are several; it only has to differ.</param>
public readonly record struct Observation(double Value, bool Site, bool After, int Team = 0);

/// <summary>How much more the places that changed moved than the others did.</summary>
/// <param name="Beta">The log of the ratio.</param>
/// <param name="Error">Its standard error, with the spread as it is seen (HC0).</param>
/// <param name="Ratio">The ratio of rate ratios with its interval: 0.77 is 23% fewer than the others’ course would give.</param>
public sealed record DifferenceFit(double Beta, double Error, Estimate Ratio);

/// <summary>What shuffling the teams says.</summary>
/// <param name="Difference">The sites’ mean change less the others’.</param>
/// <param name="P">The share of all ways to name the sites that give as much or more, either way.</param>
/// <param name="Ways">How many ways there are: with 3 of 6 teams 20, so that p is at least 1 in 20.</param>
public sealed record Shuffled(double Difference, double P, int Ways);

/// <summary>Difference in differences on counts, and a permutation test over teams where there are few.</summary>
/// <remarks>
/// Poisson regression y ~ site × after with sandwich errors (H. White, Econometrica 48 (1980), 817–838). With fewer than thirty teams
/// such errors lie, so teams are shuffled: R. A. Fisher, The Design of Experiments (1935).
/// </remarks>
public static class DifferenceInDifferences
{
    const int MostWays = 200_000;

    /// <summary>The ratio of rate ratios.</summary>
    /// <param name="all">Counts of both kinds of place, before and after.</param>
    /// <param name="confidence">The level, 0.95 when nobody says.</param>
    /// <exception cref="ArgumentException">One of the four groups is empty or has no events, or a count is negative.</exception>
    public static DifferenceFit OnCounts(IReadOnlyList<Observation> all, double confidence = 0.95)
    {
        if (all.Any(o => !double.IsFinite(o.Value) || o.Value < 0)) throw new ArgumentException("A count is 0 or more.", nameof(all));
        var (beta, variance) = (0.0, 0.0);
        foreach (var (site, after) in new[] { (true, true), (true, false), (false, true), (false, false) })
        {
            var group = all.Where(o => o.Site == site && o.After == after).Select(o => o.Value).ToList();
            if (group.Count == 0 || group.Sum() <= 0) throw new ArgumentException("Sites and others need counts both before and after.", nameof(all));
            var mean = group.Average();
            // With four groups and four effects, each group's own mean is the fit.
            beta += (site == after ? 1 : -1) * Math.Log(mean);
            variance += group.Sum(y => (y - mean) * (y - mean)) / (group.Sum() * group.Sum());
        }

        var (error, z) = (Math.Sqrt(variance), Normal.InvCDF(0, 1, 0.5 + (confidence / 2)));
        return new(beta, error, new Estimate(Math.Exp(beta), Math.Exp(beta - (z * error)), Math.Exp(beta + (z * error)), all.Count));
    }

    /// <summary>Shuffles which teams are the sites, in every possible way.</summary>
    /// <param name="all">Figures of every team, before and after.</param>
    /// <exception cref="ArgumentException">A team lacks figures on one side, is both site and other, or there are too many ways to try.</exception>
    public static Shuffled OverTeams(IReadOnlyList<Observation> all)
    {
        var teams = all.GroupBy(o => o.Team).Select(g => (Site: g.First().Site, Same: g.All(o => o.Site == g.First().Site), Before: g.Where(o => !o.After).ToList(), After: g.Where(o => o.After).ToList())).ToList();
        if (teams.Any(t => !t.Same || t.Before.Count == 0 || t.After.Count == 0)) throw new ArgumentException("Each team is a site or it is not, and has figures before and after.", nameof(all));
        var sites = teams.Count(t => t.Site);
        if (sites == 0 || sites == teams.Count) throw new ArgumentException("There must be sites and others.", nameof(all));
        if (MathNet.Numerics.Combinatorics.Combinations(teams.Count, sites) > MostWays) throw new ArgumentException("There are too many teams to try every way. With so many, the errors on counts serve.", nameof(all));
        var changes = teams.Select(t => t.After.Average(o => o.Value) - t.Before.Average(o => o.Value)).ToList();
        var seen = Difference(changes, [.. Enumerable.Range(0, teams.Count).Where(i => teams[i].Site)]);
        var ways = Choose(teams.Count, sites).Select(chosen => Difference(changes, chosen)).ToList();
        return new(seen, (double)ways.Count(w => Math.Abs(w) >= Math.Abs(seen) - 1e-12) / ways.Count, ways.Count);
    }

    static double Difference(List<double> changes, IReadOnlyList<int> sites) =>
        sites.Average(i => changes[i]) - Enumerable.Range(0, changes.Count).Except(sites).Average(i => changes[i]);

    static IEnumerable<IReadOnlyList<int>> Choose(int of, int take, int from = 0) => take == 0
        ? [[]]
        : Enumerable.Range(from, of - take - from + 1).SelectMany(first => Choose(of, take - 1, first + 1).Select(rest => (IReadOnlyList<int>)[first, .. rest]));
}
