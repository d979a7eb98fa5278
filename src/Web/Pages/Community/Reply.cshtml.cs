using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>An organisation was told that several people were not helped, and answers. Whoever looks after the directory writes it down.</summary>
[For(Purpose.Directory)]
public sealed class ReplyModel(CommunityShelf shelf, ReplyForOrganisation reply) : HousePage
{
    [FromRoute(Name = "entry")] public Guid Entry { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? SaidBy { get; set; }

    /// <summary>What it is called.</summary>
    public string Name { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(Verdict.Yes, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await reply.DoAsync(Me, Entry, Words ?? "", SaidBy ?? "", stop);
        return verdict.Allowed ? LocalRedirect($"/community/{Entry}") : await ShowAsync(verdict, stop);
    }

    async Task<IActionResult> ShowAsync(Verdict verdict, CancellationToken stop)
    {
        if (await shelf.FindAsync(Entry, stop) is not { } listing) return NotFound();
        Name = listing.Entry.Name;
        return this.Show(verdict);
    }
}
