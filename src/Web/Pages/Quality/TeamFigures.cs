using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Web.Pages.Quality;

/// <summary>Figures of one team over some days: the worker's own team, or for those who look at figures, any. Small numbers of another team are held back.</summary>
public abstract class TeamFigures(TeamShelf teams, TimeProvider clock) : HousePage
{
    /// <summary>Fewer than this many of another team's are not shown as they are.</summary>
    public const int Few = 8;

    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }

    /// <summary>The teams to choose from.</summary>
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];

    /// <summary>True for a team that this worker belongs to or covers, or answers for as a manager.</summary>
    public bool IsOwn => Team is { } team && ExceptionBook.IsTheirs(Me, team);

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => !IsOwn && !AccessRules.MayActFor(Me.Actor, Purpose.Oversight) && count is > 0 and < Few ? "1 to 7" : count.ToString(CultureInfo.InvariantCulture);

    /// <summary>Four weeks of their own team, unless they chose otherwise.</summary>
    protected async Task ChooseAsync(CancellationToken stop)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        (From, To, Team) = (From ?? today.AddDays(-27), To ?? today, Team ?? Me.Team ?? Guid.Empty);
        var all = AccessRules.MayActFor(Me.Actor, Purpose.Insight);
        Teams = [.. (await teams.TeamsAsync(stop)).Where(t => all || ExceptionBook.IsTheirs(Me, t.Id)).Select(t => new SelectListItem(t.Name, t.Id.ToString()))];
    }
}
