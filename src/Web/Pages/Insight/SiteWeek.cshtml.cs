using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a team in a trial, at the end of its week: what helped, what stood in the way, what it changes.</summary>
[For(Purpose.Conversation)]
public sealed class SiteWeekModel(SiteShelf shelf, ReflectOnSite reflect) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Trial { get; set; }
    [BindProperty] public string? Helped { get; set; }
    [BindProperty] public string? Stood { get; set; }
    [BindProperty] public string? Change { get; set; }

    /// <summary>The trial.</summary>
    public InnovationSite Site { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Site = await shelf.FindAsync(Trial, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await reflect.DoAsync(Me, Trial, Helped ?? "", Stood ?? "", Change ?? "", stop);
        if (verdict.Allowed) return LocalRedirect($"/insight/sites/{Trial}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
