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
public sealed class EntryModel(CommunityShelf shelf, JoinShelf joins, PostcodeShelf postcodes, TimeProvider clock) : HousePage
{
    /// <summary>What is listed.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>What it says.</summary>
    public ServiceEntry Entry => Listing.Entry;

    /// <summary>The wards its places are in, with their areas.</summary>
    public IReadOnlyList<string> Wards { get; private set; } = [];

    /// <summary>Today, in London.</summary>
    public DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>Whether one should ring before sending anybody.</summary>
    public bool IsStale => Freshness.IsStale(Entry, Today, Stale.Months);

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
        Wards = [.. (await postcodes.FindAsync([.. Entry.Places.Select(p => p.Postcode)], stop)).Values.Select(p => $"{p.WardName}, {p.Area}".Trim(' ', ',')).Where(w => w.Length > 0).Distinct().Order()];
        return Page();
    }
}
