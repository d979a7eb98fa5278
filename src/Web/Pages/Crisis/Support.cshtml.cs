using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>Help to recover, for whoever gives it: the goal, how to speak with them, how it goes, and what came of it.</summary>
[For(Purpose.Conversation)]
[GuidedBy("recovery")]
public sealed class SupportModel(ReadSupport read, NoteSupportProgress note, EndShortTermSupport end, ChargeForSupport charge) : HousePage
{
    [FromRoute(Name = "support")]
    public Guid Support { get; set; }

    [BindProperty]
    public string? Words { get; set; }

    [BindProperty]
    public GoalReached? Reached { get; set; }

    [BindProperty]
    public string? TheirView { get; set; }

    [BindProperty]
    public string? Next { get; set; }

    [BindProperty]
    public string? Pounds { get; set; }

    [BindProperty, Display(Name = "The first day")]
    public DateOnly? From { get; set; }

    [BindProperty]
    public string? Told { get; set; }

    /// <summary>The help as it stands.</summary>
    public SupportInView View { get; private set; } = null!;

    /// <summary>True while a charge is being asked about.</summary>
    public bool Charging { get; private set; }

    /// <summary>True while its end is being asked about.</summary>
    public bool Ending { get; private set; }

    /// <summary>The name to say.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Support, stop);

    public Task<IActionResult> OnPostNoteAsync(CancellationToken stop) => DoAsync(p => note.DoAsync(Me, p, Support, Words ?? "", stop), stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(p => end.DoAsync(Me, p, Support, Reached, TheirView ?? "", Next ?? "", stop), stop, ending: true);

    public Task<IActionResult> OnPostChargeAsync(CancellationToken stop) => DoAsync(p => charge.DoAsync(Me, p, Support, CrisisWords.Pence(Pounds), From, Told ?? "", stop), stop, charging: true);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop, bool charging = false, bool ending = false)
    {
        await OnGetAsync(stop);
        (Charging, Ending) = (charging, ending);
        var verdict = ModelState.IsValid ? await act(View.Support.Person) : Verdict.Yes;
        return verdict is { Allowed: true, Answer: not null } ? LocalRedirect($"/crisis/support/{Support}") : this.Show(verdict);
    }
}
