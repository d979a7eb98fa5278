using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.SignIn;

/// <summary>The demo's sign-in page: one button per made-up worker. It is not there on a store of real lives.</summary>
[ForEveryone]
public sealed class IndexModel(TeamShelf teams, About about) : HousePage
{
    /// <summary>Everyone one may sign in as.</summary>
    public IReadOnlyList<Worker> Workers { get; private set; } = [];

    /// <summary>The page to go back to; only ever one of this site's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!about.IsDemo) return NotFound();
        Workers = await teams.WorkersAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string subject, CancellationToken stop)
    {
        if (!about.IsDemo || await teams.ActorAsync(subject, stop) is null) return NotFound();
        await HttpContext.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim("sub", subject)], "demo")));
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/desk");
    }
}
