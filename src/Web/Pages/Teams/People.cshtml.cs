using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Everybody I stay with, or with <c>?Team=</c> everybody our team works with: also those for whom nothing is to be done.</summary>
[For(Purpose.Conversation)]
public sealed class PeopleModel(PeopleOfDesk people, TeamShelf teams) : HousePage
{
    /// <summary>A team whose people are wanted; my own where none is chosen.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Team { get; set; }

    /// <summary>That team’s name, or empty.</summary>
    public string TeamName { get; private set; } = "";

    /// <summary>Them.</summary>
    public PeopleHeld Held { get; private set; } = new([], 0, 0, [], default);

    /// <summary>What the page is called.</summary>
    public string Title => Team is null ? "My people" : "Everybody we work with";

    /// <summary>The list in its two parts, nothing planned first; a team’s by worker, those whom nobody has yet before all others.</summary>
    public IReadOnlyList<(string Id, string Heading, IReadOnlyList<HeldCard> Cards)> Parts =>
        [("nothing", "Nothing is planned", Part(planned: false)), ("planned", "Something is planned", Part(planned: true))];

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (Team is not { } team)
        {
            Held = await people.MineAsync(Me, stop);
            return;
        }

        Held = await people.TeamAsync(Me, team, stop);
        TeamName = (await teams.FindAsync(team, stop) ?? throw new NotThere("Team")).Name;
    }

    /// <summary>“12 people: 10 with something planned, 2 with nothing planned”.</summary>
    public static string Count(int all, int unplanned) => $"{all} {(all == 1 ? "person" : "people")}: {all - unplanned} with something planned, {unplanned} with nothing planned";

    /// <summary>What happens next, as this list may say it.</summary>
    public static string Says(PlannedNext next) =>
        next.What.Length > 0 ? next.What : next.Kind is { } kind ? Steps.Say(kind) : "Somebody else has what comes next";

    /// <summary>Whoever has the next step, with a comma after; empty where that is not told here.</summary>
    public static string Whose(PlannedNext next) => next.Kind is null ? "" : next.WorkerName.Length > 0 ? $"{next.WorkerName}, " : "Nobody yet, ";

    /// <summary>A worker’s name, and that they have left where they have.</summary>
    public static string Named(string name, bool hasLeft) => name.Length == 0 ? "Nobody yet" : hasLeft ? $"{name}, who has left" : name;

    IReadOnlyList<HeldCard> Part(bool planned)
    {
        var some = Held.Cards.Where(c => (c.Next is not null) == planned);
        return Team is null ? [.. some] : [.. some.OrderBy(c => c.Worker is not null).ThenBy(c => c.WorkerName, StringComparer.Ordinal)];
    }
}
