using Microsoft.AspNetCore.Mvc.Filters;
using Threefold.Casework.Shelves;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Keepers;

/// <summary>
/// A page for an organisation that keeps its own entries. It is no worker’s session: another cookie, that opens these pages
/// and nothing else. Without one it leads to where a link can be asked for.
/// </summary>
public abstract class KeeperPage(KeeperShelf keepers) : HousePage
{
    /// <summary>The organisation.</summary>
    public DirectoryKeeper Keeper { get; private set; } = null!;

    /// <inheritdoc/>
    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await KeeperCookie.WhoAsync(HttpContext, keepers) is not { } keeper)
        {
            context.Result = Redirect("/community/own");
            return;
        }

        Keeper = keeper;
        await next();
    }
}

/// <summary>The cookie of an organisation's session: a secret of which the store keeps only a digest.</summary>
static class KeeperCookie
{
    const string Name = "threefold-keeper";

    public static void Give(HttpContext http, SiteOptions options, string secret, TimeSpan lasts) => http.Response.Cookies.Append(Name, secret, Like(options, lasts));

    public static void Take(HttpContext http, SiteOptions options) => http.Response.Cookies.Delete(Name, Like(options, null));

    public static string Of(HttpContext http) => http.Request.Cookies[Name] ?? "";

    public static async Task<DirectoryKeeper?> WhoAsync(HttpContext http, KeeperShelf keepers) => Of(http) is { Length: > 0 and < 200 } secret ? await keepers.OfSessionAsync(secret, http.RequestAborted) : null;

    static CookieOptions Like(SiteOptions options, TimeSpan? lasts) => new() { HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = !options.IsPlainLoopback, Path = "/community", MaxAge = lasts, IsEssential = true };
}
