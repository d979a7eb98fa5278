using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>Raise a concern: action one opened this page, action two sends. Nothing on it must be filled.</summary>
[For(Purpose.Safeguarding)]
[GuidedBy("concern")]
public class ConcernModel(RaiseConcern raise) : HousePage
{
    /// <summary>The person in view, where there is one.</summary>
    [BindProperty(SupportsGet = true)] public Guid? Person { get; set; }

    [BindProperty] public YesNoUnsure? Danger { get; set; }
    [BindProperty] public string? SeenOrHeard { get; set; }
    [BindProperty] public string? ToldWhom { get; set; }
    [BindProperty] public YesNoUnsure? PersonKnows { get; set; }
    [BindProperty] public string? TheyWant { get; set; }
    [BindProperty] public string? GivenName { get; set; }
    [BindProperty] public string? FamilyName { get; set; }

    public void OnGet() => ViewData["Person"] = Person;

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var worry = new Worry
        {
            Danger = Danger ?? YesNoUnsure.Unsure, SeenOrHeard = SeenOrHeard ?? "", ToldWhom = ToldWhom ?? "", PersonKnows = PersonKnows ?? YesNoUnsure.Unsure,
            TheyWant = TheyWant ?? "", GivenName = GivenName ?? "", FamilyName = FamilyName ?? "",
        };
        var verdict = await raise.DoAsync(Me, Person, worry, stop);
        return verdict.Allowed ? Redirect("/concern/sent") : this.Show(verdict);
    }
}
