using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Changes to their own entries that organisations asked for: taken, or answered.</summary>
[For(Purpose.Directory)]
public sealed class AskedModel(AskedChanges changes, CommunityShelf shelf, DecideAskedChange decide) : HousePage
{
    [BindProperty] public Guid Change { get; set; }
    [BindProperty] public Guid Entry { get; set; }
    [BindProperty] public bool Take { get; set; }

    /// <summary>Why not, as it was typed beside that change.</summary>
    public string Because => Request.HasFormContentType && Request.Form[$"Because-{Change}"].ToString() is { Length: > 0 } own ? own : Request.HasFormContentType ? Request.Form["Because"].ToString() : "";

    /// <summary>What waits: the change, the entry's name, and what would be different.</summary>
    public IReadOnlyList<(AskedChange Asked, string Name, IReadOnlyList<PartChange> Parts)> Waiting { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var waiting = new List<(AskedChange, string, IReadOnlyList<PartChange>)>();
        foreach (var asked in await changes.WaitingAsync(stop: stop))
        {
            if (await shelf.FindAsync(asked.Entry, stop, WhoMaySee.Nobody) is { } listing) waiting.Add((asked, listing.Entry.Name, EntryChanges.Between(listing.Entry, asked.Words.Over(listing.Entry))));
        }

        Waiting = waiting;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await decide.DoAsync(Me, Change, Entry, Take, Because, stop);
        if (verdict.Allowed) return Redirect("/community/keep/asked");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
