using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>What a lasting plan kept ready and this crisis called for, with how long it took from the alert.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class ReadyModel(ReadStandby read, SayStandbyBegan began) : HousePage
{
    [FromRoute(Name = "crisis")] public Guid CrisisId { get; set; }
    [BindProperty] public Guid Use { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>What was called for.</summary>
    public StandbyInView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, CrisisId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await began.DoAsync(Me, View.Crisis.Person, Use, null, Words ?? "", stop) : Verdict.Yes;
        return verdict.Allowed && ModelState.IsValid ? LocalRedirect($"/crisis/{CrisisId}/ready") : this.Show(verdict);
    }
}
