using Microsoft.AspNetCore.DataProtection;
using Threefold.Casework.Community;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Finding something in the community: a worker with somebody beside them or on the telephone, in a hurry to help.</summary>
[ForAnyWorker]
public sealed class IndexModel(CommunitySearch search, IDataProtectionProvider keys) : FindPage(search, keys, WhoMaySee.Workers, "/community");
