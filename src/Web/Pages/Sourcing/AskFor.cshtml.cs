using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Sourcing;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Sourcing;

/// <summary>A worker asks for support that a person wants, with the least that is needed to offer it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("finding-support")]
public sealed class AskForModel(ReadBeforeAsking read, AskForSupport ask) : HousePage
{
    [FromRoute(Name = "person")] public Guid Person { get; set; }
    [BindProperty] public Guid? Line { get; set; }
    [BindProperty] public string? Wants { get; set; }
    [BindProperty] public string? Where { get; set; }
    [BindProperty] public string? When { get; set; }
    [BindProperty] public string? MustHave { get; set; }
    [BindProperty, Display(Name = "The day it should begin by")] public DateOnly? WantedBy { get; set; }
    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public bool Read { get; set; }

    /// <summary>What is known before.</summary>
    public BeforeAsking Before { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => Before = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var asked = new RequestAsAsked { Line = Line, Wants = Wants ?? "", Where = Where ?? "", When = When ?? "", MustHave = MustHave ?? "", WantedBy = WantedBy };
        var verdict = ModelState.IsValid ? await ask.DoAsync(Me, Person, asked, new RuleAnswer(Read, Reason), stop) : Verdict.Yes;
        return verdict is { Allowed: true, Answer: { } made } ? LocalRedirect($"/sourcing/{made}") : this.Show(verdict);
    }
}
