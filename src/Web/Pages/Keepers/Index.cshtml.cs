using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.Keepers;

/// <summary>Where an organisation asks for a link to look after its entries.</summary>
[ForEveryone]
[EnableRateLimiting(Limits.SignIn)]
public sealed class IndexModel(AskKeeperLink ask, KeeperShelf keepers, KeepingNumbers numbers) : HousePage
{
    [BindProperty] public string? Email { get; set; }

    /// <summary>True just after a link was asked for, whether or not the address is known.</summary>
    [BindProperty(SupportsGet = true)] public bool Sent { get; set; }

    /// <summary>Minutes that the link holds.</summary>
    public int Minutes => numbers.LinkMinutes;

    public async Task<IActionResult> OnGetAsync() => !Sent && await KeeperCookie.WhoAsync(HttpContext, keepers) is not null ? Redirect("/community/own/entries") : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await ask.DoAsync(Email ?? "", stop);
        return verdict.Allowed ? Redirect("/community/own?Sent=true") : this.Show(verdict);
    }
}
