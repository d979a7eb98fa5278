using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>One decision is made for somebody who could not make it this time: what they would want, who was asked, and the ways to go.</summary>
[For(Purpose.Conversation)]
[GuidedBy("best-interests")]
public sealed class BestInterestsModel(OpenDecisions open, Drafts drafts, DecideBestInterests decide) : DecisionPage(open, drafts)
{
    [FromRoute]
    public Guid Decision { get; set; }

    [BindProperty, Display(Name = "The day to look at this again")]
    public DateOnly? LookAgainOn { get; set; }

    /// <summary>The finding it rests on.</summary>
    public CapacityDecision Asked => Held.Asked.FirstOrDefault(a => a.Id == Decision) ?? throw new NotThere(nameof(CapacityDecision));

    /// <summary>What was decided, once it was.</summary>
    public BestInterestsDecision? Best => Held.Best.FirstOrDefault(b => b.Capacity == Decision);

    /// <inheritdoc/>
    public override string DraftOf => At($"/best-interests/{Decision}");

    public Task<IActionResult> OnPostAsync(CancellationToken stop) =>
        DoAsync(() => decide.DoAsync(Me, Person, Decision, Weighed, Options, Opinions, stop), _ => DraftOf, stop);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        _ = Asked;
    }

    BestInterestsAsWeighed Weighed => new()
    {
        CouldWait = Typed("CouldWait"), TookPart = Typed("TookPart"), Wishes = Typed("Wishes"), Beliefs = Typed("Beliefs"), Serious = Chosen<SeriousMatter>("Serious") ?? SeriousMatter.No,
        NobodyToAsk = Ticked("NobodyToAsk"), Imca = Typed("Imca"), Decided = Typed("Decided"), WhyThis = Typed("WhyThis"), DecisionMaker = Typed("DecisionMaker"),
        Unresolved = Ticked("Unresolved"), Resolving = Typed("Resolving"), LookAgainOn = LookAgainOn,
    };
}
