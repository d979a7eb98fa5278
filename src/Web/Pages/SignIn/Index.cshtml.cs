using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Threefold.Casework.Shelves;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.SignIn;

/// <summary>
/// Where somebody comes in: by the council's own sign-in provider, or, on a store of made-up lives only, by one button per
/// made-up worker. On a store of real lives those buttons are not there, whatever the settings say.
/// </summary>
[ForEveryone]
[EnableRateLimiting(Limits.SignIn)]
public sealed class IndexModel(TeamShelf teams, About about, SiteOptions options) : HousePage
{
    /// <summary>Everyone one may sign in as in the demo.</summary>
    public IReadOnlyList<Worker> Workers { get; private set; } = [];

    /// <summary>The page to go back to; only ever one of this site's own.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Back { get; set; }

    /// <summary>True just after signing out.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Out { get; set; }

    /// <summary>True when a form is being held for whoever signs in.</summary>
    public bool Held => Back?.StartsWith("/held/", StringComparison.Ordinal) == true;

    /// <summary>True when the council has named a provider.</summary>
    public bool Provider => options.Provider is not null;

    /// <summary>Where the provider's button goes.</summary>
    public string Go => Url.IsLocalUrl(Back) ? $"/sign-in/go?back={Uri.EscapeDataString(Back!)}" : "/sign-in/go";

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!about.IsDemo && !Provider) return NotFound();
        if (!about.IsDemo) return Page();
        // A generated county brings hundreds of workers; those with a day to show are the ones to meet.
        var all = await teams.WorkersAsync(stop);
        Workers = all.Any(w => w.Day.Length > 0) ? [.. all.Where(w => w.Day.Length > 0)] : all;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(string? subject, CancellationToken stop)
    {
        if (!about.IsDemo || await teams.ActorAsync(subject ?? "", stop) is not { } actor) return NotFound();
        await Sessions.BeginAsync(HttpContext, actor, subject!);
        return LocalRedirect(Url.IsLocalUrl(Back) ? Back! : "/desk");
    }
}
