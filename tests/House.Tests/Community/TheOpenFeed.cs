using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Threefold.Casework.Community;
using Threefold.Edges.OpenReferral;
using Threefold.House.Tests.Ground;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.House.Tests.Community;

/// <summary>A site whose feed is read by a stranger, as another council's programme would.</summary>
sealed class TheOpenFeed(ASite site) : IAsyncDisposable
{
    public static readonly string[] Lists = ["services", "service_at_locations", "organizations", "taxonomies", "taxonomy_terms"];

    public ASite Site => site;
    public HttpClient Http { get; } = new(new HttpClientHandler { UseCookies = false }) { BaseAddress = new Uri(site.Address, "/openreferral/") };

    /// <summary>A site that has read some directories.</summary>
    public static async Task<TheOpenFeed> OpenAsync(params string[] directories)
    {
        var feed = new TheOpenFeed(await ASite.OpenAsync());
        foreach (var folder in directories) await feed.ImportAsync(folder, Path.GetFileName(folder));
        return feed;
    }

    /// <summary>Reads a directory in.</summary>
    public async Task ImportAsync(string place, string source, ReadingLimits? limits = null)
    {
        var verdict = await site.House.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(
            Actor.Importer, source, "a folder", DirectoryFeeds.ReadAsync(place, source, limits ?? new ReadingLimits(), ScratchFolder.At, CancellationToken.None)));
        verdict.Allowed.ShouldBeTrue(verdict.Because);
    }

    /// <summary>Brings entries in as they are.</summary>
    public async Task BringAsync(params ServiceEntry[] entries)
    {
        var verdict = await site.House.WithAsync<ImportDirectory, Verdict>(import => import.DoAsync(Actor.Importer, "made up", "nowhere", Records()));
        verdict.Allowed.ShouldBeTrue(verdict.Because);

        async IAsyncEnumerable<DirectoryRecord> Records()
        {
            await Task.Yield();
            foreach (var entry in entries) yield return new EntryRead(entry, entry.Id.ToString(), "{}");
        }
    }

    /// <summary>Says who may see an entry, and lets every node notice.</summary>
    public async Task SayAsync(Guid entry, params PublicationMark[] marks)
    {
        (await site.House.WithAsync<SayWhoMaySee, Verdict>(say => say.DoAsync(AHouse.Maya, entry, marks))).Allowed.ShouldBeTrue();
        Later();
    }

    /// <summary>A little later.</summary>
    public void Later() => site.House.Clock.Move(TimeSpan.FromSeconds(3));

    public async Task<JsonElement> GetAsync(string path)
    {
        var answer = await Http.GetAsync(path);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
    }

    /// <summary>The ids on one page.</summary>
    public async Task<List<Guid>> IdsAsync(string path) => Ids(await GetAsync(path));

    public static List<Guid> Ids(JsonElement page) => [.. page.GetProperty("contents").EnumerateArray().Select(item => item.GetProperty("id").GetGuid())];

    /// <summary>Every record of a list, one a line.</summary>
    public async Task<List<string>> LinesAsync(string path)
    {
        var text = await Http.GetStringAsync(path);
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await site.DisposeAsync();
    }
}
