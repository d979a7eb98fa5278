using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Registers that somebody outside the council may look at a plan with one person, who agrees.</summary>
[For(Purpose.Conversation)]
[GuidedBy("reviews-by-others")]
public sealed class DelegationModel(RecordDoor door, RegisterDelegation register) : HousePage
{
    [FromRoute(Name = "person")] public Guid Person { get; set; }
    [BindProperty] public DelegationScope? Scope { get; set; }
    [BindProperty] public string? Organisation { get; set; }
    [BindProperty] public string? Reviewers { get; set; }
    [BindProperty] public string? Trained { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }
    [BindProperty] public bool? PersonAgrees { get; set; }
    [BindProperty] public string? TheirWords { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => await door.MustBeOpenAsync(Me with { Key = null }, Person, Purpose.Conversation, "ReadBeforeDelegation", stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var given = new DelegationAsRegistered
        {
            Scope = Scope, Organisation = Organisation ?? "", Reviewers = Reviewers ?? "", Trained = Trained ?? "", From = From, Until = Until, PersonAgrees = PersonAgrees, TheirWords = TheirWords ?? "",
        };
        var verdict = ModelState.IsValid ? await register.DoAsync(Me, Person, given, stop) : Verdict.Yes;
        return verdict.Allowed && ModelState.IsValid ? LocalRedirect($"/people/{Person}") : this.Show(verdict);
    }
}
