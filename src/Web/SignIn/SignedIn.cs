using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Diagnostics;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>Who is signed in, looked up afresh for each request so that a change of role or team acts at once.</summary>
static class SignedIn
{
    /// <summary>The actor behind this request, or nothing.</summary>
    public static Actor? Me(this HttpContext http) => http.Standing()?.Actor;

    /// <summary>The same, with how they like their screen.</summary>
    public static Standing? Standing(this HttpContext http) => http.Items[typeof(Standing)] as Standing;

    /// <summary>True for a script that reads the answer itself: it is told 401, and never sent to another page.</summary>
    public static bool WantsJson(this HttpRequest request) => request.Headers.Accept.ToString().Contains("application/json", StringComparison.OrdinalIgnoreCase);

    public static void AddSignIn(this IServiceCollection services, SiteOptions options)
    {
        services.AddDataProtection().SetApplicationName("Threefold");
        services.AddOptions<KeyManagementOptions>().Configure<KeyShelf>((keys, shelf) =>
            (keys.XmlRepository, keys.XmlEncryptor) = (new StoredKeys(shelf), new KeyCover(KeySecret.For(options))));
        services.AddSingleton<SessionTickets>().AddSingleton(options).AddHostedService<Sweeping>();

        services.AddSingleton<Provider>();
        ProviderSignIn.Add(services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme).AddCookie(Sessions.Fresh), options);
        foreach (var scheme in new[] { Sessions.Scheme, Sessions.Fresh })
            services.AddOptions<CookieAuthenticationOptions>(scheme).Configure<About, SessionTickets, IDataProtectionProvider>((cookie, about, tickets, keys) => Set(cookie, about, tickets, keys, options));
        services.AddOptions<AntiforgeryOptions>().Configure<About>((form, about) => Set(form.Cookie, "threefold-form", about, options, SameSiteMode.Strict));
        services.AddAuthorization();
        services.AddLimits(options);
    }

    public static void UseSignIn(this WebApplication site)
    {
        site.UseAuthentication();
        site.Use(async (http, next) =>
        {
            if (http.User.FindFirst("sub")?.Value is { } subject)
                http.Items[typeof(Standing)] = await http.RequestServices.GetRequiredService<TeamShelf>().StandingAsync(subject, http.RequestAborted);
            await next();
        });
        site.UseHeldPosts();
        site.UseAuthorization();
        site.UseRateLimiter();
        site.UseRequestTimeouts();
    }

    static void Set(CookieAuthenticationOptions cookie, About about, SessionTickets tickets, IDataProtectionProvider keys, SiteOptions options)
    {
        Set(cookie.Cookie, "threefold", about, options, SameSiteMode.Lax);
        // Both schemes read and write the same cookie.
        cookie.TicketDataFormat = new TicketDataFormat(keys.CreateProtector("Threefold.Session.Cookie"));
        (cookie.SessionStore, cookie.ExpireTimeSpan, cookie.SlidingExpiration) = (tickets, options.Longest, false);
        (cookie.LoginPath, cookie.ReturnUrlParameter) = ("/sign-in", "back");
        cookie.Events.OnRedirectToLogin = ask =>
        {
            if (ask.Request.WantsJson()) SayPlainly(ask.HttpContext, StatusCodes.Status401Unauthorized);
            else if (!about.IsDemo && options.Provider is null) ask.Response.StatusCode = StatusCodes.Status404NotFound;
            else ask.Response.Redirect(ask.RedirectUri);
            return Task.CompletedTask;
        };
    }

    /// <summary>A status with no page: for scripts.</summary>
    public static void SayPlainly(HttpContext http, int status)
    {
        if (http.Features.Get<IStatusCodePagesFeature>() is { } pages) pages.Enabled = false;
        http.Response.StatusCode = status;
    }

    /// <summary>Cookies that only this host may set and read, over TLS. A demo on this machine's own loopback may use plain http.</summary>
    static void Set(CookieBuilder cookie, string name, About about, SiteOptions options, SameSiteMode sameSite)
    {
        var plain = about.IsDemo && options.IsPlainLoopback;
        cookie.Name = plain ? name : $"__Host-{name}";
        (cookie.SecurePolicy, cookie.Path, cookie.HttpOnly, cookie.SameSite) = (plain ? CookieSecurePolicy.None : CookieSecurePolicy.Always, "/", true, sameSite);
    }
}
