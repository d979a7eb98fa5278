using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Somebody's plan for if things go wrong. For a worker and a family at a kitchen table, on a day when nothing is wrong yet.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class IfThingsGoWrongModel(OpenContingency open, WriteContingency write, AgreeContingency agree, LookAtContingency look) : PlanPage(open)
{
    [BindProperty] public string? With { get; set; }
    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? LookedWith { get; set; }
    [BindProperty, Display(Name = "The day it was tried out")] public DateOnly? TestedOn { get; set; }
    [BindProperty, Display(Name = "The next day to look")] public DateOnly? LookNext { get; set; }

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public Task<IActionResult> OnPostAgreeAsync(CancellationToken stop) => DoAsync(() => agree.DoAsync(Me, Person, Seen, With ?? "", stop), stop);

    public Task<IActionResult> OnPostTestedAsync(CancellationToken stop) => DoAsync(() => look.DoAsync(Me, Person, tested: true, How ?? "", TestedOn, stop), stop);

    public Task<IActionResult> OnPostFitsAsync(CancellationToken stop) => DoAsync(() => look.DoAsync(Me, Person, tested: false, LookedWith ?? "", LookNext, stop), stop);

    public Task<IActionResult> OnPostUpAsync(Guid step, CancellationToken stop) => DoAsync(() => write.DoAsync(Me, Person, Seen, new StepMovedUp(step), stop), stop, "#steps");

    public Task<IActionResult> OnPostOutAsync(Guid step, CancellationToken stop) => DoAsync(() => write.DoAsync(Me, Person, Seen, new StepTakenOut(step), stop), stop, "#steps");

    public Task<IActionResult> OnPostUntellAsync(Guid contact, CancellationToken stop) => DoAsync(() => write.DoAsync(Me, Person, Seen, new ContactTakenOut(contact), stop), stop, "#tell");
}
