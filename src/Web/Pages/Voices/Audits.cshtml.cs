using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Voices;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Voices;

/// <summary>For whoever answers for practice in a team: talks drawn by lot, to see whether we keep our promises.</summary>
[For(Purpose.Oversight)]
public sealed class AuditsModel(AuditBoard board, DrawAudits draw) : HousePage
{
    [BindProperty] public int? Many { get; set; } = 4;

    /// <summary>Talks that were drawn.</summary>
    public IReadOnlyList<AuditCard> Cards { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Cards = await board.ReadAsync(Me with { Key = null }, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await draw.DoAsync(Me, Many, stop);
        if (verdict.Allowed) return LocalRedirect("/quality/audits");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
