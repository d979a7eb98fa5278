using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Pages.People;

namespace Threefold.Web.Pages.Plans;

/// <summary>A page of one plan. Its address holds the plan’s id only; the door says whether it opens. What is typed is kept field by field.</summary>
/// <param name="read">Opens the plan.</param>
/// <param name="drafts">What was typed here and not finished.</param>
public abstract class PlanPage(ReadPlan read, Drafts drafts) : HousePage
{
    IReadOnlyDictionary<string, Draft> left = new Dictionary<string, Draft>(StringComparer.Ordinal);

    /// <summary>The plan’s id.</summary>
    [FromRoute(Name = "plan")] public Guid PlanId { get; set; }

    [BindProperty] public string? Reason { get; set; }
    [BindProperty] public bool Read { get; set; }

    /// <summary>The version on the page.</summary>
    [BindProperty] public int Seen { get; set; }

    /// <summary>The plan as it stands.</summary>
    public PlanInView View { get; private set; } = null!;

    /// <summary>Both texts, when somebody else saved first.</summary>
    public TwoTexts? Both { get; private set; }

    /// <summary>The person whose plan it is.</summary>
    public Guid Person => View.Own.Plan.Person;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Own.Flags.Who);

    /// <summary>Where this page’s unfinished words are kept.</summary>
    public virtual string DraftOf => At();

    /// <summary>An address of this plan.</summary>
    public string At(string more = "") => $"/plans/{PlanId}{more}";

    /// <summary>What the worker answers to rules that asked.</summary>
    protected RuleAnswer Answer => new(Read, Reason);

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>What was typed in a field, else what was typed before and not finished, else what is held.</summary>
    public string Typed(string name, string held = "") =>
        Request.HasFormContentType ? Request.Form.TryGetValue(name, out var values) ? values.ToString() : ""
        : left.TryGetValue(name, out var draft) ? draft.Text : held;

    /// <summary>Whether a box was ticked.</summary>
    protected bool Ticked(string name) => Typed(name) == "true";

    /// <summary>Which answer was chosen, by its own name; none for none.</summary>
    protected T? Chosen<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Typed(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>Opens the plan; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop)
    {
        View = await read.DoAsync(Me with { Key = null }, PlanId, stop);
        if (!Request.HasFormContentType) left = await drafts.ListAsync(Me, DraftOf, stop);
    }

    /// <summary>Does the act for the person whose plan it is and goes on; or shows this page again with what stands in the way, or with both texts.</summary>
    protected async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string next, CancellationToken stop, Func<string>? mine = null)
    {
        if (Typed("Choice") == "theirs") return LocalRedirect(next);
        await LoadAsync(stop);
        try
        {
            var verdict = ModelState.IsValid ? await act(Person) : Verdict.Yes;
            if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next);
            return this.Show(verdict, ways: PlanWays.For(Person, PlanId));
        }
        catch (SavedFirst clash)
        {
            await LoadAsync(stop);
            (Both, Seen, Response.StatusCode) = (new TwoTexts(clash, mine?.Invoke() ?? "", false), clash.Version, StatusCodes.Status409Conflict);
            ModelState.Remove(nameof(Seen));
            return Page();
        }
    }
}

/// <summary>Where a plan’s pages send somebody who cannot go on.</summary>
static class PlanWays
{
    /// <summary>Addresses for the sentences of rules.</summary>
    public static IReadOnlyDictionary<string, string> For(Guid person, Guid plan) => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["Record telling them"] = $"/plans/{plan}/amount",
        ["Start what is urgent"] = $"/people/{person}/help?urgent=true",
        ["Get urgent help now"] = $"/people/{person}/help?urgent=true",
        ["Ask what a good life looks like"] = $"/plans/{plan}/outcomes",
        ["Look at the solution ring"] = $"/people/{person}/talk",
        ["Talk about help to recover"] = $"/people/{person}/recover",
        ["Look in the community directory"] = $"/people/{person}/connect",
        ["Answer the advocacy question"] = $"/people/{person}/advocate",
        ["Can they make this decision?"] = $"/people/{person}/decisions/new",
        ["Ask the team who is best placed"] = $"/people/{person}/best-placed",
        [Verdicts.AskColleague] = $"/people/{person}/peer?For=plan:{plan}",
        [Verdicts.AskAgreement] = $"/people/{person}/approval?For=plan:{plan}",
        ["Ask for agreement to the sum"] = $"/people/{person}/money#agree",
    };
}
