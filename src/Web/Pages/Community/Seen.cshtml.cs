using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Says who may see an entry and each part of it: everybody, people who work here, or nobody.</summary>
[For(Purpose.Directory)]
public sealed class SeenModel(SayWhoMaySee say, CommunityShelf shelf) : HousePage
{
    /// <summary>Who may see each part, by <see cref="SeenRow.Key"/>.</summary>
    [BindProperty] public Dictionary<string, string> Who { get; set; } = [];

    /// <summary>The entry, whole.</summary>
    public ServiceEntry Entry { get; private set; } = null!;

    /// <summary>Whether its own words keep its place secret.</summary>
    public bool IsSecret => shelf.IsSecretPlace(Entry);

    /// <summary>What may be kept back, and what is.</summary>
    public IReadOnlyList<SeenRow> Rows { get; private set; } = [];

    /// <summary>Who may be chosen. A secret place may be shown after all.</summary>
    public IEnumerable<SelectListItem> Choices(EntryPart part) =>
    [
        .. IsSecret && part is EntryPart.Place or EntryPart.Address ? [new SelectListItem("Everybody, it is no secret", nameof(WhoMaySee.Everybody))] : (SelectListItem[])[],
        new("People who work here", nameof(WhoMaySee.Workers)),
        new("Nobody but those who look after the directory", nameof(WhoMaySee.Nobody)),
    ];

    public async Task<IActionResult> OnGetAsync(Guid entry, CancellationToken stop) => await FindAsync(entry, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid entry, CancellationToken stop)
    {
        if (!await FindAsync(entry, stop)) return NotFound();
        var verdict = await say.DoAsync(Me, entry, SeenRow.Read(Who), stop);
        return verdict.Allowed ? Redirect($"/community/keep/seen/{entry}") : this.Show(verdict);
    }

    async Task<bool> FindAsync(Guid entry, CancellationToken stop)
    {
        if (await shelf.FindAsync(entry, stop, WhoMaySee.Nobody) is not { } found) return false;
        (Entry, Rows) = (found.Entry, SeenRow.Of(found.Entry, await shelf.MarksAsync(entry, stop)));
        return true;
    }
}
