using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For whoever answers for the work, when the day to look again has come: what came of a decision, or why a step no longer holds.</summary>
[For(Purpose.PracticeModel)]
public sealed class CameModel(SayWhatCame say, FigureShelf shelf) : HousePage
{
    [BindProperty(SupportsGet = true, Name = "decided")] public Guid Decision { get; set; }
    [BindProperty] public string? Came { get; set; }

    /// <summary>What was decided.</summary>
    public FigureDecision Decided { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Decided = await shelf.FindAsync(Decision, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await say.DoAsync(Me, Decision, Came ?? "", stop);
        await OnGetAsync(stop);
        return verdict.Allowed ? LocalRedirect(Decided.Kind == FigureDecisionKind.SavingAskedFor ? $"/insight/value?Year={Decided.From!.Value.Year}" : $"/insight/{Decided.Measure}") : this.Show(verdict);
    }
}
