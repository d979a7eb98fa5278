using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Asks whom a worker is looking for. What is asked is sent, held, and shown at an address that says nothing.</summary>
[For(Purpose.Identity)]
[GuidedBy("who-it-is")]
public sealed class IndexModel(HeldQuestions held) : HousePage
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty, Display(Name = "Birth date")]
    public DateOnly? BornOn { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? NhsNumber { get; set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var question = new PeopleQuestion { Name = Name ?? "", BornOn = BornOn, Postcode = Postcode ?? "", NhsNumber = NhsNumber ?? "" };
        if (!ModelState.IsValid) return this.Show(Verdict.Yes);
        return question.MayAsk() is { Allowed: false } no
            ? this.Show(no, nameof(Name))
            : Redirect($"/people/found/{await held.HoldAsync(Me, question, stop)}");
    }
}
