using Microsoft.AspNetCore.Http.Features;
using Threefold.Casework.Crisis;
using Threefold.Casework.Door;
using Threefold.Edges.Notices;
using Threefold.Web.SignIn;

namespace Threefold.Web.Hosting;

/// <summary>
/// <c>POST /notices</c>: where a hospital or a surgery sends what it tells us. Closed until a key is set. The answer to a
/// message that was understood is the same whether or not we know the person.
/// </summary>
static class NoticesIn
{
    /// <summary>What is said to a message that was taken, whoever it is about.</summary>
    public const string Taken = "Taken. Thank you.";

    public static void MapNotices(this WebApplication site) =>
        site.MapPost("/notices", AnswerAsync).RequireRateLimiting(Limits.Notices).WithMetadata(new ForEveryoneAttribute());

    static async Task AnswerAsync(HttpContext http, NoticeKeyring keys, TakeNotice take, NoticeCards cards, TimeProvider clock)
    {
        if (keys.IsEmpty)
        {
            http.Response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }

        if (keys.Find(http.Request.Headers.Authorization) is not { } name)
        {
            http.Response.Headers.WWWAuthenticate = "Bearer";
            SignedIn.SayPlainly(http, StatusCodes.Status401Unauthorized);
            return;
        }

        var body = await ReadAsync(http);
        var incoming = IncomingNotice.Read(name, http.Request.ContentType, body);
        var (code, says) = await TakeAsync(incoming, name, take, cards, http.RequestAborted);
        if (body.Length > IncomingNotice.Longest) code = StatusCodes.Status413PayloadTooLarge;
        (http.Response.StatusCode, http.Response.ContentType) = (code, incoming.AnswerType);
        await http.Response.WriteAsync(incoming.Answer(code, says, clock.GetUtcNow().UtcDateTime));
    }

    static async Task<(int Code, string Says)> TakeAsync(IncomingNotice incoming, string name, TakeNotice take, NoticeCards cards, CancellationToken stop)
    {
        Caller by = Partner.Called(name);
        if (incoming.Notice is not { } notice)
        {
            if (!incoming.Ignored) await cards.UnreadAsync(by, incoming.Wrong, stop);
            return (incoming.Ignored ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest, incoming.Wrong);
        }

        try
        {
            var verdict = await take.DoAsync(by, notice, stop: stop);
            return verdict.Allowed ? (StatusCodes.Status202Accepted, Taken) : (StatusCodes.Status422UnprocessableEntity, verdict.Because);
        }
        catch (KeyUsedForOtherWords)
        {
            return (StatusCodes.Status409Conflict, "This id was used before for another message. The first one stands.");
        }
        catch (Exception e) when (e is CannotOpen or SavedFirst)
        {
            return (StatusCodes.Status503ServiceUnavailable, "Not taken. Please send it again.");
        }
    }

    /// <summary>The body, and at most one byte more than is read.</summary>
    static async Task<byte[]> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit) limit.MaxRequestBodySize = null;
        var (body, length) = (new byte[IncomingNotice.Longest + 1], 0);
        while (length < body.Length && await http.Request.Body.ReadAsync(body.AsMemory(length), http.RequestAborted) is > 0 and var read) length += read;
        return body[..length];
    }
}
