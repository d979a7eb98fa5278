using Threefold.Casework.Shelves;
using Threefold.Practice.Community;

namespace Threefold.Casework.Community;

/// <summary>
/// Finds things going on in the community. Each node keeps its own index and looks at most once a second whether another
/// one has published since.
/// </summary>
public sealed class CommunitySearch(CommunityShelf shelf, PostcodeShelf postcodes, TimeProvider clock) : IDisposable
{
    readonly Shown workers = new(shelf, clock, WhoMaySee.Workers);
    readonly Shown everybody = new(shelf, clock, WhoMaySee.Everybody);

    /// <summary>What matters to people, in the order it is shown.</summary>
    public static IReadOnlyList<WhatMatters> Matters => DirectoryWords.Own.Topics.All;

    /// <summary>Kinds of things beside groups and clubs, in the order they are shown.</summary>
    public static IReadOnlyList<WhatMatters> Kinds => DirectoryWords.Own.Kinds.All;

    /// <summary>Everything that fits a wish, best first, with why.</summary>
    /// <param name="wish">What is looked for.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <param name="reader">Who looks: a worker, unless said otherwise. What is kept back from them is neither found nor measured.</param>
    public async Task<Found> FindAsync(Wish wish, CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers) =>
        new DirectoryQuestion(await Of(reader).IndexAsync(stop), await PlacedAsync(wish, stop)).Answer();

    /// <summary>How many entries may be found.</summary>
    public async Task<int> CountAsync(CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers) => (await Of(reader).IndexAsync(stop)).Count;

    /// <summary>Languages spoken somewhere, beside English.</summary>
    public async Task<IReadOnlyCollection<string>> LanguagesAsync(CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers) => (await Of(reader).IndexAsync(stop)).Languages;

    /// <summary>Kinds of things that something listed is one of: a choice that finds nothing is no choice.</summary>
    public async Task<IReadOnlyList<WhatMatters>> KindsAsync(CancellationToken stop = default, WhoMaySee reader = WhoMaySee.Workers) =>
        (await Of(reader).IndexAsync(stop)).Cards is var cards ? [.. Kinds.Where(k => cards.Any(c => c.Kinds.Contains(k.Key)))] : [];

    /// <summary>Every entry that workers may find, for counting.</summary>
    public async Task<IReadOnlyList<DirectoryCard>> CardsAsync(CancellationToken stop = default) => (await workers.IndexAsync(stop)).Cards;

    /// <inheritdoc/>
    public void Dispose()
    {
        workers.Dispose();
        everybody.Dispose();
    }

    /// <summary>The wish with the point of its postcode, where a list of postcodes knows it better than the directory’s own addresses do.</summary>
    async Task<Wish> PlacedAsync(Wish wish, CancellationToken stop) =>
        wish.At is null && Postcode.Looks(wish.Near) && await postcodes.FindAsync(wish.Near, stop) is { } place ? wish with { At = place.At } : wish;

    Shown Of(WhoMaySee reader) => reader == WhoMaySee.Everybody ? everybody : workers;

    /// <summary>The index for one kind of reader.</summary>
    sealed class Shown(CommunityShelf shelf, TimeProvider clock, WhoMaySee reader) : IDisposable
    {
        readonly SemaphoreSlim making = new(1, 1);
        volatile Edition? held;

        /// <inheritdoc/>
        public void Dispose() => making.Dispose();

        public async Task<DirectoryIndex> IndexAsync(CancellationToken stop)
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
                await foreach (var entry in shelf.AllAsync(stop, reader))
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
    }

    /// <summary>An index and the edition it was made from.</summary>
    sealed record Edition(int Number, DateTimeOffset LookedAt, DirectoryIndex Index);
}
