using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Assessments;

/// <summary>Somebody who helps says what they can, what they cannot and until when; a talk about their own life is offered with it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("carers")]
public sealed class HonestModel(OpenAssessments open, TalkHonestly talk) : PersonAssessmentsPage(open)
{
    [BindProperty, Display(Name = "The last day")]
    public DateOnly? Until { get; set; }

    /// <summary>People around them whose record we hold.</summary>
    public IReadOnlyList<Tie> Known => [.. Held.Circle.Where(t => t.Other is not null)];

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => talk.DoAsync(Me, Person, Told, stop), _ => At("/assessments#helps"), stop);

    HonestAsTold Told => new()
    {
        ToWhom = Typed("ToWhom"), ToPerson = ChosenId("ToPerson"), Can = Typed("Can"), Cannot = Typed("Cannot"), NotYet = Typed("NotYet"), Until = Until, OwnLife = Typed("OwnLife"),
    };
}
