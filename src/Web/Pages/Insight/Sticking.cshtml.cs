using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a manager or commissioner who asks whether we stick with people: waits, hand-offs and stories told again, by team.</summary>
[For(Purpose.Insight)]
public sealed class StickingModel(StickingCounts counts, TeamShelf teams, TimeProvider clock) : InsightPage(clock)
{
    protected override int UsualDays => 28;

    public Sticking Sticking { get; private set; } = null!;

    /// <summary>Each team with its name.</summary>
    public IReadOnlyList<(string Name, TeamSticks Team)> Teams { get; private set; } = [];

    /// <summary>All teams together.</summary>
    public TeamSticks Sum { get; private set; } = null!;

    /// <summary>What the page finds; where a sum is held back, what it is about.</summary>
    public string Finding => Sums(t => t.HandOffs) && Sums(t => t.Over) && Sums(t => t.ToldBefore)
        ? $"{Say(Sum.HandOffs)} {(Sum.HandOffs == 1 ? "hand-off" : "hand-offs")}, {Say(Sum.Over)} {(Sum.Over == 1 ? "promise" : "promises")} not kept, “I have told you this already” said {Say(Sum.ToldBefore)} {(Sum.ToldBefore == 1 ? "time" : "times")}"
        : "Hand-offs, promises, and stories told again";

    bool Sums(Func<TeamSticks, int> of) => IndexModel.MaySum(HoldsBack, [.. Teams.Select(t => of(t.Team))]);

    /// <summary>Hand-offs by team, and stories told again by team.</summary>
    public override IReadOnlyList<Chart> Charts => [.. Bars("hand-offs", "Changes of worker", t => t.HandOffs).Concat(Bars("told-before", "“I have told you this already”", t => t.ToldBefore))];

    /// <summary>The middle of some figures as this reader may see it.</summary>
    public string Middle(IReadOnlyList<double> figures) =>
        figures.Count == 0 ? "none" : HoldsBack && figures.Count < IndexModel.Few ? "too few" : Median.Of([.. figures]).Value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Sticking = await counts.ReadAsync(Me, From!.Value, To!.Value, Together.Spoken, stop);
        var names = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Teams = [.. Sticking.Teams.Select(t => (names.GetValueOrDefault(t.Team, "A team no longer here"), t)).OrderBy(t => t.Item1, StringComparer.Ordinal)];
        int All(Func<TeamSticks, int> of) => Sticking.Teams.Sum(of);
        Sum = new(Guid.Empty, All(t => t.Contacts), All(t => t.Waits), All(t => t.Over), All(t => t.Harms), All(t => t.HandOffs), [], All(t => t.ToldBefore), All(t => t.AskedAgain));
    }

    // A team's bar is drawn only where its figure may be seen by this reader.
    IEnumerable<Chart> Bars(string key, string what, Func<TeamSticks, int> of)
    {
        if (Teams.Count == 0 || Teams.All(t => of(t.Team) == 0) || Teams.Any(t => of(t.Team) > 0 && !MaySee(of(t.Team)))) yield break;
        yield return BarDrawing.Of(key, $"{what}: {Teams.Sum(t => of(t.Team))} in all", $"{what}, by team in the order of their names, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}",
            [.. Teams.Select(t => Of(t.Name, of(t.Team), t.Team.Contacts))], "How many", "Team");

        Bar Of(string team, int count, int contacts)
        {
            var rate = ExactPoisson.Rate(count);
            return new(team, count, Say(count), Say(contacts), rate.Low, rate.High);
        }
    }
}
