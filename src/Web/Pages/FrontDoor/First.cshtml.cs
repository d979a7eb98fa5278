using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>For an adviser while a trial goes on: it is settled which team talks first, and said aloud.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("introducing")]
public sealed class FirstTeamModel(ReadContact reader, SettleWhoTalksFirst settle, TeamShelf teams) : ContactPage(reader)
{
    /// <summary>The team, once it is settled.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }

    /// <summary>That team by name.</summary>
    public Team? Settled { get; private set; }

    public override async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (View.Contact.Trial is not null && Team is { } team) Settled = await teams.FindAsync(team, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await settle.DoAsync(Me, Contact, Seen, stop);
        return await GoAsync(verdict, $"{Here}/first?Team={verdict.Answer}", stop);
    }
}
