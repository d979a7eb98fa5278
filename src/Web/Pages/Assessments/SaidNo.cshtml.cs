using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Somebody says no to an assessment: two questions first, then it stands, with what would open it again.</summary>
[For(Purpose.Conversation)]
[GuidedBy("saying-no")]
public sealed class SaidNoModel(OpenAssessments open, HearNoToAssessment hear) : PersonAssessmentsPage(open)
{
    [BindProperty, Display(Name = "The day to ask again")]
    public DateOnly? AskAgainOn { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => hear.DoAsync(Me, Person, Said, stop), _ => At("/assessments"), stop);

    NoAsSaid Said => new()
    {
        Of = Chosen<AssessmentOf>("Of"), Words = Typed("Words"), Understood = YesNo("Understood"), AbuseOrNeglect = YesNo("AbuseOrNeglect"), AskAgainIf = Typed("AskAgainIf"), AskAgainOn = AskAgainOn,
    };
}
