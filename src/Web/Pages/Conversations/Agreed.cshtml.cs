using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Teams;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Conversations;

/// <summary>What was agreed, to read back to the person and to print for them.</summary>
[For(Purpose.Conversation)]
public sealed class AgreedModel(OpenConversation open, Whereabouts where) : TalkPage(open, where)
{
    /// <summary>What happens next because of this talk.</summary>
    public IEnumerable<NextStep> Next => Talk.Next.Where(s => s.About == TalkId || Talk.Connections.Any(c => c.Id == s.About && c.Conversation == TalkId)).OrderBy(s => s.DueAt);

    /// <summary>What they said yes to in the community.</summary>
    public IEnumerable<Connection> Connected => Talk.Connections.Where(c => c.Conversation == TalkId && c.Offer == OfferReply.Accepted);
}
