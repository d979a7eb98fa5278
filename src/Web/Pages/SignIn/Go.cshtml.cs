using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.SignIn;

/// <summary>The way to the council's sign-in provider.</summary>
[ForEveryone]
public sealed class GoModel(SiteOptions options) : HousePage
{
    public IActionResult OnGet(string? back) => options.Provider is null
        ? NotFound()
        : Challenge(new AuthenticationProperties { RedirectUri = Url.IsLocalUrl(back) ? back : "/desk" }, ProviderSignIn.Way);
}
