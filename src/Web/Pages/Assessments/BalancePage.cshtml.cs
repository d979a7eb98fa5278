using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Two people's outcomes side by side, only where each agreed.</summary>
[For(Purpose.Conversation)]
[GuidedBy("two-people", "carers")]
public sealed class BalancePageModel(ReadBalance read, ShareOutcomes share, AgreeAimForBoth aim) : AssessmentForm
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    /// <summary>What may be seen.</summary>
    public Balance Held { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Held = await read.DoAsync(Me with { Key = null }, Person, stop);

    public Task<IActionResult> OnPostShareAsync(CancellationToken stop) => DoAsync(share.DoAsync(Me, Person, ChosenId("Beside") ?? Guid.Empty, YesNo("Agreed") == true, Typed("Said"), stop), stop);

    public Task<IActionResult> OnPostAimAsync(CancellationToken stop) => DoAsync(aim.DoAsync(Me, Person, ChosenId("Other") ?? Guid.Empty, Typed("Words"), stop), stop);

    async Task<IActionResult> DoAsync(Task<Verdict> act, CancellationToken stop)
    {
        var verdict = await act;
        if (verdict.Allowed) return LocalRedirect($"/people/{Person}/balance");
        await OnGetAsync(stop);
        return this.Show(verdict, "Said");
    }
}
