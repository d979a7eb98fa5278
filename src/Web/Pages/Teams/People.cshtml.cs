using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design;
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

    /// <summary>“12 people, 2 with nothing planned”.</summary>
    public static string Count(int all, int unplanned) =>
        $"{all} {(all == 1 ? "person" : "people")}, {(unplanned > 0 ? $"{unplanned} with nothing planned" : all == 1 ? "with something planned" : "each with something planned")}";

    /// <summary>What happens next, as this list may say it.</summary>
    public static string Says(PlannedNext next) =>
        next.What.Length > 0 ? next.What : next.Kind is { } kind ? Steps.Say(kind) : "Somebody else has what comes next";

    /// <summary>Whoever has the next step, with a comma after; empty where it is whoever stays with them.</summary>
    public static string Whose(HeldCard card) => card.Next!.WorkerName == card.WorkerName ? "" : card.Next.WorkerName.Length > 0 ? $"{card.Next.WorkerName}, " : "Nobody yet, ";

    /// <summary>Who stays with them, on a team’s list, and since when.</summary>
    public string Stays(HeldCard card) =>
        (Team is null ? "Since " : card.WorkerName.Length == 0 ? "Nobody yet stays with them; with the team since " : $"With {Named(card.WorkerName, card.HasLeft)}{(card.HasLeft ? "," : "")} since ") + Times.Day(Days.Of(card.Since));

    /// <summary>A worker’s name, and that they have left where they have.</summary>
    public static string Named(string name, bool hasLeft) => name.Length == 0 ? "Nobody yet" : hasLeft ? $"{name}, who has left" : name;

    IReadOnlyList<HeldCard> Part(bool planned)
    {
        var some = Held.Cards.Where(c => (c.Next is not null) == planned);
        return Team is null ? [.. some] : [.. some.OrderBy(c => c.Worker is not null).ThenBy(c => c.WorkerName, StringComparer.Ordinal)];
    }
}
