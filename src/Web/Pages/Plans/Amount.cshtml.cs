using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Plans;

/// <summary>About how much there may be, worked out line by line and told to the person before the plan is agreed. Never a limit.</summary>
[For(Purpose.Conversation)]
[GuidedBy("budget")]
public sealed class AmountModel(ReadPlan read, Drafts drafts, WorkOutBudget work, TellBudget tell) : PlanPage(read, drafts)
{
    [BindProperty, Display(Name = "The day they were told")] public DateOnly? On { get; set; }

    /// <summary>The address asks for the table of a carer’s own support.</summary>
    [BindProperty(SupportsGet = true)] public bool? ForCarer { get; set; }

    /// <summary>True for a carer’s own support: as asked, else as it was decided.</summary>
    public bool Carer => ForCarer ?? View.Decision is { Of: AssessmentOf.Carer };

    /// <summary>The parts of life that are talked through.</summary>
    public IReadOnlyList<NeedArea> Areas => Carer ? View.Table.Carer : View.Table.Adult;

    /// <inheritdoc/>
    public override string DraftOf => At("/amount");

    /// <summary>True where the assessment found that they cannot do this.</summary>
    public bool Found(NeedArea area) => View.Decision is { } decision && (decision.Of == AssessmentOf.Carer) == Carer && decision.Unable().Contains(area.Key);

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(p => work.DoAsync(Me, p, PlanId, Worked, stop), At("/amount#told"), stop);

    public Task<IActionResult> OnPostTellAsync(CancellationToken stop) =>
        DoAsync(p => tell.DoAsync(Me, p, View.Own.Budget?.Id ?? Guid.Empty, On, Chosen<ToldBy>("Channel"), Typed("To"), Typed("TheirView"), stop), At(), stop);

    BudgetAsWorked Worked => new()
    {
        Carer = Carer, ForBoth = Typed("Whose") == "both",
        Needs = [.. Areas.Where(a => Typed(a.Key).Length > 0).Select(a => new NeedAsChosen(a.Key, Typed(a.Key), Typed($"{a.Key}-others")))],
    };
}
