using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Somebody is coping, but at risk if anything changes: noted, and looked at again.</summary>
[For(Purpose.Conversation)]
[GuidedBy("early-help")]
public sealed class EarlyHelpModel(OpenAbout open, NoteEarlyHelp note, ReviewEarlyHelp review) : PersonPage(open)
{
    [BindProperty, Display(Name = "The day to look again")]
    public DateOnly? LookAgainOn { get; set; }

    WasTold? Told => Enum.TryParse<WasTold>(Typed("Told"), out var told) && Enum.IsDefined(told) ? told : null;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!Guid.TryParse(Typed("Note"), out var held))
        {
            var told = new EarlyHelpAsTold { Reason = Typed("Reason"), Basis = Typed("Basis"), LookAgainOn = LookAgainOn, Told = Told, WhyNotTold = Typed("WhyNotTold") };
            return await DoAsync(() => note.DoAsync(Me, Person, told, stop), "", "", stop);
        }

        var found = new EarlyHelpFound { Words = Typed("Words"), Stays = Typed("Do") == "stays", LookAgainOn = LookAgainOn, Told = Told };
        return await DoAsync(() => review.DoAsync(Me, Person, held, found, stop), "", "", stop);
    }
}
