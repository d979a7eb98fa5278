using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Connecting;

/// <summary>Connecting somebody from their own page, between talks.</summary>
[For(Purpose.Conversation)]
[GuidedBy("connecting")]
public sealed class FromPersonModel(ReadConnections read, CommunitySearch search, CommunityShelf shelf, ConnectToCommunity connect, NoteUnmetWish wish) : ConnectPage(read, search, shelf, connect, wish)
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    /// <inheritdoc/>
    public override string Here => $"/people/{Person}/connect";

    /// <inheritdoc/>
    public override string Back => Here;

    /// <inheritdoc/>
    protected override Guid? InTalk => null;

    /// <inheritdoc/>
    protected override Task<Guid> PersonAsync(CancellationToken stop) => Task.FromResult(Person);
}
