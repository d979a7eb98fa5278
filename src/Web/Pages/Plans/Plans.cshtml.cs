using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>Every plan of one person; and a new one is begun, from an assessment or with a reason for doing without.</summary>
[For(Purpose.Conversation)]
[GuidedBy("plan")]
public sealed class PlansModel(ReadPlans read, BeginPlan begin) : HousePage
{
    [FromRoute] public Guid Person { get; set; }
    [BindProperty] public Guid? Assessment { get; set; }
    [BindProperty] public string? WhyNoAssessment { get; set; }

    /// <summary>What there is.</summary>
    public PlansOf View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, Person, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = ModelState.IsValid ? await begin.DoAsync(Me, Person, Assessment, WhyNoAssessment ?? "", stop) : Verdict.Yes;
        if (verdict is { Allowed: true, Answer: { } plan }) return LocalRedirect($"/plans/{plan}");
        await OnGetAsync(stop);
        return this.Show(verdict);
    }
}
