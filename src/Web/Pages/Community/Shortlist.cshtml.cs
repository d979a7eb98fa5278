using Threefold.Casework.Shelves;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>A worker prints a short list for somebody to take home.</summary>
[ForAnyWorker]
public sealed class ShortlistModel(CommunityShelf shelf) : ShortlistPage(shelf, WhoMaySee.Workers, "/community");
