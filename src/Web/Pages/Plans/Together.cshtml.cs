using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>Two people say, each for themselves, that they plan together. Each keeps their own plan and budget.</summary>
[For(Purpose.Conversation)]
[GuidedBy("two-people")]
public sealed class TogetherModel(ReadPlan read, Drafts drafts, JoinPlans join) : PlanPage(read, drafts)
{
    /// <inheritdoc/>
    public override string DraftOf => At("/together");

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(
        p => Guid.TryParse(Typed("Other"), out var other) && View.Circle.Any(t => t.Other == other) ? join.DoAsync(Me, p, other, Ticked("Agrees"), Ticked("OtherAgrees"), stop)
            : Task.FromResult(Verdict.No("Choose who they plan together with.", "Other")), At(), stop);
}
