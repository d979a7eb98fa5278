using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Puts a name or birth date right.</summary>
[For(Purpose.Identity)]
[GuidedBy("who-it-is")]
public sealed class NameModel(OpenAbout open, PutNameRight put) : PersonPage(open)
{
    [BindProperty, Display(Name = "Birth date")]
    public DateOnly? BornOn { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        BornOn = About.Flags.Who.BornOn;
        return Page();
    }

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var name = new NameAsTold { GivenName = Typed("GivenName"), FamilyName = Typed("FamilyName"), PreferredName = Typed("PreferredName"), BornOn = BornOn };
        return DoAsync(() => put.DoAsync(Me, Person, Expecting, name, stop), "/about", $"{name.GivenName} {name.FamilyName}; likes to be called: {name.PreferredName}; born: {name.BornOn:d MMMM yyyy}", stop);
    }
}
