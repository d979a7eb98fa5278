using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>A page about one person's decisions, risks or advocate: it opens them, shows them, and does one act.</summary>
/// <param name="open">Opens them.</param>
/// <param name="drafts">What was typed here and not finished.</param>
public abstract class DecisionPage(OpenDecisions open, Drafts drafts) : HousePage
{
    IReadOnlyDictionary<string, Draft> left = new Dictionary<string, Draft>(StringComparer.Ordinal);

    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>What is held.</summary>
    public DecisionsOf Held { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Held.Flags.Who);

    /// <summary>Who is signed in, for “who decides”.</summary>
    public string Worker => Me.Actor.Name;

    /// <summary>Where this page's unfinished words are kept: its own address. Empty for a page without.</summary>
    public virtual string DraftOf => "";

    /// <summary>Why the record is opened.</summary>
    protected virtual Purpose Why => Purpose.Conversation;

    /// <summary>An address of this person.</summary>
    public string At(string more = "") => $"/people/{Person}{more}";

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

    /// <summary>The ways to go, as the rows of the form were filled.</summary>
    protected IReadOnlyList<OptionAsWeighed> Options => [.. Rows.Options.Select(i => new OptionAsWeighed { What = Typed($"Option{i}"), Benefits = Typed($"Benefits{i}"), Burdens = Typed($"Burdens{i}"), Freest = Ticked($"Freest{i}") })];

    /// <summary>Who was asked, as the rows of the form were filled.</summary>
    protected IReadOnlyList<OpinionAsHeard> Opinions => [.. Rows.Opinions.Select(i => new OpinionAsHeard { Who = Typed($"Who{i}"), Relation = Typed($"Relation{i}"), Words = Typed($"View{i}"), Stand = Chosen<Stand>($"Stand{i}") ?? Stand.NotSaid })];

    /// <summary>Opens the record; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop)
    {
        Held = await open.DoAsync(Me with { Key = null }, Person, Why, stop);
        if (DraftOf.Length > 0) left = await drafts.ListAsync(Me, DraftOf, stop);
    }

    /// <summary>Does the act and goes on, or shows this page again with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, Func<Guid?, string> next, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next(verdict.Answer));
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Record capacity for this decision"] = At("/decisions/new"),
            ["Record what they agreed to"] = At("/about/sharing"),
            ["If the person cannot decide this, record a best-interests decision"] = At("/decisions"),
        });
    }
}

/// <summary>How many rows stand on a form, so that it needs no script to grow.</summary>
public static class Rows
{
    /// <summary>Ways to weigh.</summary>
    public static IReadOnlyList<int> Options { get; } = [1, 2, 3, 4];

    /// <summary>People to ask.</summary>
    public static IReadOnlyList<int> Opinions { get; } = [1, 2, 3, 4];
}
