using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Keepers;

/// <summary>The entries that an organisation keeps, and which need a look.</summary>
[ForEveryone]
public sealed class EntriesModel(KeeperShelf keepers, CommunityShelf shelf, SiteOptions options, KeepingNumbers numbers, TimeProvider clock) : KeeperPage(keepers)
{
    readonly KeeperShelf keepers = keepers;

    /// <summary>Each entry, and whether nobody has checked it for too long.</summary>
    public IReadOnlyList<(ServiceEntry Entry, bool IsStale)> Entries { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var (today, all) = (Days.Of(clock.GetUtcNow().UtcDateTime), new List<(ServiceEntry, bool)>());
        foreach (var id in await keepers.EntriesAsync(Keeper.Id, stop))
        {
            if (await shelf.FindAsync(id, stop, WhoMaySee.Nobody) is { Withdrawn: false, Entry: { } entry }) all.Add((entry, Freshness.IsStale(entry, today, numbers.CheckHoldsMonths)));
        }

        Entries = all;
    }

    public async Task<IActionResult> OnPostOutAsync(CancellationToken stop)
    {
        await keepers.EndSessionAsync(KeeperCookie.Of(HttpContext), stop);
        KeeperCookie.Take(HttpContext, options);
        return Redirect("/community/own");
    }
}
