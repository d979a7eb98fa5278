using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>A plan, for the worker and the people it is about, side by side: the good life first, then who does what, then what it comes to.</summary>
[For(Purpose.Conversation)]
public sealed class PlanModel(ReadPlan read, Drafts drafts) : PlanPage(read, drafts)
{
    /// <summary>Those whose plan it is: one person, or two who plan together.</summary>
    public IEnumerable<OnePlan> Plans => View.Beside is { } other ? [View.Own, other] : [View.Own];

    /// <summary>True while it is being written.</summary>
    public bool Draft => View.Own.Plan.Status == PlanStatus.Draft;
}
