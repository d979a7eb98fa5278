using Threefold.Casework.Community;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Reads the sources of the directory from the public internet, and looks whether web addresses answer.</summary>
/// <param name="memory">What is remembered of earlier readings.</param>
/// <param name="limits">How much is read, and how patiently.</param>
public sealed class SourceReader(FeedMemory memory, ReadingLimits limits) : IDirectoryReader, ILinkLooker
{
    const int MostHops = 5;

    /// <summary>The least pause between two requests to somebody else's server.</summary>
    public static readonly TimeSpan Polite = TimeSpan.FromMilliseconds(250);

    /// <inheritdoc/>
    public IAsyncEnumerable<DirectoryRecord> ReadAsync(DirectoryFeed feed, DateTime at, CancellationToken stop) =>
        DirectoryFeeds.ReadAgainAsync(feed.Place, feed.Source, limits with { Licence = feed.Licence }, at, memory, stop);

    /// <inheritdoc/>
    public async Task<string> LookAsync(string address, CancellationToken stop)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https")) return "It is not a web address.";
        using var http = new HttpClient(PublicNetwork.Handler(limits)) { Timeout = limits.Patience };
        http.DefaultRequestHeaders.UserAgent.ParseAdd(PublicNetwork.Name);
        try
        {
            return await LookAsync(http, uri, stop);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested && trouble is HttpRequestException or IOException or OperationCanceledException)
        {
            return trouble.InnerException is DirectoryRefused refused ? refused.Message : "It does not answer.";
        }
    }

    /// <summary>Only the head of each answer is read, and a redirect is followed like a new address: judged again before it is asked.</summary>
    async Task<string> LookAsync(HttpClient http, Uri uri, CancellationToken stop)
    {
        for (var hop = 0; hop < MostHops; hop++)
        {
            await Task.Delay(limits.Between, stop);
            using var answer = await http.GetAsync(uri, HttpCompletionOption.ResponseHeadersRead, stop);
            var code = (int)answer.StatusCode;
            if (code is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
            {
                // A site that wants to know who we are, or is busy, is there all the same.
                return code is < 400 or 401 or 403 or 405 or 429 or 503 ? "" : code is 404 or 410 ? "The page is not there any more." : $"It answers {code}.";
            }

            uri = new Uri(uri, location);
            if (uri.Scheme is not ("http" or "https")) return "It sends us on to something that is no web page.";
        }

        return "It sends us round in circles.";
    }
}
