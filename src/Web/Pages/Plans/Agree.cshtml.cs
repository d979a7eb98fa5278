using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>Everything is looked at once more together, with the total in view, and then agreed. It never agrees by itself.</summary>
[For(Purpose.Conversation)]
[GuidedBy("plan")]
public sealed class AgreeModel(ReadPlan read, Drafts drafts, AgreePlan agree) : PlanPage(read, drafts)
{
    [BindProperty] public string? SeenLines { get; set; }
    [BindProperty] public int SeenWeeklyPence { get; set; }
    [BindProperty, Display(Name = "The day they are told the amount")] public DateOnly? TellBy { get; set; }

    [BindProperty, Display(Name = "Why it changed")] public ChangeCause? Cause { get; set; }

    /// <summary>True when somebody changed the plan while it was looked at.</summary>
    public bool Changed => Both is not null;

    /// <inheritdoc/>
    public override string DraftOf => At("/agree");

    public Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var saw = new Agreeing
        {
            By = Typed("By"), SeesItDifferently = Typed("SeesItDifferently"), Why = Typed("Why"), CopyTo = Typed("CopyTo"), DirectPaymentOffered = Ticked("DirectPaymentOffered"),
            TellBy = TellBy, SeenLines = SeenLines ?? "", SeenWeeklyPence = SeenWeeklyPence,
        };
        return DoAsync(p => agree.DoAsync(Me, p, PlanId, Seen, saw, Answer, new(Cause, Typed("Words")), stop), At(), stop);
    }

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        if (!HttpMethods.IsPost(Request.Method)) Seen = View.Own.Plan.Version;
    }

    /// <summary>The lines that stand on this page now, with their versions.</summary>
    public string Lines => PlanRules.Stamp(View.Own.Lines);

    /// <summary>By how much it costs more or less than the plan before, where there was one.</summary>
    public int Costs => View.CostBefore == 0 ? 0 : Total - View.CostBefore;

    /// <summary>What they come to.</summary>
    public int Total => PlanMoney.WeeklyOn(View.Own.Lines, View.ShownOn);
}
