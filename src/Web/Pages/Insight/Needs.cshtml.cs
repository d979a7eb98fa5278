using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Evidence.Proportions;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever asks whether people get what they want from their plans, and how many have needs that are not met.</summary>
[For(Purpose.Insight)]
public sealed class NeedsModel(NeedCounts counts, TeamShelf teams, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    static readonly OutcomeState[] Wanted = [OutcomeState.Met, OutcomeState.Partly, OutcomeState.Not];
    static readonly (UnmetNeed Why, string Says)[] Reasons =
    [
        (UnmetNeed.Asked, "They asked us to look at their needs, and that has not begun"), (UnmetNeed.NoPlan, "They need help, and no plan was agreed"), (UnmetNeed.NotMet, "It was decided that some of it will not be met"),
    ];

    public IReadOnlyList<Team> Teams { get; private set; } = [];
    public NeedsAndOutcomes Counted { get; private set; } = null!;
    public BesideIt Beside { get; private set; } = null!;
    public string Place => Teams.FirstOrDefault(t => t.Id == Team)?.Name ?? "All teams";

    /// <summary>The finding, or that there is none.</summary>
    public string Headline => Charts.Count > 0 ? Charts[0].Finding : "What people want, and needs not met: too few to show";

    /// <summary>Why needs are not met, for people themselves and for those who help somebody.</summary>
    public IReadOnlyList<(string Says, int Themselves, int Helpers)> Unmet =>
        [.. Reasons.Select(r => (r.Says, Counted.Unmet.GetValueOrDefault((r.Why, AssessmentOf.Adult)), Counted.Unmet.GetValueOrDefault((r.Why, AssessmentOf.Carer))))];

    /// <summary>How many outcomes were looked at and are still wanted.</summary>
    public int LookedAt => Wanted.Sum(Of);

    /// <summary>How many people no longer want.</summary>
    public int LetGo => Of(OutcomeState.NoLongerWanted);

    public override IReadOnlyList<Chart> Charts => [.. Outcomes()];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Teams = await teams.TeamsAsync(stop);
        Counted = await counts.ReadAsync(Me, From!.Value, To!.Value, Team, stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, Team, Say, stop);
    }

    int Of(OutcomeState state) => Counted.Outcomes.Where(o => o.Key.State == state).Sum(o => o.Value);

    IEnumerable<Chart> Outcomes()
    {
        if (LookedAt < IndexModel.Few) yield break; // A share of fewer says more than is known.
        var all = Wilson.Share(Of(OutcomeState.Met), LookedAt);
        var bars = new List<Bar> { Bar("All of life", all.Value, all.Low, all.High, LookedAt) };
        foreach (var area in Enum.GetValues<LifeArea>())
        {
            var n = Wanted.Sum(s => Counted.Outcomes.GetValueOrDefault((area, s)));
            if (n == 0) continue;
            var share = Wilson.Share(Counted.Outcomes.GetValueOrDefault((area, OutcomeState.Met)), n);
            bars.Add(n >= IndexModel.Few ? Bar(PlanOutcomeRules.SaidAs(area), share.Value, share.Low, share.High, n) : new Bar(PlanOutcomeRules.SaidAs(area), 0, "Too few to show", Say(n)));
        }

        yield return BarDrawing.Of("outcomes-met", $"{Percent(all.Value)} of what people want from their plans is so now", $"What people wanted, as it stood when it was looked at, {Place}, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}; n {Say(LookedAt)}", [.. bars], "Share in 100 that is so now");
    }

    Bar Bar(string says, double value, double low, double high, int n) => new(says, value * 100, Percent(value), Say(n), low * 100, high * 100);

    static string Percent(double share) => share.ToString("0%", CultureInfo.InvariantCulture);
}
