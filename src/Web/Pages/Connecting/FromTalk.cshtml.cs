using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Connecting;

/// <summary>Connecting somebody in the middle of a talk: the two look at the directory together.</summary>
[For(Purpose.Conversation)]
[GuidedBy("connecting", "solution-ring")]
public sealed class FromTalkModel(ReadConnections read, CommunitySearch search, CommunityShelf shelf, ConnectToCommunity connect, NoteUnmetWish wish, Whereabouts where) : ConnectPage(read, search, shelf, connect, wish)
{
    [FromRoute(Name = "talk")]
    public Guid Talk { get; set; }

    /// <inheritdoc/>
    public override string Here => $"/conversations/{Talk}/connect";

    /// <inheritdoc/>
    public override string Back => $"/conversations/{Talk}/solutions";

    /// <inheritdoc/>
    protected override Guid? InTalk => Talk;

    /// <inheritdoc/>
    protected override Task<Guid> PersonAsync(CancellationToken stop) => where.PersonOfAsync<Conversation>(Talk, stop);
}
