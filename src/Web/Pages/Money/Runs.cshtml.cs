using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>The runs of payments, and the next to make ready.</summary>
[For(Purpose.Payments)]
public sealed class RunsModel(PaymentRuns runs, PrepareRun prepare) : HousePage
{
    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    /// <summary>The latest, newest first.</summary>
    public IReadOnlyList<PaymentRun> Runs { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop) => Runs = await runs.ListAsync(26, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await prepare.DoAsync(Me, From, stop) : Practice.Ground.Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } run }) return LocalRedirect($"/money/runs/{run}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
