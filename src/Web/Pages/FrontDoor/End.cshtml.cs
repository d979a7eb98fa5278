using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;
using Threefold.Practice.People;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>A contact ends: how, what happens next, who and by when, told in their own form.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("reading-back", "ending")]
public sealed class EndModel(ReadContact reader, EndContact end) : ContactPage(reader)
{
    [BindProperty] public string? Outcome { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public NextWho? Who { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? By { get; set; }
    [BindProperty] public Telling? Format { get; set; }
    [BindProperty] public bool RightsTold { get; set; }
    [BindProperty] public bool IntroducedWarmly { get; set; }

    /// <summary>The ways a contact can end in this council's model.</summary>
    public IEnumerable<SelectListItem> Outcomes => View.Model.Outcomes.Select(o => new SelectListItem(o.Label, o.Key));

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return await GoAsync(Verdict.No("Check the date.", nameof(By)), Here, stop);
        var ending = new ContactEnding(Outcome ?? "", Words ?? "", What ?? "", Who, By, Format, RightsTold) { IntroducedWarmly = IntroducedWarmly };
        // Who it was is read first: once it has ended, the contact may not open any more.
        if (Outcome == "died") await LoadAsync(stop);
        return await GoAsync(await end.DoAsync(Me, Contact, Seen, ending, Read, Reason ?? "", stop), Outcome == "died" && View.Who.DiedOn is null ? $"/people/{View.Who.Id}/died" : $"{Here}/read-back", stop);
    }
}
