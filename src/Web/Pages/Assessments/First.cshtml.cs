using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>What they can do and what they want, before anything else.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment")]
public sealed class FirstModel(ReadAssessment read, Whereabouts where, SayCanAndWant say) : AssessmentPage(read, where)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => say.DoAsync(Me, p, AssessmentId, Seen, Typed("Can"), Typed("Want"), Typed("WorkAndFreeTime"), stop), At(), "Can", stop);
}
