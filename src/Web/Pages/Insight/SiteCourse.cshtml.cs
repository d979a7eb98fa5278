using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever answers for a trial: begin it, make it longer with a reason, and end it with what the teams found.</summary>
[For(Purpose.PracticeModel)]
public sealed class SiteCourseModel(SiteShelf shelf, StartSite start, ExtendSite extend, EndSite end) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Trial { get; set; }
    [BindProperty] public int? Weeks { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public bool Stopped { get; set; }
    [BindProperty] public string? Found { get; set; }

    /// <summary>The trial.</summary>
    public InnovationSite Site { get; private set; } = null!;

    /// <summary>What trials are kept by.</summary>
    public SiteNumbers Numbers => SiteReference.Numbers;

    public async Task OnGetAsync(CancellationToken stop) => Site = await shelf.FindAsync(Trial, stop);

    public async Task<IActionResult> OnPostStartAsync(CancellationToken stop) => await GoAsync(await start.DoAsync(Me, Trial, stop), stop);

    public async Task<IActionResult> OnPostExtendAsync(CancellationToken stop) => await GoAsync(await extend.DoAsync(Me, Trial, Weeks ?? 0, Why ?? "", stop), stop);

    public async Task<IActionResult> OnPostEndAsync(CancellationToken stop) => await GoAsync(Field(await end.DoAsync(Me, Trial, Stopped, Found ?? "", stop)), stop);

    async Task<IActionResult> GoAsync(Verdict verdict, CancellationToken stop)
    {
        if (verdict.Allowed) return LocalRedirect($"/insight/sites/{Trial}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }

    // Both forms of this page ask why; each shows its answer beside its own box.
    static Verdict Field(Verdict verdict) => verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == nameof(Why) ? f with { Field = nameof(Found) } : f)] };
}
