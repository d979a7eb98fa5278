using System.Net.Http.Headers;
using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral;

/// <summary>What is remembered of one feed while it is read. An answer that was kept since the reading began is not asked for again.</summary>
/// <param name="memory">Where it is kept.</param>
/// <param name="source">The feed's key.</param>
/// <param name="since">When this reading began (UTC), before it was cut off.</param>
sealed class Remembered(FeedMemory memory, string source, DateTime since)
{
    /// <summary>An answer that was read in this reading already; empty when the feed did not know the address.</summary>
    public async Task<byte[]?> FreshAsync(Uri address, CancellationToken stop) =>
        await memory.FindAsync(source, address.AbsoluteUri, stop) is { } kept && kept.At >= since ? kept.Body : null;

    /// <summary>Asks for the answer only if it is not the one we have.</summary>
    public async Task AskOnlyWhatChangedAsync(HttpRequestMessage question, Uri address, CancellationToken stop)
    {
        if (await memory.FindAsync(source, address.AbsoluteUri, stop) is not { Body.Length: > 0 } kept)
        {
            return;
        }

        if (EntityTagHeaderValue.TryParse(kept.Tag, out var tag))
        {
            question.Headers.IfNoneMatch.Add(tag);
        }
        else if (DateTimeOffset.TryParse(kept.Changed, System.Globalization.CultureInfo.InvariantCulture, out var changed))
        {
            question.Headers.IfModifiedSince = changed;
        }
    }

    /// <summary>The feed says that nothing changed: the answer we have, kept as read now.</summary>
    public async Task<byte[]> StillAsync(Uri address, CancellationToken stop)
    {
        var kept = await memory.FindAsync(source, address.AbsoluteUri, stop) ?? throw new DirectoryRefused($"The feed says that {address.AbsolutePath} has not changed, and was not asked that.");
        await memory.KeepAsync(source, address.AbsoluteUri, kept.Tag, kept.Changed, kept.Body, stop);
        return kept.Body;
    }

    /// <summary>Keeps an answer, or that there is none.</summary>
    public Task KeepAsync(Uri address, HttpResponseMessage? answer, byte[] body, CancellationToken stop) =>
        memory.KeepAsync(source, address.AbsoluteUri, answer?.Headers.ETag?.ToString() ?? "", answer?.Content.Headers.LastModified?.ToString("R") ?? "", body, stop);

    /// <summary>Does a step of the reading. When the feed turns out to be of no use, nothing of it is remembered: it would be of no use again.</summary>
    public async Task<bool> GuardedAsync(Func<Task<bool>> step, CancellationToken stop)
    {
        try
        {
            return await step();
        }
        catch (DirectoryRefused refused) when (!refused.IsPassing)
        {
            await memory.ForgetAsync(source, stop);
            throw;
        }
    }
}
