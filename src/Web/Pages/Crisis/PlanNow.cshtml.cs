using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Somebody near the end of life, or with a plain and lasting need, need not wait for a lasting plan.</summary>
[For(Purpose.Conversation)]
[GuidedBy("plan")]
public sealed class PlanNowModel(ReadCrisis read, Whereabouts where, AllowLastingPlans allow) : CrisisPage(read, where)
{
    [BindProperty]
    public PlanNow? Because { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => allow.DoAsync(Me, p, CrisisId, Because ?? PlanNow.No, Why ?? "", stop), At(), stop);
}
