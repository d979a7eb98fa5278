using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>One step of a plan: what is done, who does it and how soon.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class PlanStepModel(OpenContingency open, WriteContingency write) : PlanPage(open)
{
    [FromRoute] public Guid? Id { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public StepBy? By { get; set; }
    [BindProperty] public string? Who { get; set; }
    [BindProperty] public string? Phone { get; set; }
    [BindProperty] public Guid? Tie { get; set; }
    [BindProperty] public Guid? For { get; set; }
    [BindProperty] public int? WithinHours { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var held = Plan.Steps.FirstOrDefault(s => s.Id == Id);
        if (held is not null) (What, By, Who, Phone, Tie, For, WithinHours) = (held.What, held.By, held.Tie is null ? held.Who : "", held.Phone, held.Tie, held.For, held.WithinHours);
        // Where one person depends on them, what is done is most often done for that person.
        else For = Plan.Dependents.Take(2).ToList() is [var one] ? one : null;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        var tie = By == StepBy.Contact ? Now.Circle.FirstOrDefault(t => t.Id == Tie) : null;
        var phone = (Phone ?? "").Trim();
        var step = new PlanStep
        {
            Id = Id ?? Guid.CreateVersion7(), What = (What ?? "").Trim(), By = By ?? StepBy.Worker, Who = tie?.Name ?? (Who ?? "").Trim(), Phone = phone.Length > 0 ? phone : tie?.Phone ?? "",
            Tie = tie?.Id, For = Plan.Dependents.Contains(For ?? Guid.Empty) ? For : null, WithinHours = WithinHours ?? 0,
        };
        return await DoAsync(async () => By is null ? Verdict.No("Choose who does this.", nameof(By)) : await write.DoAsync(Me, Person, Seen, new StepWritten(step), stop), stop, "#steps");
    }
}
