using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>What somebody saw while a plan runs, so that the plan can be changed to fit: Helen at three in the morning.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class CardHeardModel(OpenCard open, HearObservation hear) : HousePage
{
    [FromRoute] public Guid Person { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? SaidBy { get; set; }

    public Task OnGetAsync(CancellationToken stop) => open.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await hear.DoAsync(Me, Person, Words ?? "", SaidBy ?? "", stop);
        return verdict.Allowed ? LocalRedirect($"/people/{Person}/card") : this.Show(verdict);
    }
}
