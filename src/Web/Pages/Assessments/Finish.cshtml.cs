using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>An assessment is finished. What was not talked about asks why, and stops nothing.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment")]
public sealed class FinishModel(ReadAssessment read, Whereabouts where, CompleteAssessment complete) : AssessmentPage(read, where)
{
    /// <summary>Outcomes nobody asked about.</summary>
    public IReadOnlyList<LawOutcome> Open => EligibilityRules.NotAsked(View.Law, Held.Of, View.Answers.Select(FoundOutcome.Of));

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => complete.DoAsync(Me, p, AssessmentId, Seen, Typed("CopiesFor"), MyAnswer, stop), At(), "CopiesFor", stop);
}
