using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Quality;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Quality;

/// <summary>Somebody in a role that may agrees to a step, or does not.</summary>
[For(Purpose.Conversation)]
[GuidedBy("approval")]
public sealed class AgreementViewModel(OpenQuality open, GiveApproval give) : QualityPage(open)
{
    [FromRoute] public Guid Approval { get; set; }
    [BindProperty] public bool? Agreed { get; set; }
    [BindProperty] public string? Words { get; set; }

    /// <summary>What was asked.</summary>
    public Approval Held => Seen.Now.Approvals.FirstOrDefault(a => a.Id == Approval) ?? throw new NotThere(nameof(Practice.Quality.Approval));

    /// <summary>True when this worker's role may answer, and they did not ask.</summary>
    public bool MayAnswer => Held.Asker != Mine && ApprovalRules.MayAgree(Me.Actor, Held.Roles);

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        _ = Held;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => give.DoAsync(Me, Person, Approval, Agreed, Words ?? "", stop), $"/approval/{Approval}", stop);
}
