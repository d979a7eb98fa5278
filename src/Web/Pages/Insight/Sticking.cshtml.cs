using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a manager or commissioner who asks whether we stick with people: waits, hand-offs and stories told again, by team.</summary>
[For(Purpose.Insight)]
public sealed class StickingModel(StickingCounts counts, TeamShelf teams, TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    public Sticking Sticking { get; private set; } = null!;

    /// <summary>Each team with its name.</summary>
    public IReadOnlyList<(string Name, TeamSticks Team)> Teams { get; private set; } = [];

    /// <summary>All teams together.</summary>
    public TeamSticks Sum { get; private set; } = null!;

    /// <summary>True when small numbers are held back from this reader.</summary>
    public bool HoldsBack => !AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => HoldsBack && count is > 0 and < IndexModel.Few ? "1 to 7" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>The middle of some figures as this reader may see it.</summary>
    public string Middle(IReadOnlyList<double> figures) =>
        figures.Count == 0 ? "none" : HoldsBack && figures.Count < IndexModel.Few ? "too few" : Median.Of([.. figures]).Value.ToString("0.#", System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        (From, To) = (From ?? today.AddDays(-27), To ?? today);
        Sticking = await counts.ReadAsync(Me, From.Value, To.Value, Together.Spoken, stop);
        var names = (await teams.TeamsAsync(stop)).ToDictionary(t => t.Id, t => t.Name);
        Teams = [.. Sticking.Teams.Select(t => (names.GetValueOrDefault(t.Team, "A team no longer here"), t)).OrderBy(t => t.Item1, StringComparer.Ordinal)];
        int All(Func<TeamSticks, int> of) => Sticking.Teams.Sum(of);
        Sum = new(Guid.Empty, All(t => t.Contacts), All(t => t.Waits), All(t => t.Over), All(t => t.Harms), All(t => t.HandOffs), [], All(t => t.ToldBefore), All(t => t.AskedAgain));
    }
}
