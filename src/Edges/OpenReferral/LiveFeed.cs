using System.Runtime.CompilerServices;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>
/// Reads a published feed: its root, then each page of services, then each service by itself where the page tells only
/// half. Filters that a feed offers are not used, because many ignore them silently.
/// </summary>
sealed class LiveFeed(string place, Origin origin, ReadingLimits limits, Remembered? remembered = null)
{
    /// <summary>Every service of the feed.</summary>
    /// <exception cref="DirectoryRefused">The feed cannot be read to its end.</exception>
    public async IAsyncEnumerable<DirectoryRecord> ReadAsync([EnumeratorCancellation] CancellationToken stop)
    {
        var stub = Stub();
        using var http = new HttpClient(PublicNetwork.Handler(limits)) { Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(PublicNetwork.Name);
        http.DefaultRequestHeaders.Accept.ParseAdd("application/json");
        using var feed = new FeedAnswers(http, limits, remembered);
        var from = origin with { Licence = await LicenceAsync(feed, stub, stop) };
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        long? promised = null;
        var ended = false;
        for (var number = 1; number <= limits.MostPages; number++)
        {
            var page = await feed.GetAsync(new Uri($"{stub}/services?page={number}&per_page=100"), stop)
                ?? throw new DirectoryRefused("The feed has no /services.");
            var records = (Envelope.Contents(page) ?? throw new DirectoryRefused($"Page {number} of the feed is no page of services.")).EnumerateArray().ToList();
            var news = records.Where(record => seen.Add(IdOf(record) is { Length: > 0 } id ? id : $"{number}/{seen.Count}")).ToList();
            foreach (var some in news.Chunk(limits.AtOnce))
            {
                foreach (var piece in await Task.WhenAll(some.Select(record => DetailAsync(feed, stub, record, stop))))
                {
                    yield return piece.Record ?? ServiceReading.Read(piece.Piece!, Held.Nothing, from, limits, $"page {number}");
                }
            }

            promised ??= Number(page, "total_items") ?? Number(page, "totalElements");
            if (records.Count == 0 || news.Count == 0 || IsLast(page, number))
            {
                ended = true;
                break;
            }
        }

        if (promised is { } total && seen.Count < total)
        {
            throw new DirectoryRefused($"The feed promised {total:N0} services and gave {seen.Count:N0}. Nothing was changed.");
        }

        if (!ended)
        {
            throw new DirectoryRefused($"The feed goes on after {limits.MostPages:N0} pages, the most that are read. Nothing was changed.");
        }
    }

    string Stub() => Uri.TryCreate(place, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Query.Length == 0
        ? uri.GetLeftPart(UriPartial.Path).TrimEnd('/')
        : throw new DirectoryRefused("Give the address of the feed without a name, a password or a question mark in it.");

    /// <summary>Whatever the root says about reuse. A feed without a root is read all the same: version 1.0 has none.</summary>
    async Task<string> LicenceAsync(FeedAnswers feed, string stub, CancellationToken stop)
    {
        var root = await feed.GetAsync(new Uri($"{stub}/"), stop);
        var said = new Fields(root ?? default, new Notes(), 500).Text("license", "licence", "license_url");
        return said.Length > 0 ? said : origin.Licence;
    }

    static async Task<(DirectoryRecord? Record, Piece? Piece)> DetailAsync(FeedAnswers feed, string stub, JsonElement record, CancellationToken stop)
    {
        var id = IdOf(record);
        if (id.Length == 0 || IsDetailed(record))
        {
            return (null, Envelope.Whole(record));
        }

        var detail = await feed.GetAsync(new Uri($"{stub}/services/{Uri.EscapeDataString(id)}"), stop);
        return detail is { } whole
            ? (null, Envelope.Whole(whole))
            : (new EntrySetAside("The feed lists it, and does not answer when asked about it.", id, record.GetRawText()), null);
    }

    static bool IsDetailed(JsonElement record) =>
        record.ValueKind == JsonValueKind.Object && (record.TryGetProperty("service_at_locations", out _) || record.TryGetProperty("schedules", out _) || record.TryGetProperty("contacts", out _));

    static string IdOf(JsonElement record)
    {
        try
        {
            return new Fields(record, new Notes(), 200).Id();
        }
        catch (InvalidOperationException)
        {
            return ""; // Not valid Unicode: read on, and set it aside as a record.
        }
    }

    static bool IsLast(JsonElement page, int number) =>
        page.ValueKind == JsonValueKind.Array || new Fields(page, new Notes(), 10).SaysYes("last_page", "last")
        || ((Number(page, "total_pages") ?? Number(page, "totalPages")) is { } pages && number >= pages);

    static long? Number(JsonElement page, string name) => (long?)new Fields(page, new Notes(), 10).Number(name);
}
