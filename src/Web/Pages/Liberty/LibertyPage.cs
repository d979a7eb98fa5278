using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Liberty;
using Threefold.Practice.Ground;
using Threefold.Practice.Liberty;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Liberty;

/// <summary>A page about one person's liberty: it opens what was asked and decided, shows it, and does one act.</summary>
/// <param name="open">Opens it.</param>
public abstract class LibertyPage(OpenLiberty open) : HousePage
{
    [FromRoute]
    public Guid Person { get; set; }

    /// <summary>The request, on pages about one.</summary>
    [FromRoute(Name = "liberty")]
    public Guid RequestId { get; set; }

    /// <summary>What is held.</summary>
    public LibertyOf Held { get; private set; } = null!;

    /// <summary>The request, on pages about one.</summary>
    public LibertyRequest Asked => Held.Requests.FirstOrDefault(r => r.Id == RequestId) ?? throw new NotThere(nameof(LibertyRequest));

    /// <summary>The procedure it began under.</summary>
    public LibertyScheme Scheme => LibertyReference.Of(Asked.Scheme);

    /// <summary>The latest assessment of each requirement of the request.</summary>
    public IReadOnlyList<LibertyAssessment> Made => [.. Held.Assessments.Where(a => a.Request == RequestId)];

    /// <summary>Today, in London.</summary>
    public DateOnly Today => Held.Flags.Today;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Held.Flags.Who);

    /// <summary>Where their requests are, or an address of one.</summary>
    public string At(string more = "") => $"/people/{Person}/liberty{more}";

    /// <summary>The request's own page.</summary>
    public string Itself => At($"/{RequestId}");

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>What was typed in a field.</summary>
    public string Typed(string name, string held = "") => Request.HasFormContentType ? Request.Form.TryGetValue(name, out var values) ? values.ToString() : "" : held;

    /// <summary>Which answer was chosen, by its own name; none for none.</summary>
    protected T? Chosen<T>(string name) where T : struct, Enum => Enum.TryParse<T>(Typed(name), out var chosen) && Enum.IsDefined(chosen) ? chosen : null;

    /// <summary>Whether yes or no was chosen; none for neither.</summary>
    protected bool? YesOrNo(string name) => Typed(name) switch { "yes" => true, "no" => false, _ => null };

    /// <summary>Opens the record; the look is written down.</summary>
    protected async Task LoadAsync(CancellationToken stop)
    {
        Held = await open.DoAsync(Me with { Key = null }, Person, stop);
        if (RequestId != Guid.Empty) _ = Asked;
    }

    /// <summary>Does the act and goes on, or shows this page again with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, Func<Guid?, string> next, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next(verdict.Answer));
        await LoadAsync(stop);
        return this.Show(verdict);
    }
}
