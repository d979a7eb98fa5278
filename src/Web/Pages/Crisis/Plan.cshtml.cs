using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>The emergency plan as a whole: what must change, the help there is, and until when.</summary>
[For(Purpose.Conversation)]
[GuidedBy("urgent-help")]
public sealed class PlanModel(ReadCrisis read, Whereabouts where, AgreeEmergencyPlan agree) : CrisisPage(read, where)
{
    [BindProperty]
    public string? MustChange { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? EndsOn { get; set; }

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        if (!HttpMethods.IsPost(Request.Method)) (MustChange, EndsOn) = (Held.MustChange, Held.PlanEndsOn);
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => agree.DoAsync(Me, p, CrisisId, MustChange ?? "", EndsOn, stop), At("#help"), stop);
}
