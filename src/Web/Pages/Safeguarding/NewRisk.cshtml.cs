using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>A risk weighed with the person, for the sake of what matters to them.</summary>
[For(Purpose.Conversation)]
[GuidedBy("risk")]
public sealed class NewRiskModel(OpenDecisions open, Drafts drafts, WeighRisk weigh) : DecisionPage(open, drafts)
{
    [BindProperty, Display(Name = "The day to look at this again")]
    public DateOnly? LookAgainOn { get; set; }

    /// <inheritdoc/>
    public override string DraftOf => At("/risk/new");

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => weigh.DoAsync(Me, Person, Weighed, Options, Opinions, stop), made => At($"/risk/{made}"), stop);

    RiskAsWeighed Weighed => new()
    {
        What = Typed("What").Trim(), Matters = Typed("Matters").Trim(), Benefit = Typed("Benefit").Trim(), Risk = Typed("Risk").Trim(), Least = Typed("Least").Trim(),
        DecisionMaker = Typed("DecisionMaker").Trim(), ViewsDiffer = Ticked("ViewsDiffer"), LookAgainOn = LookAgainOn,
    };
}
