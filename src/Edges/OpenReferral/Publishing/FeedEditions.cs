using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Edges.OpenReferral.Publishing;

/// <summary>
/// The edition that is published now. Each node keeps one, looks at most once a second whether anything was published or
/// kept back since, on any node, and makes a new one while the old one still answers.
/// </summary>
public sealed class FeedEditions(CommunityShelf shelf, TimeProvider clock) : IDisposable
{
    static readonly TimeSpan Fresh = TimeSpan.FromSeconds(1);

    readonly SemaphoreSlim making = new(1, 1);
    volatile Kept? kept;

    /// <summary>The edition, as new as the last look.</summary>
    public ValueTask<FeedEdition> NowAsync(CancellationToken stop = default)
    {
        var now = clock.GetUtcNow();
        return kept is { } held && now - held.LookedAt < Fresh && now >= held.LookedAt ? new(held.Edition) : new(LookAsync(now, stop));
    }

    /// <inheritdoc/>
    public void Dispose() => making.Dispose();

    async Task<FeedEdition> LookAsync(DateTimeOffset now, CancellationToken stop)
    {
        if (kept is not { } older)
        {
            await making.WaitAsync(stop);
        }
        else if (!await making.WaitAsync(0, stop))
        {
            return older.Edition; // Somebody is making the new one; nobody else waits for it.
        }

        try
        {
            var number = await shelf.EditionAsync(stop);
            if (kept is { } same && same.Number == number)
            {
                kept = same with { LookedAt = now };
                return same.Edition;
            }

            // Whoever asked may go away; the edition is made for everybody.
            var edition = await FeedEdition.MakeAsync(shelf.AllAsync(CancellationToken.None, WhoMaySee.Everybody), CancellationToken.None);
            kept = new Kept(number, now, edition);
            return edition;
        }
        finally
        {
            making.Release();
        }
    }

    sealed record Kept(int Number, DateTimeOffset LookedAt, FeedEdition Edition);
}
