using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Access;
using Threefold.Practice.Access;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.People;

/// <summary>
/// A worker in a hurry, perhaps a worried one, who was told that a record is not there or not theirs. The page is the same
/// for a record that is limited and for one that was never there.
/// </summary>
[For(Purpose.Conversation)]
[GuidedBy("limited-records")]
public sealed class AskModel(ClaimRelationship claim, BreakGlass glass) : HousePage
{
    /// <summary><c>claim</c> or <c>glass</c>.</summary>
    [BindProperty]
    public string? How { get; set; }

    /// <summary>Why, in the worker's words.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>For how many hours.</summary>
    [BindProperty]
    public int Hours { get; set; } = 4;

    /// <summary>How long may be asked for.</summary>
    public IReadOnlyList<SelectListItem> Spans { get; } =
        [new("1 hour", "1"), new("4 hours", "4"), new("8 hours", "8"), new($"{AccessRules.LongestOpeningHours} hours", $"{AccessRules.LongestOpeningHours}")];

    public IActionResult OnGet() => Page();

    public async Task<IActionResult> OnPostAsync(Guid person, CancellationToken stop)
    {
        var verdict = How switch
        {
            "claim" => await claim.DoAsync(Me, person, Reason ?? "", Hours, stop),
            "glass" => await glass.DoAsync(Me, person, Reason ?? "", Hours, stop),
            _ => Practice.Ground.Verdict.No("Say which it is.", nameof(How)),
        };
        return verdict.Allowed ? Redirect($"/people/{person}") : this.Show(verdict);
    }
}
