using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>What could help besides care, and the parts of wellbeing that are touched.</summary>
[For(Purpose.Conversation)]
[GuidedBy("solution-ring")]
public sealed class OtherModel(ReadAssessment read, Whereabouts where, ConsiderOtherHelp consider) : AssessmentPage(read, where)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => consider.DoAsync(Me, p, AssessmentId, Seen, Typed("Other"), TypedAll("Areas"), Typed("AreasWords"), stop), At("#other"), "Other", stop);
}
