using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Crisis;

/// <summary>A page of one crisis. Its address holds the crisis's id only; the door says whether it opens.</summary>
/// <param name="read">Opens the crisis.</param>
/// <param name="where">Whose it is.</param>
public abstract class CrisisPage(ReadCrisis read, Whereabouts where) : HousePage
{
    /// <summary>The crisis's id.</summary>
    [FromRoute(Name = "crisis")]
    public Guid CrisisId { get; set; }

    /// <summary>The worker's reason, where a rule asked why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True when the worker ticked that they have read what a rule said.</summary>
    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The crisis as it stands.</summary>
    public CrisisInView View { get; private set; } = null!;

    /// <summary>The crisis itself.</summary>
    public CrisisRecord Held => View.Crisis;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>What the worker answers to rules that asked.</summary>
    protected RuleAnswer MyAnswer => new(Read, Reason);

    /// <summary>An address of this crisis.</summary>
    public string At(string more = "") => $"/crisis/{CrisisId}{more}";

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens the crisis; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, CrisisId, stop);

    /// <summary>Does one act for the person whose crisis it is, then goes on; or shows this page with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string next, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act(await where.PersonOfAsync<CrisisRecord>(CrisisId, stop)) : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next);
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Agree how often"] = At("/calls"), ["Stay with the plan for now"] = At(), ["Decide about it"] = At("#help"),
            [Verdicts.AskColleague] = $"/people/{Held.Person}/peer?For={(Held.Worker is null ? "assign" : "hand-over")}:{CrisisId}",
            [Verdicts.AskAgreement] = $"/people/{Held.Person}/approval?For={(Held.Worker is null ? "assign" : "hand-over")}:{CrisisId}",
        });
    }
}
