using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Threefold.Web.Design;

namespace Threefold.Journeys.Tests.Design;

/// <summary>A server with one form whose words are kept, that answers as the test tells it to.</summary>
sealed class DraftDesk : IAsyncDisposable
{
    const string Page = """
        <!DOCTYPE html><html lang="en-GB"><head><title>Draft</title><meta name="session-seconds" content="{0}"></head><body>
        <script src="/early.js"></script>
        <p role="status" data-saving></p>
        <form method="post" data-draft-url="/drafts" data-draft-of="talk-1">
          <input type="hidden" name="_form" value="token-1"><input type="hidden" name="_key" value="k">
          <div class="govuk-form-group"><label for="Words">Words</label><textarea id="Words" name="Words"></textarea></div>
          <div class="govuk-form-group"><label for="Hope">Hope</label><input id="Hope" name="Hope"></div>
          <button>Done</button>
        </form><script type="module" src="/start.js"></script></body></html>
        """;

    readonly WebApplication app;

    DraftDesk(WebApplication app) => this.app = app;

    /// <summary>What was posted, in order.</summary>
    public List<Dictionary<string, string>> Kept { get; } = [];

    /// <summary>How the next posts are answered.</summary>
    public Func<IResult> Answer { get; set; } = () => Results.Json(new { version = 1, savedAt = "10:42am" });

    /// <summary>True once somebody has signed in again.</summary>
    public bool SignedIn { get; set; }

    public string Address => app.Urls.First();

    public static async Task<DraftDesk> OpenAsync(int seconds = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDesign();
        var desk = new DraftDesk(builder.Build());
        desk.app.UseDesign();
        desk.app.MapGet("/", () => Results.Content(Page.Replace("{0}", $"{seconds}", StringComparison.Ordinal), "text/html"));
        desk.app.MapPost("/drafts", async (HttpRequest request) =>
        {
            var form = await request.ReadFormAsync();
            lock (desk.Kept)
                desk.Kept.Add(form.ToDictionary(f => f.Key, f => f.Value.ToString(), StringComparer.Ordinal));
            return desk.Answer();
        });
        desk.app.MapGet("/stay", () => desk.SignedIn ? Results.Json(new { token = "token-2" }) : Results.Unauthorized());
        await desk.app.StartAsync();
        return desk;
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
