using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Connecting;

/// <summary>The few things somebody liked, sent to them or printed: the end of looking together.</summary>
[For(Purpose.Conversation)]
[GuidedBy("connecting", "advice")]
public sealed class ShortlistModel(ReadConnections read, CommunityShelf shelf, SendShortList send) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [BindProperty(SupportsGet = true)]
    public Guid[] Entry { get; set; } = [];

    [BindProperty]
    public ShortListWay? Way { get; set; }

    /// <summary>True when it was sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    public IReadOnlyList<ServiceEntry> Entries { get; private set; } = [];

    /// <summary>The name to say.</summary>
    public string Name { get; private set; } = "";

    public Task<IActionResult> OnGetAsync(CancellationToken stop) => ShowAsync(Verdict.Yes, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await send.DoAsync(Me, Person, Entry, Way, stop);
        return verdict.Allowed ? LocalRedirect($"/people/{Person}/shortlist?sent=true&{string.Join('&', Entry.Select(e => $"entry={e}"))}") : await ShowAsync(verdict, stop);
    }

    async Task<IActionResult> ShowAsync(Verdict verdict, CancellationToken stop)
    {
        Name = LabelRules.Short((await read.DoAsync(Me with { Key = null }, Person, null, stop)).Flags.Who);
        var entries = new List<ServiceEntry>();
        foreach (var id in Entry.Distinct().Take(ShortList.Most))
        {
            if (await shelf.FindAsync(id, stop, WhoMaySee.Everybody) is { Withdrawn: false } listing) entries.Add(listing.Entry);
        }

        Entries = entries;
        return this.Show(verdict);
    }
}
