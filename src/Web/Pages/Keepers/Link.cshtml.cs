using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.Keepers;

/// <summary>Behind a link that was sent to an organisation. Looking uses nothing up, because mail programmes look too; pressing does.</summary>
[ForEveryone]
[EnableRateLimiting(Limits.SignIn)]
public sealed class LinkModel(KeeperShelf keepers, OpenKeeperLink open, SiteOptions options, KeepingNumbers numbers) : HousePage
{
    [FromRoute] public string Secret { get; set; } = "";

    /// <summary>What the link leads to, while it holds.</summary>
    public KeeperLink? Found { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        Found = await keepers.OfLinkAsync(Secret, KeeperPass.Link, stop);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (session, verdict) = await open.DoAsync(Secret, stop);
        if (!verdict.Allowed) return Page();
        KeeperCookie.Give(HttpContext, options, session, TimeSpan.FromHours(numbers.SessionHours));
        return Redirect("/community/own/entries");
    }
}
