using System.Diagnostics;
using System.Net;
using System.Text.Json;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>Asks a feed for one address at a time: patiently, with a pause between, again when it is busy, never elsewhere than asked.</summary>
sealed class FeedAnswers(HttpClient http, ReadingLimits limits, Remembered? remembered = null) : IDisposable
{
    readonly SemaphoreSlim turn = new(1, 1);
    readonly long began = Stopwatch.GetTimestamp();
    long read;

    /// <summary>The JSON at an address, or <see langword="null"/> when the feed does not know it.</summary>
    /// <exception cref="DirectoryRefused">The feed does not answer, or its answer cannot be used.</exception>
    public async Task<JsonElement?> GetAsync(Uri address, CancellationToken stop)
    {
        if (remembered is not null && await remembered.FreshAsync(address, stop) is { } kept)
        {
            return kept.Length == 0 ? null : Parse(kept, address);
        }

        for (var attempt = 1; ; attempt++)
        {
            await PauseAsync(stop);
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

    public void Dispose() => turn.Dispose();

    /// <summary>One request begins at a time, with a pause after each; and none once the reading has taken too long.</summary>
    async Task PauseAsync(CancellationToken stop)
    {
        if (Stopwatch.GetElapsedTime(began) > limits.Longest)
        {
            throw new DirectoryRefused("The feed is too slow: the time for one reading is over. Nothing was changed.", passing: true);
        }

        if (limits.Between > TimeSpan.Zero)
        {
            await turn.WaitAsync(stop);
            try
            {
                await Task.Delay(limits.Between, stop);
            }
            finally
            {
                turn.Release();
            }
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
                await (remembered?.KeepAsync(address, null, [], stop) ?? Task.CompletedTask);
                return (null, null);
            }

            if (answer.StatusCode == HttpStatusCode.NotModified && remembered is not null)
            {
                return (Parse(await remembered.StillAsync(address, stop), address), null);
            }

            if (answer.IsSuccessStatusCode)
            {
                return (await ReadAsync(answer, address, patience.Token, stop), null);
            }

            var busy = answer.StatusCode is HttpStatusCode.TooManyRequests or HttpStatusCode.RequestTimeout || (int)answer.StatusCode >= 500;
            return busy && mayTryAgain
                ? (null, Asked(answer))
                : throw new DirectoryRefused($"The feed answered {(int)answer.StatusCode} for {address.AbsolutePath}.", passing: busy);
        }
        catch (HttpRequestException trouble) when (trouble.InnerException is DirectoryRefused refused)
        {
            throw new DirectoryRefused(refused.Message);
        }
        catch (Exception trouble) when (!stop.IsCancellationRequested && trouble is HttpRequestException or IOException or OperationCanceledException)
        {
            return mayTryAgain ? (null, TimeSpan.Zero) : throw new DirectoryRefused($"The feed did not answer for {address.AbsolutePath}.", passing: true);
        }
    }

    /// <summary>How long the feed asks us to wait, in seconds or until a moment.</summary>
    static TimeSpan Asked(HttpResponseMessage answer) => answer.Headers.RetryAfter switch
    {
        { Delta: { } seconds } => seconds,
        { Date: { } moment } when moment > DateTimeOffset.UtcNow => moment - DateTimeOffset.UtcNow,
        _ => TimeSpan.Zero,
    };

    /// <summary>Follows a redirect only within the same host and scheme: anywhere else was not agreed.</summary>
    async Task<HttpResponseMessage> FollowAsync(Uri first, CancellationToken stop)
    {
        var address = first;
        for (var hop = 0; hop < 4; hop++)
        {
            using var question = new HttpRequestMessage(HttpMethod.Get, address);
            await (remembered?.AskOnlyWhatChangedAsync(question, first, stop) ?? Task.CompletedTask);
            var answer = await http.SendAsync(question, HttpCompletionOption.ResponseHeadersRead, stop);
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

    async Task<JsonElement> ReadAsync(HttpResponseMessage answer, Uri address, CancellationToken patience, CancellationToken stop)
    {
        await using var body = new CountedStream(await answer.Content.ReadAsStreamAsync(patience), limits.LargestAnswer, $"The answer for {address.AbsolutePath}");
        using var held = new MemoryStream();
        await body.CopyToAsync(held, patience);
        if (Interlocked.Add(ref read, held.Length) > limits.LargestReading)
        {
            throw new DirectoryRefused($"The feed is larger than {limits.LargestReading:N0} bytes in all, the most that is read.");
        }

        var bytes = held.ToArray();
        var whole = Parse(bytes, address);
        await (remembered?.KeepAsync(address, answer, bytes, stop) ?? Task.CompletedTask);
        return whole;
    }

    JsonElement Parse(byte[] bytes, Uri address)
    {
        try
        {
            using var page = JsonDocument.Parse(bytes, new JsonDocumentOptions { MaxDepth = limits.Deepest });
            return page.RootElement.Clone();
        }
        catch (JsonException)
        {
            throw new DirectoryRefused($"The feed's answer for {address.AbsolutePath} is not whole, or is not JSON.");
        }
    }
}
