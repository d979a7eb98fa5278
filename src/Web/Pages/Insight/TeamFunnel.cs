using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Evidence.Comparison;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;

namespace Threefold.Web.Pages.Insight;

/// <summary>Teams side by side on a funnel, for shares that each request or talk can be counted into. Nobody is ranked.</summary>
public sealed class TeamFunnel(MeasureBook book)
{
    static readonly string[] Suits = [Measures.Conversion, Measures.FirstTalkResolves, Measures.StageSkipped, Measures.ConcernsToEnquiries, Measures.ShortTermOutcome];

    /// <summary>The chart, or nothing where fewer than three teams have enough people.</summary>
    public async Task<Chart?> ReadAsync(Caller by, MeasureAnswer whole, IReadOnlyList<Team> teams, Func<int, string> sayN, CancellationToken stop)
    {
        if (whole.Team is not null || whole.Value is not (> 0 and < 1) || !Suits.Contains(whole.Key)) return null;
        var measure = Measures.For(whole.Key);
        var (share, counted) = (whole.Value!.Value, new List<(string Name, int Did, int N)>());
        foreach (var team in teams)
        {
            var own = (await book.ReadAsync(by, whole.From, whole.To, team.Id, [whole.Key], alone: true, stop: stop))[0];
            if (own is { Value: { } theirs, N: >= IndexModel.Few }) counted.Add((team.Name, (int)Math.Round(theirs * own.N), own.N));
        }

        if (counted.Count < 3) return null;
        var (points, spread) = StandardisedRatio.FunnelOfShares([.. counted.Select(c => (c.Did, c.N))], share);
        var dots = counted.Zip(points, (c, p) => new FunnelDot(c.Name, p.Expected, p.Ratio, p.Ratio < p.Lower998 || p.Ratio > p.Upper998)).ToList();
        var outside = dots.Count(d => d.Outside);
        return FunnelDrawing.Of($"{whole.Key}-teams", outside == 0 ? "No team differs from the others by more than chance throws it" : $"{outside} of {dots.Count} teams differ by more than chance throws them",
            $"{measure.Name}: seen over what the team’s people would give if it were like all teams, {FigureWords.Day(whole.From)} to {FigureWords.Day(whole.To)}{(spread > 1 ? "; limits widened, for teams differ more than chance" : "")}; not put right for who gets in touch with whom", dots, At(share, spread), sayN);
    }

    // One figure beside it gives the limits at any size of team.
    static Func<double, (double Lower95, double Upper95, double Lower998, double Upper998)> At(double share, double spread) => expected => StandardisedRatio.LimitsOfShare(expected, share, spread) is var p ? (p.Lower95, p.Upper95, p.Lower998, p.Upper998) : default;
}
