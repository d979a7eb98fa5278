using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;

namespace Threefold.Web.Pages.Assessments;

/// <summary>A page about assessments in one person's life: it opens them, shows them, and does one act.</summary>
/// <param name="open">Opens them.</param>
public abstract class PersonAssessmentsPage(OpenAssessments open) : AssessmentForm
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    /// <summary>What is held.</summary>
    public AssessmentsOf Held { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Held.Flags.Who);

    /// <summary>An address of this person.</summary>
    public string At(string more = "") => $"/people/{Person}{more}";

    /// <summary>Shows the page.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        return Page();
    }

    async Task LoadAsync(CancellationToken stop) => Held = await open.DoAsync(Me with { Key = null }, Person, stop);

    /// <summary>Does the act and goes on, or shows this page again with what stands in the way.</summary>
    protected async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, Func<Guid?, string> next, CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
        if (verdict.Allowed && ModelState.IsValid) return LocalRedirect(next(verdict.Answer));
        await LoadAsync(stop);
        return this.Show(verdict, ways: new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Answer the advocacy question"] = At("/advocate"), ["Write down that they said no"] = At("/assessments/no"), ["Tell children’s services"] = At("/assessments/young"),
            ["Record capacity for this decision"] = At("/decisions/new"), ["Raise a concern"] = At("/concern"), ["Start the assessment"] = At("/assessments/begin"),
        });
    }
}
