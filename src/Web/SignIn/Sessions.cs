using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;

namespace Threefold.Web.SignIn;

/// <summary>How a session begins and ends for a browser.</summary>
static class Sessions
{
    /// <summary>The session that a request comes with.</summary>
    public const string Scheme = "threefold";

    /// <summary>Only ever signs in. It has not read the request's cookie, so a session never takes on an old one's key.</summary>
    public const string Fresh = "threefold-fresh";

    /// <summary>The claim that says which worker.</summary>
    public const string WorkerClaim = "worker";

    /// <summary>What a session says of somebody: the provider's name for them, and ours.</summary>
    public static ClaimsPrincipal Of(Actor actor, string subject) =>
        new(new ClaimsIdentity([new Claim("sub", subject), new Claim(WorkerClaim, actor.Id.ToString())], "Threefold"));

    /// <summary>Begins a session with a new key, and ends the one the browser came with.</summary>
    public static async Task BeginAsync(HttpContext http, Actor actor, string subject)
    {
        await EndAsync(http);
        await http.SignInAsync(Fresh, Of(actor, subject));
    }

    /// <summary>Ends the session that the browser came with, here in the store.</summary>
    public static async Task EndAsync(HttpContext http)
    {
        if (KeyOf(http) is { } key) await http.RequestServices.GetRequiredService<SessionShelf>().EndAsync(key);
    }

    /// <summary>The key in the browser's cookie, whether or not its session still holds; nothing when the cookie is not ours.</summary>
    public static string? KeyOf(HttpContext http)
    {
        var cookie = http.RequestServices.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var value = cookie.CookieManager.GetRequestCookie(http, cookie.Cookie.Name!);
        return string.IsNullOrEmpty(value) ? null : cookie.TicketDataFormat.Unprotect(value)?.Principal.Claims.FirstOrDefault(c => c.Type.EndsWith("SessionId", StringComparison.Ordinal))?.Value;
    }

    /// <summary>When the session must end, however busy it is.</summary>
    public static DateTimeOffset? EndsAt(HttpContext http) => http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;
}
