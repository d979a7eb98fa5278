using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Liberty;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Liberty;

/// <summary>What was given is looked at again before its end.</summary>
[For(Purpose.Conversation)]
[GuidedBy("liberty")]
public sealed class AgainModel(OpenLiberty open, LookAtLibertyAgain look) : LibertyPage(open)
{
    [BindProperty, Display(Name = "The day you looked")]
    public DateOnly? On { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => look.DoAsync(Me, Person, RequestId, YesOrNo("GoesOn"), Typed("Words"), Typed("Conditions"), On, stop), _ => Itself, stop);
}
