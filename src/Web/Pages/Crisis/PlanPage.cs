using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Crisis;

/// <summary>A page that writes in somebody's plan for if things go wrong: it opens the plan, shows it, and does one act.</summary>
/// <param name="open">Opens the plan.</param>
public abstract class PlanPage(OpenContingency open) : HousePage
{
    /// <summary>The person.</summary>
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>The version of the plan on the page.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The plan and what belongs to it.</summary>
    public ContingencyNow Now { get; private set; } = null!;

    /// <summary>True when somebody else wrote in the plan while the page was open.</summary>
    public bool Clash { get; private set; }

    /// <summary>The plan as it is written.</summary>
    public PlanAsTold Plan => Now.Plan?.Written() ?? new PlanAsTold();

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Now.Flags.Who);

    /// <summary>The address of the plan.</summary>
    public string Here => $"/people/{Person}/if-things-go-wrong";

    /// <summary>Opens the plan; the look is written down.</summary>
    public async Task LoadAsync(CancellationToken stop)
    {
        Now = await open.DoAsync(Me with { Key = null }, Person, stop);
        Seen = Now.Plan?.Version ?? 0;
        ModelState.Remove(nameof(Seen));
    }

    /// <summary>Does an act and goes on, or shows the page again with what stands in the way. What was typed is kept.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, CancellationToken stop, string on = "")
    {
        try
        {
            var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
            if (ModelState.IsValid && verdict.Allowed) return Redirect(Here + on);
            await LoadAsync(stop);
            return this.Show(verdict);
        }
        catch (SavedFirst)
        {
            await LoadAsync(stop);
            (Clash, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
            return Page();
        }
    }
}
