using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>One person who waits, for whoever is about to ring them.</summary>
[For(Purpose.Conversation)]
[GuidedBy("waiting")]
public sealed class WaitModel(ReadWait read, BeInTouch inTouch, LookAtWait risk, NoteChange change, NoteHarm harm, GiveDay giveDay, EndWait end) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Person { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public string? HowTheyAre { get; set; }
    [BindProperty] public string? Risk { get; set; }
    [BindProperty] public string? Change { get; set; }
    [BindProperty] public string? Harm { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? HarmOn { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? Day { get; set; }
    [BindProperty] public bool Told { get; set; }
    [BindProperty] public string? TheySaid { get; set; }
    [BindProperty] public string? NotNeeded { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public WaitInView View { get; private set; } = null!;
    public bool Clash { get; private set; }
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>Where they are taken on or given to somebody; empty when there is nothing to take.</summary>
    public string Take => View.Steps.FirstOrDefault(s => s.About == View.Wait!.Contact) is { } step ? step.Kind == NextStepKind.AnswerContact ? $"/front-door/{step.About}" : $"/people/{Person}/step/{step.Id}" : "";

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Person, stop);

    public Task<IActionResult> OnPostInTouchAsync(CancellationToken stop) => DoAsync(w => inTouch.DoAsync(Me, Person, w, Seen, HowTheyAre ?? "", stop), nameof(HowTheyAre), stop);
    public Task<IActionResult> OnPostRiskAsync(CancellationToken stop) => DoAsync(w => risk.DoAsync(Me, Person, w, Seen, Risk ?? "", stop), nameof(Risk), stop);
    public Task<IActionResult> OnPostChangeAsync(CancellationToken stop) => DoAsync(w => change.DoAsync(Me, Person, w, Seen, Change ?? "", stop), nameof(Change), stop);
    public Task<IActionResult> OnPostHarmAsync(CancellationToken stop) => DoAsync(w => harm.DoAsync(Me, Person, w, Seen, Harm ?? "", HarmOn, stop), nameof(Harm), stop);
    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(w => end.DoAsync(Me, Person, w, Seen, NotNeeded ?? "", stop), nameof(NotNeeded), stop);
    public Task<IActionResult> OnPostDayAsync(CancellationToken stop) => DoAsync(w => giveDay.DoAsync(Me, Person, w, Seen, Day, Told, TheySaid ?? "", Read, Reason, stop), nameof(TheySaid), stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string field, CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (View.Wait is not { } wait) return NotFound();
        try
        {
            var verdict = ModelState.IsValid ? await act(wait.Id) : Verdict.Yes;
            if (verdict.Allowed && ModelState.IsValid) return Redirect($"/people/{Person}/waiting");
            return this.Show(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "words" ? f with { Field = field } : f)] });
        }
        catch (SavedFirst)
        {
            await OnGetAsync(stop);
            (Clash, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
            return Page();
        }
    }
}
