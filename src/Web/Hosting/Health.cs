using Threefold.Casework.Store;

namespace Threefold.Web.Hosting;

/// <summary><c>/health</c>: 200 when ready, 503 while the store does not answer; with the version, and nothing else, for anybody may ask.</summary>
static class Health
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    public static void MapHealth(this WebApplication site) =>
        site.MapGet("/health", async (About about, StoreKeeper keeper, CancellationToken stop) =>
        {
            var ready = await keeper.AnswersAsync(Patience, stop);
            return Results.Json(new { ready, version = about.Version }, statusCode: ready ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).WithMetadata(new ForEveryoneAttribute());
}
