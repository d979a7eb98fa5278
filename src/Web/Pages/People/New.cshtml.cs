using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>Adds somebody. Likely matches are shown first, so that nobody is held twice.</summary>
[For(Purpose.Identity)]
[GuidedBy("who-it-is")]
public sealed class NewModel(AddPerson add, PeopleSearch search) : HousePage
{
    [BindProperty]
    public string? GivenName { get; set; }

    [BindProperty]
    public string? FamilyName { get; set; }

    [BindProperty]
    public string? PreferredName { get; set; }

    [BindProperty, Display(Name = "Birth date")]
    public DateOnly? BornOn { get; set; }

    [BindProperty]
    public string? Postcode { get; set; }

    [BindProperty]
    public string? NhsNumber { get; set; }

    [BindProperty]
    public bool SomeoneNew { get; set; }

    /// <summary>Who it may be; <see langword="null"/> before anybody looked.</summary>
    public IReadOnlyList<LikelyMatch>? Likely { get; private set; }

    NewPerson Told => new() { GivenName = GivenName ?? "", FamilyName = FamilyName ?? "", PreferredName = PreferredName ?? "", BornOn = BornOn, Postcode = Postcode ?? "", NhsNumber = NhsNumber ?? "" };

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        if (!ModelState.IsValid) return this.Show(Verdict.Yes);
        var verdict = await add.DoAsync(Me, Told, SomeoneNew, stop);
        if (verdict.Allowed) return Redirect($"/people/{verdict.Answer}");
        if (Told.MayBeLookedFor) Likely = await search.LikelyMatchesAsync(Me with { Key = null }, Told.Question, stop: stop);
        return this.Show(verdict);
    }
}
