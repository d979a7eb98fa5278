using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>One group, club or place, as everybody may see it.</summary>
[ForEveryone]
public sealed class PublicEntryModel(CommunityShelf shelf, TimeProvider clock) : HousePage
{
    /// <summary>What it says.</summary>
    public ServiceEntry Entry { get; private set; } = null!;

    /// <summary>Whether one should ring before going.</summary>
    public bool IsStale => Freshness.IsStale(Entry, Days.Of(clock.GetUtcNow().UtcDateTime), Stale.Months);

    public async Task<IActionResult> OnGetAsync(Guid entry, CancellationToken stop)
    {
        // What is kept back, what has gone and what never was have one answer, so that nothing can be guessed from it.
        if (await shelf.FindAsync(entry, stop, WhoMaySee.Everybody) is not { Withdrawn: false } found || !Freshness.MayBeOffered(found.Entry)) return NotFound();
        Entry = found.Entry;
        return Page();
    }
}
