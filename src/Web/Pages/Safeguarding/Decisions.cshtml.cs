using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>What somebody decided, what was decided for them, the risks that are shared, and who may speak for them.</summary>
[For(Purpose.Conversation)]
public sealed class DecisionsModel(OpenDecisions open, Drafts drafts, TimeProvider clock) : DecisionPage(open, drafts)
{
    /// <summary>Now (UTC), for what is late.</summary>
    public DateTime Moment => clock.GetUtcNow().UtcDateTime;
}
