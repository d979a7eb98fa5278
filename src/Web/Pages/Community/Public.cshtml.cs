using Microsoft.AspNetCore.DataProtection;
using Threefold.Casework.Community;
using Threefold.Practice.Community;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>Anybody looks for something near them: at home, in a library, for their mum. They need no account and we learn nothing of them.</summary>
[ForEveryone]
public sealed class PublicModel(CommunitySearch search, IDataProtectionProvider keys) : FindPage(search, keys, WhoMaySee.Everybody, "/find");
