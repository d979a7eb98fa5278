using Microsoft.AspNetCore.Authentication.Cookies;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>Who is signed in, looked up afresh for each request so that a change of role or team acts at once.</summary>
static class SignedIn
{
    const string MeKey = "Threefold.Me";

    /// <summary>The actor behind this request, or nothing.</summary>
    public static Actor? Me(this HttpContext http) => http.Items[MeKey] as Actor;

    public static void AddSignIn(this IServiceCollection services, SiteOptions options)
    {
        services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(c =>
        {
            c.Cookie.Name = "threefold";
            c.Cookie.HttpOnly = true;
            c.Cookie.SameSite = SameSiteMode.Lax;
            c.LoginPath = "/sign-in";
            c.ReturnUrlParameter = "back";
        });
        services.AddAuthorization();
    }

    public static void UseSignIn(this WebApplication site)
    {
        site.UseAuthentication();
        site.Use(async (http, next) =>
        {
            if (http.User.FindFirst("sub")?.Value is { } subject)
                http.Items[MeKey] = await http.RequestServices.GetRequiredService<TeamShelf>().ActorAsync(subject, http.RequestAborted);
            await next();
        });
        site.UseAuthorization();
    }
}
