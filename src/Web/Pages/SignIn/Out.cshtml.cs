using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Mvc;
using Threefold.Web.Hosting;
using Threefold.Web.SignIn;

namespace Threefold.Web.Pages.SignIn;

/// <summary>Signing out: the session ends in the store, so that its cookie is worth nothing from then on.</summary>
[ForEveryone]
public sealed class OutModel(Provider provider) : HousePage
{
    public async Task<IActionResult> OnPostAsync()
    {
        var token = (await HttpContext.AuthenticateAsync(Sessions.Scheme)).Properties?.GetString(ProviderSignIn.IdToken);
        await Sessions.EndAsync(HttpContext);
        await HttpContext.SignOutAsync(Sessions.Scheme);
        return Redirect(token is null ? "/sign-in?out=true" : await provider.SignOutAsync(token, $"{Request.Scheme}://{Request.Host}/sign-in?out=true", HttpContext.RequestAborted));
    }
}
