namespace Threefold.Web.Hosting;

/// <summary><c>/health</c>: 200 when ready, with the version.</summary>
static class Health
{
    public static void MapHealth(this WebApplication site) =>
        site.MapGet("/health", (About about) => Results.Json(new { ready = true, version = about.Version })).WithMetadata(new ForEveryoneAttribute());
}
