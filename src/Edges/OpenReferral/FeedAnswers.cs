using System.Net;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Asks a feed for one address at a time: patiently, again when it is busy, never elsewhere than asked.</summary>
sealed class FeedAnswers(HttpClient http, ReadingLimits limits)
{
    /// <summary>The JSON at an address, or <see langword="null"/> when the feed does not know it.</summary>
    /// <exception cref="DirectoryRefused">The feed does not answer, or its answer cannot be used.</exception>
    public async Task<JsonElement?> GetAsync(Uri address, CancellationToken stop)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (answer, again) = await TryAsync(address, attempt < limits.Tries, stop);
            if (again is null)
            {
                return answer;
            }

            var pause = limits.FirstPause * Math.Pow(2, attempt - 1);
            var asked = again.Value > pause ? again.Value : pause;
            await Task.Delay(asked < limits.LongestPause ? asked : limits.LongestPause, stop);
        }
    }

    async Task<(JsonElement? Answer, TimeSpan? Again)> TryAsync(Uri address, bool mayTryAgain, CancellationToken stop)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stop);
        patience.CancelAfter(limits.Patience);
        try
        {
            using var answer = await FollowAsync(address, patience.Token);
            if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone)
            {
                return (null, null);
            }

            if (answer.IsSuccessStatusCode)
            {
                return (await ReadAsync(answer, address, patience.Token), null);
            }

            var busy = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.StatusCode >= 500;
            return busy && mayTryAgain
                ? (null, answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero)
                : throw new DirectoryRefused($"The feed answered {(int)answer.StatusCode} for {address.AbsolutePath}.");
        }
        catch (HttpRequestException trouble) when (trouble.InnerException is DirectoryRefused refused)
        {
            throw new DirectoryRefused(refused.Message);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested && trouble is HttpRequestException or IOException or OperationCanceledException)
        {
            return mayTryAgain ? (null, TimeSpan.Zero) : throw new DirectoryRefused($"The feed did not answer for {address.AbsolutePath}.");
        }
    }

    /// <summary>Follows a redirect only within the same host and scheme: anywhere else was not agreed.</summary>
    async Task<HttpResponseMessage> FollowAsync(Uri address, CancellationToken stop)
    {
        for (var hop = 0; hop < 4; hop++)
        {
            var answer = await http.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, stop);
            if ((int)answer.StatusCode is not (301 or 302 or 303 or 307 or 308) || answer.Headers.Location is not { } location)
            {
                return answer;
            }

            answer.Dispose();
            var next = new Uri(address, location);
            if (next.GetLeftPart(UriPartial.Authority) != address.GetLeftPart(UriPartial.Authority))
            {
                throw new DirectoryRefused("The feed sends us on to another host. Import it from the address it now has.");
            }

            address = next;
        }

        throw new DirectoryRefused("The feed sends us round in circles.");
    }

    async Task<JsonElement> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken stop)
    {
        try
        {
            await using var body = new CountedStream(await answer.Content.ReadAsStreamAsync(stop), limits.LargestAnswer, $"The answer for {address.AbsolutePath}");
            using var page = await JsonDocument.ParseAsync(body, new JsonDocumentOptions { MaxDepth = limits.Deepest }, stop);
            return page.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new DirectoryRefused($"The feed's answer for {address.AbsolutePath} is not whole, or is not JSON.");
        }
    }
}
