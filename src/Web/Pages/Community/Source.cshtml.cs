using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>One source: how it is read, paused or read now.</summary>
[For(Purpose.Directory)]
public sealed class SourceModel(SaveSource save, SourceShelf sources) : SourceForm(save)
{
    [FromRoute] public Guid Id { get; set; }

    /// <summary>The source as it stands.</summary>
    public DirectoryFeed? Feed { get; private set; }

    /// <summary>What it is called.</summary>
    public string Heading => Feed?.Name ?? "A source";

    public async Task OnGetAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        Fill();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        var verdict = await SaveAsync(Id, now: false, stop);
        return verdict.Allowed ? Redirect("/community/keep/sources") : this.Show(verdict);
    }

    public async Task<IActionResult> OnPostReadAsync(CancellationToken stop)
    {
        await FindAsync(stop);
        Fill();
        var verdict = await SaveAsync(Id, now: true, stop);
        return verdict.Allowed ? Redirect("/community/keep/sources") : this.Show(verdict);
    }

    async Task FindAsync(CancellationToken stop) => Feed = await sources.FindAsync(Id, stop) ?? throw new NotThere(nameof(DirectoryFeed));

    void Fill() => (Name, Place, KeptBy, Licence, EveryDays, ByItself, Paused) =
        (Feed!.Name, Feed.Place, Feed.KeptBy, Feed.Licence, Feed.EveryDays.ToString(System.Globalization.CultureInfo.InvariantCulture), Feed.ByItself, Feed.Paused);
}
