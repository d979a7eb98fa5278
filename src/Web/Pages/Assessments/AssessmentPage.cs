using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Casework.Door;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Assessments;

/// <summary>A page of one assessment. Its address holds the assessment's id only; the door says whether it opens.</summary>
/// <param name="read">Opens the assessment.</param>
/// <param name="where">Whose it is.</param>
public abstract class AssessmentPage(ReadAssessment read, Whereabouts where) : AssessmentForm
{
    /// <summary>The assessment's id.</summary>
    [FromRoute(Name = "assessment")]
    public Guid AssessmentId { get; set; }

    /// <summary>The assessment as it stands.</summary>
    public AssessmentInView View { get; protected set; } = null!;

    /// <summary>The assessment itself.</summary>
    public NeedsAssessment Held => View.Held;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>An address of this assessment.</summary>
    public string At(string more = "") => $"/assessments/{AssessmentId}{more}";

    /// <summary>Shows the page.</summary>
    public virtual async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    /// <summary>Opens the assessment; the look is written down.</summary>
    protected virtual async Task LoadAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, AssessmentId, stop);

    /// <summary>Does one act for the person whose assessment it is, then goes on; or shows this page with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string next, string field, CancellationToken stop)
    {
        var verdict = Verdict.Yes;
        try
        {
            if (ModelState.IsValid) verdict = await act(await where.PersonOfAsync<NeedsAssessment>(AssessmentId, stop));
        }
        catch (SavedFirst)
        {
            verdict = SavedMeanwhile(field);
        }

        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next);
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Answer the advocacy question"] = $"/people/{Held.Person}/advocate", ["Look at the outcomes again"] = At(), ["Ask about these first"] = At(),
        });
    }
}
