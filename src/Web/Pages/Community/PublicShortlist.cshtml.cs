using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Anybody prints a short list for themselves or for their mum.</summary>
[ForEveryone]
public sealed class PublicShortlistModel(CommunityShelf shelf) : ShortlistPage(shelf, WhoMaySee.Everybody, "/find");
