using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Community;

namespace Threefold.Casework.Shelves;

/// <summary>An entry that people say did not help: how many people told us, and how many of them it helped, each by what they last told.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Told">How many told us.</param>
/// <param name="Helped">How many of those it helped, a little or more.</param>
public sealed record Unhelpful(Guid Entry, string Name, int Told, int Helped);

/// <summary>What waits for whoever looks after the directory: counts, and never who said what.</summary>
/// <param name="Reports">Readings to look at.</param>
/// <param name="Changes">Changes that organisations asked for.</param>
/// <param name="Broken">Web addresses that no longer answer.</param>
/// <param name="Post">Messages to organisations that did not go, or may not have gone.</param>
public sealed record KeepingCounts(int Reports, int Changes, int Broken, int Post);

/// <summary>What needs somebody who looks after the directory.</summary>
public sealed class KeepingBoard
{
    readonly Stores stores;
    readonly KeepingNumbers numbers;

    internal KeepingBoard(Stores stores, KeepingNumbers numbers) => (this.stores, this.numbers) = (stores, numbers);

    /// <summary>The counts.</summary>
    public async Task<KeepingCounts> CountAsync(CancellationToken stop = default)
    {
        var least = numbers.BrokenAfter;
        await using var store = stores.Open();
        return new KeepingCounts(
            await store.Set<DirectoryRun>().CountAsync(r => r.State == ImportState.Ready, stop),
            await store.Set<AskedChangeRow>().CountAsync(c => c.State == AskedChangeState.Waiting, stop),
            await store.Set<DirectoryLink>().CountAsync(l => l.Failures >= least, stop),
            await store.Set<OrganisationPost>().CountAsync(p => p.State == OrganisationPostState.NotSent || p.State == OrganisationPostState.MayHaveGone, stop));
    }

    /// <summary>Entries that helped fewer than half of those who told us, where enough have told us that nobody can be picked out.</summary>
    public async Task<IReadOnlyList<Unhelpful>> UnhelpfulAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var told = await EntryTold.Last(store).GroupBy(c => c.Entry)
            .Select(g => new
            {
                Entry = g.Key, Name = g.Max(c => c.EntryName), Told = g.Select(c => c.Person).Distinct().Count(),
                Helped = g.Where(c => c.Helped == HowHelpful.Yes || c.Helped == HowHelpful.ALittle).Select(c => c.Person).Distinct().Count(),
            })
            .Where(e => e.Told >= EntryTold.Fewest && e.Helped * 2 < e.Told).ToListAsync(stop);
        return [.. told.Select(e => new Unhelpful(e.Entry, e.Name ?? "", e.Told, e.Helped)).OrderBy(e => e.Helped * 100 / e.Told).ThenBy(e => e.Name, StringComparer.Ordinal)];
    }
}
