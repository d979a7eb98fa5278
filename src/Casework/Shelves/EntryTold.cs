using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Community;
using Threefold.Casework.Store;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Shelves;

/// <summary>What people told us of one entry of the directory: how many people, each counted once by what they last told, and never who.</summary>
/// <param name="Offered">How many it was offered to.</param>
/// <param name="Told">How many told us afterwards.</param>
/// <param name="Went">How many of those went.</param>
/// <param name="Helped">How many of those it helped, a little or more.</param>
public sealed record ToldOfEntry(int Offered, int Told, int Went, int Helped);

/// <summary>Feeds what people told us back to the entry. It only counts, and says nothing while few have told us.</summary>
public sealed class EntryTold
{
    /// <summary>How many people must have told us before any number is shown, so that nobody can be picked out.</summary>
    public const int Fewest = 8;

    readonly Stores stores;

    internal EntryTold(Stores stores) => this.stores = stores;

    /// <summary>The counts, or <see langword="null"/> while fewer than <see cref="Fewest"/> have told us.</summary>
    /// <param name="entry">The entry's id.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<ToldOfEntry?> OfAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var last = Last(store).Where(c => c.Entry == entry);
        var told = await last.Select(c => c.Person).Distinct().CountAsync(stop);
        return told < Fewest ? null : new(
            await store.Set<Connection>().Where(c => c.Entry == entry).Select(c => c.Person).Distinct().CountAsync(stop),
            told,
            await last.Where(c => c.Went == true).Select(c => c.Person).Distinct().CountAsync(stop),
            await last.Where(c => c.Helped == HowHelpful.Yes || c.Helped == HowHelpful.ALittle).Select(c => c.Person).Distinct().CountAsync(stop));
    }

    /// <summary>What each person last told of an entry: somebody who was offered it again and told again is one voice.</summary>
    internal static IQueryable<Connection> Last(CareStore store)
    {
        var told = store.Set<Connection>().AsNoTracking().Where(c => c.ToldAt != null);
        return told.Where(c => !told.Any(later => later.Entry == c.Entry && later.Person == c.Person && later.ToldAt > c.ToldAt));
    }

    /// <summary>
    /// Whether several people told us that it did not help: so many as <c>reference/finding.yaml</c> asks for, each counted
    /// once. Fewer than that say nothing at all, so that one voice neither harms a group nor can be picked out.
    /// </summary>
    /// <param name="entry">The entry's id.</param>
    /// <param name="before">Only what was told before this moment (UTC); <see langword="null"/> for all.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<bool> DidNotHelpAsync(Guid entry, DateTime? before = null, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var voices = await store.Set<Connection>().AsNoTracking().Where(c => c.Entry == entry && c.Helped == HowHelpful.No && (before == null || c.ToldAt < before)).Select(c => c.Person).Distinct().CountAsync(stop);
        return voices >= FindingNumbers.Own.DidNotHelpVoices;
    }

    /// <summary>
    /// Whether the organisation is told so and may answer. It hears of whole months that are over, so that no day on which
    /// somebody told us can be seen.
    /// </summary>
    /// <param name="entry">The entry's id.</param>
    /// <param name="now">The moment (UTC).</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<bool> MayAnswerAsync(Guid entry, DateTime now, CancellationToken stop = default) =>
        DidNotHelpAsync(entry, Days.At(new DateOnly(Days.Of(now).Year, Days.Of(now).Month, 1), TimeOnly.MinValue), stop);
}
