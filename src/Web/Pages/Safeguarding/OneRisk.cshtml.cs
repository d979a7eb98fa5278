using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>One shared risk: read it, add a view, look at it again.</summary>
[For(Purpose.Conversation)]
[GuidedBy("risk")]
public sealed class OneRiskModel(OpenDecisions open, Drafts drafts, HearOpinion hear, LookAtRisk look) : DecisionPage(open, drafts)
{
    [FromRoute]
    public Guid Risk { get; set; }

    [BindProperty, Display(Name = "The next day to look")]
    public DateOnly? LookAgainOn { get; set; }

    /// <summary>The risk.</summary>
    public PositiveRisk Shared => Held.Risks.FirstOrDefault(r => r.Id == Risk) ?? throw new NotThere(nameof(PositiveRisk));

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => look.DoAsync(Me, Person, Risk, Typed("Words"), Typed("GoesOn") != "no", LookAgainOn, stop), _ => At($"/risk/{Risk}"), stop);

    public Task<IActionResult> OnPostViewAsync(CancellationToken stop) =>
        DoAsync(() => hear.DoAsync(Me, Person, Risk, Opinions[0], stop), _ => At($"/risk/{Risk}"), stop);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        _ = Shared;
    }
}
