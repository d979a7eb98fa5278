using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.SignIn;

/// <summary>“Stay signed in”: being asked for is what keeps a session alive. It hands the open page a fresh form token.</summary>
[ForAnyWorker]
public sealed class StayModel(IAntiforgery forms) : HousePage
{
    public IActionResult OnGet() => new JsonResult(new { token = forms.GetAndStoreTokens(HttpContext).RequestToken });
}
