using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>A caller with no name turns out to be somebody: look for them, and say “This is them”.</summary>
[For(Purpose.FrontDoor)]
[GuidedBy("who-it-is")]
public sealed class WhoModel(ReadContact reader, IdentifyCaller identify, PeopleSearch search) : ContactPage(reader)
{
    [BindProperty] public string? Name { get; set; }
    [BindProperty, Display(Name = "Birth date")] public DateOnly? BornOn { get; set; }
    [BindProperty] public string? Postcode { get; set; }

    /// <summary>People it may be; <see langword="null"/> while nobody has looked.</summary>
    public IReadOnlyList<LikelyMatch>? Matches { get; private set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var question = new PeopleQuestion { Name = Name ?? "", BornOn = BornOn, Postcode = Postcode ?? "" };
        var asked = question.MayAsk();
        if (asked.Allowed) Matches = await search.LikelyMatchesAsync(Me, question, stop: stop);
        return this.Show(asked, nameof(Name));
    }

    public async Task<IActionResult> OnPostChooseAsync(Guid? chosen, CancellationToken stop) =>
        chosen is { } known ? await GoAsync(await identify.DoAsync(Me, Contact, known, stop), Here, stop) : Redirect(Here);
}
