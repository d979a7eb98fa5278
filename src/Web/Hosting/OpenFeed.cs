using System.Buffers;
using System.Text.Json;
using Threefold.Casework.Community;
using Threefold.Edges.OpenReferral.Publishing;
using Threefold.Web.SignIn;

namespace Threefold.Web.Hosting;

/// <summary>
/// <c>GET /openreferral</c>: the community directory as Open Referral UK 3.0, for everybody and every programme. No
/// sign-in, no cookie, no other verb. It is given only what everybody may see, so no question can find out more.
/// </summary>
static class OpenFeed
{
    /// <summary>Where the feed is.</summary>
    public const string Address = "/openreferral";

    static readonly string[] Lists = ["services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"];

    /// <summary>Long enough for all of a county over a slow line.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    public static IServiceCollection AddOpenFeed(this IServiceCollection services) => services.AddSingleton<FeedEditions>();

    public static void MapOpenFeed(this WebApplication site)
    {
        Open(site, "", RootAsync);
        Open(site, "/openapi.json", DocumentAsync);
        Open(site, "/sources", (http, editions) => ListAsync(http, editions, "sources"));
        foreach (var list in Lists)
        {
            Open(site, $"/{list}", (http, editions) => ListAsync(http, editions, list));
            Open(site, $"/{list}/{{entry}}", (http, editions) => OneAsync(http, editions, list));
        }

        Open(site, "/{**file}", (http, _) => SayAsync(http, StatusCodes.Status404NotFound, "", "There is nothing at this address."));
    }

    static void Open(WebApplication site, string path, Func<HttpContext, FeedEditions, Task> answer) =>
        site.Map(Address + path, (HttpContext http, FeedEditions editions) =>
        {
            Head(http);
            if (HttpMethods.IsGet(http.Request.Method)) return answer(http, editions);
            http.Response.Headers.Allow = "GET";
            return SayAsync(http, StatusCodes.Status405MethodNotAllowed, "", "This address only answers GET.");
        }).DisableAntiforgery().WithRequestTimeout(Patience).WithMetadata(new ForEveryoneAttribute());

    static void Head(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.AccessControlAllowOrigin = "*";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        headers.CacheControl = "public, no-cache"; // Kept, and asked about each time: what is kept back is gone at once.
    }

    static Task RootAsync(HttpContext http, FeedEditions editions) => WriteAsync(http, to =>
    {
        using var json = new Utf8JsonWriter(to);
        json.WriteStartObject();
        json.WriteString("version", "HSDS-UK-3.0");
        json.WriteString("profile", "https://github.com/OpenReferralUK/uk-profile");
        json.WriteString("openapi_url", $"{http.Request.Scheme}://{http.Request.Host}{Address}/openapi.json");
        json.WriteEndObject();
    });

    static Task DocumentAsync(HttpContext http, FeedEditions editions) => WriteAsync(http, to => to.Write(FeedDocument.Json));

    static async Task ListAsync(HttpContext http, FeedEditions editions, string list)
    {
        var (ask, parameter, because) = FeedAsk.Read(name => http.Request.Query[name].ToString());
        if (ask is null)
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, parameter, because);
            return;
        }

        var edition = await editions.NowAsync(http.RequestAborted);
        var at = ask.Postcode.Length == 0 ? null : await http.RequestServices.GetRequiredService<PublicPostcodes>().FindAsync(ask.Postcode, http.RequestAborted) is { } known ? new PostcodeAt(known.At, known.Areas) : edition.Locate(ask.Postcode);
        if (ask.Postcode.Length > 0 && at is null)
        {
            await SayAsync(http, StatusCodes.Status400BadRequest, "postcode", "We do not know where this postcode is.");
            return;
        }

        // Where a postcode lies, and when an entry was fetched, may change while no entry does: such an answer has no mark to ask by.
        if (ask is { Postcode.Length: 0, ModifiedAfter: null } && Same(http, edition)) return;
        var answer = edition.Find(list, ask, at)!;
        if (!ask.Lines)
        {
            await WriteAsync(http, answer.WritePage);
            return;
        }

        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        for (var next = 0; next < answer.Count && !http.RequestAborted.IsCancellationRequested;)
        {
            next = answer.WriteLines(http.Response.BodyWriter, next);
            await http.Response.BodyWriter.FlushAsync(http.RequestAborted);
        }
    }

    static async Task OneAsync(HttpContext http, FeedEditions editions, string list)
    {
        var (ask, parameter, because) = FeedAsk.Read(name => http.Request.Query[name].ToString());
        var edition = await editions.NowAsync(http.RequestAborted);
        if (ask is null) await SayAsync(http, StatusCodes.Status400BadRequest, parameter, because);
        else if (!Guid.TryParse((string?)http.Request.RouteValues["entry"], out var id) || edition.One(list, id, ask) is not { } answer) await SayAsync(http, StatusCodes.Status404NotFound, "", "There is no record with this id.");
        else if (!Same(http, edition)) await WriteAsync(http, answer.WriteOne);
    }

    /// <summary>Whether the reader has this edition already; then that is all they are told.</summary>
    static bool Same(HttpContext http, FeedEdition edition)
    {
        http.Response.Headers.ETag = edition.Tag;
        var held = http.Request.Headers.IfNoneMatch;
        if (held.Count == 0 || !held.Any(said => said is not null && (said.Trim() == "*" || said.Contains(edition.Tag, StringComparison.Ordinal)))) return false;
        SignedIn.SayPlainly(http, StatusCodes.Status304NotModified);
        return true;
    }

    static Task WriteAsync(HttpContext http, Action<IBufferWriter<byte>> write)
    {
        http.Response.ContentType = "application/json; charset=utf-8";
        write(http.Response.BodyWriter);
        return http.Response.BodyWriter.FlushAsync(http.RequestAborted).AsTask();
    }

    /// <summary>An error, which never repeats what was asked.</summary>
    static Task SayAsync(HttpContext http, int status, string parameter, string because)
    {
        http.Response.StatusCode = status;
        return WriteAsync(http, to =>
        {
            using var json = new Utf8JsonWriter(to);
            json.WriteStartObject();
            json.WriteString("error", because);
            if (parameter.Length > 0) json.WriteString("parameter", parameter);
            json.WriteEndObject();
        });
    }
}
