using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Somebody asks to look at a plan: the person, whoever helps them, or a worker.</summary>
[For(Purpose.Conversation)]
[GuidedBy("review")]
public sealed class AskForModel(RecordDoor door, AskForReview ask) : HousePage
{
    [FromRoute(Name = "person")] public Guid Person { get; set; }
    [BindProperty] public ReviewKind? Kind { get; set; }
    [BindProperty] public string? AskedBy { get; set; }
    [BindProperty] public string? Why { get; set; }

    public async Task OnGetAsync(CancellationToken stop) => await door.MustBeOpenAsync(Me with { Key = null }, Person, Purpose.Conversation, "ReadBeforeReview", stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await ask.DoAsync(Me, Person, null, Kind, AskedBy ?? "", Why ?? "", stop) : Verdict.Yes;
        return verdict is { Allowed: true, Answer: { } made } ? LocalRedirect($"/reviews/{made}") : this.Show(verdict);
    }
}
