using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.SignIn;

/// <summary>The one reply to a sign-in that did not work, whatever the reason: it tells nobody who works here.</summary>
[ForEveryone]
public sealed class NoModel : HousePage;
