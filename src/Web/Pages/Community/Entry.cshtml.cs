using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.Community;

/// <summary>One group, club or place, with what a person needs before they go: when, where, what it costs, whom to ring.</summary>
[ForAnyWorker]
public sealed class EntryModel(CommunityShelf shelf, JoinShelf joins, TimeProvider clock) : HousePage
{
    /// <summary>What is listed.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>What it says.</summary>
    public ServiceEntry Entry => Listing.Entry;

    /// <summary>Today, in London.</summary>
    public DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether one should ring before sending anybody.</summary>
    public bool IsStale => Freshness.IsStale(Entry, Today, Stale.Months);

    /// <summary>Access features that its places say they have.</summary>
    public IEnumerable<string> Features => AccessFeature.Of(Entry) is var keys ? AccessFeature.All.Where(f => keys.Contains(f.Key)).Select(f => f.Says) : [];

    /// <summary>Whether this worker looks after the directory.</summary>
    public bool MayKeep => AccessRules.MayActFor(HttpContext.Me()!, Purpose.Directory);

    /// <summary>The entry that is shown for this one too, where somebody said that they are the same.</summary>
    public Guid? Instead { get; private set; }

    public async Task<IActionResult> OnGetAsync(Guid entry, CancellationToken stop)
    {
        if (await shelf.FindAsync(entry, stop) is not { } found)
        {
            return NotFound();
        }

        (Listing, Instead) = (found, await joins.InsteadOfAsync(entry, stop));
        return Page();
    }
}
