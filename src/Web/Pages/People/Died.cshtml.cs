using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody died: which day, and who told us; or that we were told wrongly.</summary>
[For(Purpose.Identity)]
[GuidedBy("death")]
public sealed class DiedModel(OpenAbout open, SayTheyDied say, TakeDeathBack back) : PersonPage(open)
{
    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => Typed("Do") == "back" ? back.DoAsync(Me, Person, Typed("Why"), stop) : say.DoAsync(Me, Person, On, Typed("ToldBy"), stop), "", "", stop);
}
