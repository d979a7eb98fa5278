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
public sealed class IndexModel(AskKeeperLink ask, ComeInToDemo demo, KeeperShelf keepers, KeepingNumbers numbers, About about, SiteOptions options) : HousePage
{
    [BindProperty] public string? Email { get; set; }

    /// <summary>True just after a link was asked for, whether or not the address is known.</summary>
    [BindProperty(SupportsGet = true)] public bool Sent { get; set; }

    /// <summary>Minutes that the link holds.</summary>
    public int Minutes => numbers.LinkMinutes;

    /// <summary>In a demo, organisations one may come in as.</summary>
    public IReadOnlyList<DirectoryKeeper> InDemo { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        if (!Sent && await KeeperCookie.WhoAsync(HttpContext, keepers) is not null) return Redirect("/community/own/entries");
        await FillAsync(stop);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await ask.DoAsync(Email ?? "", stop);
        if (verdict.Allowed) return Redirect("/community/own?Sent=true");
        await FillAsync(stop);
        return this.Show(verdict);
    }

    public async Task<IActionResult> OnPostDemoAsync(Guid keeper, CancellationToken stop)
    {
        await FillAsync(stop);
        if (InDemo.FirstOrDefault(k => k.Id == keeper) is not { } found) return NotFound();
        KeeperCookie.Give(HttpContext, options, await demo.DoAsync(found, stop), TimeSpan.FromHours(numbers.SessionHours));
        return Redirect("/community/own/entries");
    }

    async Task FillAsync(CancellationToken stop) => InDemo = about.IsDemo ? await keepers.AllAsync(stop) : [];
}
