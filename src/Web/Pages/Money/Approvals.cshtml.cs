using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>A manager agrees to what plans cost, within their own limit and with the reasons on the same screen.</summary>
[For(Purpose.Money)]
[GuidedBy("approval")]
public sealed class ApprovalsModel(MoneyBoard board, DecideMoneyApproval decide) : HousePage
{
    /// <summary>True when one was just answered.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Done { get; set; }

    [BindProperty]
    public Guid? Approval { get; set; }

    [BindProperty]
    public Guid Person { get; set; }

    [BindProperty]
    public bool? Agreed { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    /// <summary>What waits, oldest first.</summary>
    public IReadOnlyList<ApprovalCard> Cards { get; private set; } = [];

    /// <summary>Why this worker may not answer, or empty.</summary>
    public string WhyNot(ApprovalCard card)
    {
        var may = card.Approval.Roles.Split(',');
        return card.Approval.Asker == Me.Actor.Id || card.Author == Me.Actor.Id ? "You wrote this plan or asked for this, so somebody else must agree."
            : Me.Actor.Roles.Any(r => may.Contains(r.ToString())) ? "" : "This is more than your role may agree to.";
    }

    public async Task OnGetAsync(CancellationToken stop) => Cards = await board.ApprovalsAsync(Me with { Key = null }, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid && Approval is { } id ? await decide.DoAsync(Me, Person, id, Agreed, Words ?? "", stop) : Verdict.No("Choose what you answer.");
        if (verdict.Allowed) return LocalRedirect("/money/approvals?done=true");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
