using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Safeguarding;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>One decision as it was talked through, to read back or to look at again.</summary>
[For(Purpose.Conversation)]
public sealed class DecisionModel(OpenDecisions open, Drafts drafts) : DecisionPage(open, drafts)
{
    [FromRoute]
    public Guid Decision { get; set; }

    /// <summary>The decision.</summary>
    public CapacityDecision Asked => Held.Asked.FirstOrDefault(a => a.Id == Decision) ?? throw new NotThere(nameof(CapacityDecision));

    /// <summary>What was decided for them about it, if anything.</summary>
    public BestInterestsDecision? Best => Held.Best.FirstOrDefault(b => b.Capacity == Decision);

    /// <inheritdoc/>
    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        _ = Asked;
    }
}
