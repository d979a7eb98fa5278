using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Every assessment in somebody's life, each “no” that stands, and what those who help say.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment", "carers")]
public sealed class AssessmentsModel(OpenAssessments open, OpenAssessmentAgain again, TellChildrensServices tell) : PersonAssessmentsPage(open)
{
    Guid Of => ChosenId("Of") ?? Guid.Empty;

    public Task<IActionResult> OnPostAgainAsync(CancellationToken stop) =>
        DoAsync(() => again.DoAsync(Me, Person, Of, Ticked("Asked"), Typed("Why"), stop), _ => At("/assessments"), stop);

    public Task<IActionResult> OnPostToldAsync(CancellationToken stop) =>
        DoAsync(() => tell.DoAsync(Me, Person, Of, Typed("To"), stop), _ => At("/assessments"), stop);
}
