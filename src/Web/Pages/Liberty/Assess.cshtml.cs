using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>One of the assessments that the law asks for is written down.</summary>
[For(Purpose.Conversation)]
[GuidedBy("liberty")]
public sealed class AssessModel(OpenLiberty open, NoteLibertyAssessment note) : LibertyPage(open)
{
    [BindProperty, Display(Name = "The day they found so")]
    public DateOnly? On { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => note.DoAsync(Me, Person, RequestId, Typed("Requirement"), YesOrNo("Met"), Typed("ByWhom"), On, stop), _ => Itself, stop);
}
