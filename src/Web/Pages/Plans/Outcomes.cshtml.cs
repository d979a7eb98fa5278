using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>What a good life looks like, and what they want from this plan, part by part of their life.</summary>
[For(Purpose.Conversation)]
[GuidedBy("plan")]
public sealed class OutcomesModel(ReadPlan read, Drafts drafts, SayGoodLife say, NameOutcome name, LookAtOutcome look) : PlanPage(read, drafts)
{
    /// <summary>The outcome that is put in other words or looked at.</summary>
    [BindProperty(SupportsGet = true)] public Guid? One { get; set; }

    /// <summary>That outcome.</summary>
    public PlanOutcome? Picked => View.Own.Outcomes.FirstOrDefault(o => o.Id == One);

    public Task<IActionResult> OnPostGoodAsync(CancellationToken stop) => DoAsync(p => say.DoAsync(Me, p, PlanId, Seen, Typed("Words"), stop), At("/outcomes"), stop, () => Typed("Words"));

    public Task<IActionResult> OnPostNameAsync(CancellationToken stop) => DoAsync(p => name.DoAsync(Me, p, PlanId, One, Seen, Typed("Outcome"), Chosen<LifeArea>("Area"), stop), At("/outcomes"), stop, () => Typed("Outcome"));

    public Task<IActionResult> OnPostLookAsync(CancellationToken stop) => DoAsync(p => look.DoAsync(Me, p, One ?? Guid.Empty, Seen, Chosen<OutcomeState>("State"), Typed("Said"), stop), At("/outcomes"), stop, () => Typed("Said"));

    /// <inheritdoc/>
    public override async Task<IActionResult> OnGetAsync(CancellationToken stop)
    {
        await LoadAsync(stop);
        Seen = Picked?.Version ?? View.Own.Plan.Version;
        return Page();
    }
}
