using Threefold.Casework.Door;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Safeguarding;

/// <summary>Risks that somebody takes for the sake of a good life, and that the team shares.</summary>
[For(Purpose.Conversation)]
public sealed class RisksModel(OpenDecisions open, Drafts drafts) : DecisionPage(open, drafts);
