using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Everyone our team is working with, nobody lost.</summary>
[For(Purpose.Conversation)]
public sealed class TeamModel(Desk desk, TeamShelf teams) : HousePage
{
    /// <summary>The team.</summary>
    public Team Team { get; private set; } = new();

    /// <summary>Its open next steps.</summary>
    public DeskOf Cards { get; private set; } = new([], 0, default);

    /// <summary>Who works in it.</summary>
    public IReadOnlyList<Worker> Workers { get; private set; } = [];

    /// <summary>Who is away just now, who stands in, and until when (UTC).</summary>
    public IReadOnlyList<(string Worker, string StandsIn, DateTime Until)> Away { get; private set; } = [];

    /// <summary>True for those who answer for the work.</summary>
    public bool AnswersForWork => AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>The chosen kind.</summary>
    [BindProperty(SupportsGet = true)]
    public NextStepKind? Kind { get; set; }

    /// <summary>The chosen worker.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid? Worker { get; set; }

    /// <summary><c>late</c>, <c>nobody</c> or nothing.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Only { get; set; }

    public async Task<IActionResult> OnGetAsync(Guid? team, CancellationToken stop)
    {
        var id = team ?? Me.Team ?? Guid.Empty;
        Cards = await desk.TeamAsync(Me, id, new DeskFilter(Kind, Worker, Only == "nobody", Only == "late"), stop);
        Team = await teams.FindAsync(id, stop) ?? throw new NotThere("Team");
        Workers = [.. (await teams.WorkersAsync(stop)).Where(w => w.Team == id)];
        string Name(Guid worker) => Workers.FirstOrDefault(w => w.Id == worker)?.Name ?? "somebody who left";
        Away = [.. (await teams.AwayAsync(id, stop)).Where(a => a.HoldsAt(Cards.Now)).Select(a => (Name(a.Worker), Name(a.StandsIn), a.Until))];
        return Page();
    }
}
