using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>What is stale, broken, unhelpful or did not go: for whoever looks after the directory.</summary>
[For(Purpose.Directory)]
public sealed class ChecksModel(CommunityShelf shelf, KeeperShelf keepers, LinkShelf links, KeepingBoard board, OrganisationPostShelf post, KeepingNumbers numbers, TimeProvider clock) : HousePage
{
    /// <summary>How many stale entries are shown.</summary>
    public const int Most = 100;

    /// <summary>Months that a check holds.</summary>
    public int Months => numbers.CheckHoldsMonths;

    /// <summary>Entries in all.</summary>
    public int All { get; private set; }

    /// <summary>How many are stale.</summary>
    public int StaleCount { get; private set; }

    /// <summary>The stalest, with whether an organisation keeps it.</summary>
    public IReadOnlyList<(ServiceEntry Entry, bool IsKept)> StaleOnes { get; private set; } = [];

    /// <summary>Addresses that no longer answer, with the entries that give them.</summary>
    public IReadOnlyList<(DirectoryLink Link, IReadOnlyList<ServiceEntry> Entries)> Broken { get; private set; } = [];

    /// <summary>What did not help.</summary>
    public IReadOnlyList<Unhelpful> Unhelpful { get; private set; } = [];

    /// <summary>Messages that somebody must look at.</summary>
    public IReadOnlyList<OrganisationPost> Post { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        var (kept, broken) = (await keepers.KeptAsync(stop), (await links.BrokenAsync(stop)).ToDictionary(l => l.Address, l => (Link: l, Entries: new List<ServiceEntry>()), StringComparer.Ordinal));
        var stale = new List<ServiceEntry>();
        await foreach (var entry in shelf.AllAsync(stop))
        {
            All++;
            if (Freshness.IsStale(entry, today, Months)) stale.Add(entry);
            foreach (var address in entry.Contacts.Select(way => way.Website).Append(entry.RunBy.Website).Distinct(StringComparer.Ordinal))
            {
                if (broken.TryGetValue(address, out var found)) found.Entries.Add(entry);
            }
        }

        StaleCount = stale.Count;
        StaleOnes = [.. stale.OrderBy(Freshness.LastKnown).ThenBy(e => e.Name, StringComparer.Ordinal).Take(Most).Select(e => (e, kept.Contains(e.Id)))];
        Broken = [.. broken.Values.Select(b => (b.Link, (IReadOnlyList<ServiceEntry>)b.Entries))];
        Unhelpful = await board.UnhelpfulAsync(stop);
        Post = [.. (await post.LatestAsync(200, stop)).Where(p => p.State is OrganisationPostState.NotSent or OrganisationPostState.MayHaveGone)];
    }
}
