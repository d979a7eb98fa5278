using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Which organisation keeps an entry, and asking one to.</summary>
[For(Purpose.Directory)]
public sealed class OrganisationModel(CommunityShelf shelf, KeeperShelf keepers, InviteKeeper invite, EndKeeper end) : HousePage
{
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Email { get; set; }

    /// <summary>The entry.</summary>
    public Listing Listing { get; private set; } = null!;

    /// <summary>Organisations that keep it, or were asked.</summary>
    public IReadOnlyList<DirectoryKeeper> Keepers { get; private set; } = [];

    public async Task OnGetAsync(Guid entry, CancellationToken stop)
    {
        Listing = await shelf.FindAsync(entry, stop) ?? throw new NotThere(nameof(Listing));
        Keepers = await keepers.OfEntryAsync(entry, stop);
        if (!HttpMethods.IsPost(Request.Method)) Organisation = Listing.Entry.RunBy.Name;
    }

    public async Task<IActionResult> OnPostInviteAsync(Guid entry, CancellationToken stop) => await DoneAsync(entry, await invite.DoAsync(Me, entry, Organisation ?? "", Email ?? "", stop), stop);

    public async Task<IActionResult> OnPostEndAsync(Guid entry, Guid keeper, CancellationToken stop) => await DoneAsync(entry, await end.DoAsync(Me, keeper, stop), stop);

    async Task<IActionResult> DoneAsync(Guid entry, Verdict verdict, CancellationToken stop)
    {
        if (verdict.Allowed) return Redirect($"/community/keep/organisation/{entry}");
        await OnGetAsync(entry, stop);
        return this.Show(verdict);
    }
}
