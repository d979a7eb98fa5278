using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a practice lead or manager who wants to find out honestly: a trial planned whole before anybody looks at a figure.</summary>
[For(Purpose.PracticeModel)]
public sealed class NewSiteModel(ProposeSite propose, TeamShelf teams) : SitePlanPage
{
    /// <summary>What trials are kept by.</summary>
    public SiteNumbers Numbers => SiteReference.Numbers;

    /// <summary>The council's teams.</summary>
    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Teams = await teams.TeamsAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        // What is no number or no day is said beside its own box, and nothing is kept.
        var verdict = ModelState.IsValid ? await propose.DoAsync(Me, AsPlanned, stop) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } made }) return LocalRedirect($"/insight/sites/{made}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
