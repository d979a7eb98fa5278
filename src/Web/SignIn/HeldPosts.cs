using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Threefold.Casework.Shelves;
using Threefold.Web.Hosting;

namespace Threefold.Web.SignIn;

/// <summary>A form as it was sent.</summary>
/// <param name="To">The address it was sent to.</param>
/// <param name="Fields">What was in it, in order, without the page's own tokens.</param>
public sealed record HeldPost(string To, IReadOnlyList<KeyValuePair<string, string>> Fields);

/// <summary>
/// A form that arrives after its session has ended is not lost: it is held, encrypted, for ten minutes, for the worker
/// whose session it was, and given back to them and nobody else once they have signed in. It is never sent by itself.
/// </summary>
static class HeldPosts
{
    /// <summary>The longest form that is held, in bytes.</summary>
    const int Longest = 1024 * 1024;

    public static void UseHeldPosts(this WebApplication site) => site.Use(async (http, next) =>
    {
        if (await HoldAsync(http) is { } id) http.Response.Redirect($"/sign-in?back=/held/{id}");
        else await next();
    });

    /// <summary>A held form, for the worker it was held for.</summary>
    public static async Task<HeldPost?> FindAsync(HttpContext http, Guid id, Guid worker)
    {
        var body = await http.RequestServices.GetRequiredService<HeldPostShelf>().FindAsync(id, worker, http.RequestAborted);
        return body is null ? null : JsonSerializer.Deserialize<HeldPost>(Cover(http, worker).Unprotect(body));
    }

    static async Task<Guid?> HoldAsync(HttpContext http)
    {
        var request = http.Request;
        if (http.Me() is not null || !HttpMethods.IsPost(request.Method) || request.WantsJson() || !request.HasFormContentType || request.ContentLength is not <= Longest) return null;
        // What somebody says of how they are is kept nowhere beside their name, and so not here.
        if (request.Path == "/pulse") return null;
        if (request.Path.StartsWithSegments("/sign-in", StringComparison.Ordinal) || request.Path == "/sign-out" || request.Path.StartsWithSegments("/errors", StringComparison.Ordinal)) return null;
        if (Sessions.KeyOf(http) is not { } key) return null;
        if (await http.RequestServices.GetRequiredService<SessionShelf>().WhoseAsync(key, http.RequestAborted) is not { } worker) return null;

        var form = await request.ReadFormAsync(http.RequestAborted);
        var fields = form.Where(f => f.Key != PageRules.TokenField).SelectMany(f => f.Value.Select(v => KeyValuePair.Create(f.Key, v ?? "")));
        var post = new HeldPost(request.Path + request.QueryString, [.. fields]);
        var id = Guid.CreateVersion7();
        await http.RequestServices.GetRequiredService<HeldPostShelf>().HoldAsync(id, worker, Cover(http, worker).Protect(JsonSerializer.SerializeToUtf8Bytes(post)), http.RequestAborted);
        return id;
    }

    static IDataProtector Cover(HttpContext http, Guid worker) => http.RequestServices.GetRequiredService<IDataProtectionProvider>().CreateProtector("Threefold.HeldPost", worker.ToString());
}
