using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Some needs are not met: why, and what could help, in writing.</summary>
[For(Purpose.Conversation)]
[GuidedBy("not-met")]
public sealed class NotMetModel(ReadAssessment read, Whereabouts where, DecideNotToMeet decide) : AssessmentPage(read, where)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        if (View.Decision is not { } made) return LocalRedirect(At("/eligibility"));
        return await DoAsync(p => decide.DoAsync(Me, p, made.Id, Typed("Needs"), Typed("Reasons"), Typed("Advice"), stop), At("/eligibility"), "Needs", stop);
    }
}
