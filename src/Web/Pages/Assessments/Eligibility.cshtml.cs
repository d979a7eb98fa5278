using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>A practitioner decides if needs are eligible. The page counts and shows; it fills nothing in.</summary>
[For(Purpose.Conversation)]
[GuidedBy("eligibility")]
public sealed class EligibilityModel(ReadAssessment read, Whereabouts where, DecideEligibility decide) : AssessmentPage(read, where)
{
    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(p => decide.DoAsync(Me, p, AssessmentId, Decision, MyAnswer, stop), At("/eligibility"), "Eligible", stop);

    DecisionAsMade Decision => new()
    {
        Eligible = YesNo("Eligible"), Cause = YesNo("Cause"), CauseWords = Typed("CauseWords"), HealthAtRisk = YesNo("HealthAtRisk"),
        Significant = YesNo("Significant"), SignificantWords = Typed("SignificantWords"), Reasons = Typed("Reasons"), Advice = Typed("Advice"),
        WantsHelp = Chosen<YesNoUnsure>("WantsHelp"), LivesHere = Chosen<YesNoUnsure>("LivesHere"),
    };
}
