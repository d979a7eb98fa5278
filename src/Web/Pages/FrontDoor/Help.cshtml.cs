using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Help now: what was done at once. Only help that goes on needs a date, the day it ends.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("urgent-help")]
public sealed class HelpModel(ReadContact reader, GetHelpNow help) : ContactPage(reader)
{
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public bool GoesOn { get; set; }
    [BindProperty, Display(Name = "The day it ends")] public DateOnly? EndsOn { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await GoAsync(Practice.Ground.Verdict.No("Check the date.", nameof(EndsOn)), Here, stop);
        return await GoAsync(await help.DoAsync(Me, Contact, Words ?? "", GoesOn, EndsOn, stop), Here, stop);
    }
}
