using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>An assessment is about to begin: about whom, why, how, and whether they agree.</summary>
[For(Purpose.Conversation)]
[GuidedBy("assessment", "advocacy")]
public sealed class BeginModel(OpenAssessments open, BeginAssessment begin) : PersonAssessmentsPage(open)
{
    /// <summary>People around them whose record we hold.</summary>
    public IReadOnlyList<Tie> Known => [.. Held.Circle.Where(t => t.Other is not null)];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => begin.DoAsync(Me, Person, Begun, MyAnswer, stop), made => $"/assessments/{made}", stop);

    AssessmentAsBegun Begun => new()
    {
        Of = Chosen<AssessmentOf>("Of"), Purpose = Typed("Purpose"), Way = Chosen<AssessmentWay>("Way"), ByWhom = Typed("ByWhom"), WantsSelf = Chosen<YesNoUnsure>("WantsSelf"),
        ToldHowItGoes = Ticked("ToldHowItGoes"), TakesPart = Typed("TakesPart"), CaresForName = Typed("CaresForName"), CaresFor = ChosenId("CaresFor"),
        IsAdult = YesNo("IsAdult"), Agrees = YesNo("Agrees"), Despite = Chosen<DespiteNo>("Despite") ?? DespiteNo.No, BestInterests = ChosenId("BestInterests"),
    };
}
