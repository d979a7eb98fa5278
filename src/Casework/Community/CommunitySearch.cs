using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>
/// Finds things going on in the community. Each node keeps its own index and looks at most once a second whether another
/// one has published since.
/// </summary>
public sealed class CommunitySearch(CommunityShelf shelf, TimeProvider clock) : IDisposable
{
    readonly SemaphoreSlim making = new(1, 1);
    volatile Edition? held;

    /// <summary>What matters to people, in the order it is shown.</summary>
    public static IReadOnlyList<WhatMatters> Matters => DirectoryWords.Own.Topics.All;

    /// <summary>Everything that fits a wish, best first, with why.</summary>
    public async Task<Found> FindAsync(Wish wish, CancellationToken stop = default) =>
        new DirectoryQuestion(await IndexAsync(stop), wish).Answer();

    /// <summary>How many entries may be found.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default) => (await IndexAsync(stop)).Count;

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    async Task<DirectoryIndex> IndexAsync(CancellationToken stop)
    {
        var now = clock.GetUtcNow();
        if (held is { } fresh && now - fresh.LookedAt < TimeSpan.FromSeconds(1) && now >= fresh.LookedAt)
        {
            return fresh.Index;
        }

        var older = held;
        if (older is null)
        {
            await making.WaitAsync(stop);
        }
        else if (!await making.WaitAsync(0, stop))
        {
            return older.Index; // Somebody is making the new one; nobody else waits for it.
        }

        try
        {
            var number = await shelf.EditionAsync(stop);
            if (held is { } same && same.Number == number)
            {
                held = same with { LookedAt = now };
                return same.Index;
            }

            var index = new DirectoryIndex(DirectoryWords.Own);
            await foreach (var entry in shelf.AllAsync(stop))
            {
                index.Add(entry);
            }

            held = new Edition(number, now, index);
            return index;
        }
        finally
        {
            making.Release();
        }
    }

    /// <summary>An index and the edition it was made from.</summary>
    sealed record Edition(int Number, DateTimeOffset LookedAt, DirectoryIndex Index);
}
