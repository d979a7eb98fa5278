using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.Keepers;

/// <summary>An organisation says with one press that its entry is still right, without signing in. Only a press says so: mail programmes look at links too.</summary>
[ForEveryone]
[EnableRateLimiting(Limits.SignIn)]
public sealed class StillRightModel(KeeperShelf keepers, CommunityShelf shelf, SayStillRight still) : HousePage
{
    [FromRoute] public string Secret { get; set; } = "";

    /// <summary>The entry as everybody sees it, while the link holds.</summary>
    public ServiceEntry? Entry { get; private set; }

    /// <summary>True once it was said.</summary>
    public bool Thanks { get; private set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        if (await keepers.OfLinkAsync(Secret, KeeperPass.StillRight, stop) is { Used: false, Entry: { } id }) Entry = (await shelf.FindAsync(id, stop, WhoMaySee.Everybody))?.Entry;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        Thanks = (await still.DoAsync(Secret, stop)).Allowed;
        return Page();
    }
}
