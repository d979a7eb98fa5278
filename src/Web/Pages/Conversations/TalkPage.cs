using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Conversations;

/// <summary>A page of one talk. Its address holds the talk's id only; the door says whether it opens.</summary>
/// <param name="open">Opens the talk.</param>
/// <param name="where">Whose talk it is.</param>
public abstract class TalkPage(OpenConversation open, Whereabouts where) : HousePage
{
    /// <summary>The talk's id.</summary>
    [FromRoute(Name = "talk")]
    public Guid TalkId { get; set; }

    /// <summary>The worker's reason, where a rule asked why.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>True when the worker ticked that they have read what a rule said.</summary>
    [BindProperty]
    public bool Read { get; set; }

    /// <summary>The talk as it stands.</summary>
    public TalkInView Talk { get; private set; } = null!;

    /// <summary>What the worker answers to rules that asked.</summary>
    protected RuleAnswer Answer => new(Read, Reason);

    /// <summary>An address of this talk.</summary>
    public string At(string more = "") => $"/conversations/{TalkId}{more}";

    /// <summary>The step that a colleague would look at, as an address says it.</summary>
    protected virtual string StepAsked => "";

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens the talk; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop) => Talk = await open.DoAsync(Me with { Key = null }, TalkId, stop);

    /// <summary>Does one act for the person whose talk it is, then goes on; or shows this page with what stands in the way.</summary>
    /// <param name="act">The act, given the person.</param>
    /// <param name="next">Where to go when it is done.</param>
    /// <param name="field">The field for findings that name none.</param>
    /// <param name="stop">Stops waiting.</param>
    protected Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string next, string field, CancellationToken stop) => DoAsync(act, _ => next, field, stop);

    /// <summary>The same, where the next page is the person’s own.</summary>
    protected async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, Func<Guid, string> next, string field, CancellationToken stop)
    {
        var person = await where.PersonOfAsync<Conversation>(TalkId, stop);
        var verdict = ModelState.IsValid ? await act(person) : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next(person));
        await LoadAsync(stop);
        return this.Show(verdict, field, new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Go back to the solution ring"] = At("/solutions"),
            ["Write one thing as they said it"] = At(),
            ["Ask what friends would say they do well"] = At("?ask=own-strengths#ask"),
            ["Ring them now"] = At("/who-helps"),
            ["Raise a concern"] = $"/people/{Talk.Talk.Person}/concern",
            [Verdicts.AskColleague] = $"/people/{Talk.Talk.Person}/peer{StepAsked}", [Verdicts.AskAgreement] = $"/people/{Talk.Talk.Person}/approval{StepAsked}", ["Ask your manager"] = $"/people/{Talk.Talk.Person}/approval{StepAsked}",
        });
    }
}
