using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>What sets a plan going, whom it names, what calms and upsets, and when it is looked at again. Each part is saved by itself.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class PlanWriteModel(OpenContingency open, WriteContingency write) : PlanPage(open)
{
    [BindProperty] public List<PlanTrigger> Triggers { get; set; } = [];
    [BindProperty] public string? OtherTrigger { get; set; }
    [BindProperty] public List<Guid> Depends { get; set; } = [];
    [BindProperty] public List<Guid> ReliedOn { get; set; } = [];
    [BindProperty] public string? Calms { get; set; }
    [BindProperty] public string? Upsets { get; set; }
    [BindProperty] public string? Know { get; set; }
    [BindProperty, Display(Name = "The day to look again")] public DateOnly? ReviewOn { get; set; }

    public async Task OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        (Triggers, OtherTrigger, ReviewOn) = ([.. Plan.Triggers], Plan.OtherTrigger, Plan.ReviewOn);
        Depends = [.. Plan.Names.Count == 0 && Now.Plan is not { IsAgreed: true } ? Now.Circle.Where(t => t.Depends).Select(t => t.Other).OfType<Guid>() : Plan.Dependents];
        ReliedOn = [.. Plan.Names.Where(n => n.Role == PlanRole.ReliedOn).Select(n => n.Person)];
        (Calms, Upsets, Know) = (Plan.Calms.Length > 0 ? Plan.Calms : Said(SayingKind.Helps), Plan.Upsets.Length > 0 ? Plan.Upsets : Said(SayingKind.Upsets), Plan.Know);
    }

    public Task<IActionResult> OnPostTriggersAsync(CancellationToken stop) => SaveAsync(new TriggersChosen(Triggers, (OtherTrigger ?? "").Trim()), stop);

    public async Task<IActionResult> OnPostNamesAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        // Only somebody in the circle, whose record we hold, can be named.
        PlanPerson[] named = [.. new[] { (Depends, PlanRole.DependsOnThem), (ReliedOn, PlanRole.ReliedOn) }.SelectMany(r => r.Item1.Distinct().Select(id => (Tie: Now.Circle.FirstOrDefault(t => t.Other == id), Role: r.Item2)))
            .Where(n => n.Tie is not null).Select(n => new PlanPerson(n.Tie!.Other!.Value, n.Tie.Name, n.Role))];
        return await SaveAsync(new PeopleNamed(named), stop);
    }

    public Task<IActionResult> OnPostComfortsAsync(CancellationToken stop) => SaveAsync(new ComfortsWritten((Calms ?? "").Trim(), (Upsets ?? "").Trim(), (Know ?? "").Trim()), stop);

    public Task<IActionResult> OnPostReviewAsync(CancellationToken stop) => SaveAsync(new ReviewChosen(ReviewOn), stop);

    Task<IActionResult> SaveAsync(PlanChange change, CancellationToken stop) => DoAsync(() => write.DoAsync(Me, Person, Seen, change, stop), stop, "/write");

    string Said(SayingKind kind) => string.Join("; ", Now.Sayings.Where(s => s.Kind == kind).Select(s => s.Words));
}
