using Microsoft.Extensions.DependencyInjection;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;

namespace Threefold.Casework.Community;

/// <summary>
/// Reads every source whose time has come and looks at some web addresses, one node at a time. It has a turn of its own,
/// beside the clock's: a slow feed keeps nobody's message waiting. One for each node.
/// </summary>
public sealed class DirectoryRounds(IServiceScopeFactory scopes, SourceShelf sources, LinkShelf links, CommunityShelf shelf, ILinkLooker looker, TimeProvider clock)
{
    /// <summary>How long a turn lasts without being kept.</summary>
    public static readonly TimeSpan TurnLength = TimeSpan.FromMinutes(2);

    static readonly TimeSpan KeepEvery = TimeSpan.FromSeconds(20);
    int edition = -1;

    /// <summary>One round.</summary>
    /// <returns>How many sources were read; nothing when another node has the turn.</returns>
    public async Task<int?> OnceAsync(CancellationToken stop = default)
    {
        if (!await sources.TakeTurnAsync(TurnLength, stop)) return null;
        using var mine = CancellationTokenSource.CreateLinkedTokenSource(stop);
        using var every = new PeriodicTimer(KeepEvery, clock);
        var keeping = KeepTurnAsync(every, mine);
        try
        {
            var read = 0;
            foreach (var feed in await sources.DueAsync(mine.Token))
            {
                await ReadAsync(feed, mine.Token);
                read++;
            }

            await LookAsync(mine.Token);
            return read;
        }
        finally
        {
            every.Dispose();
            await keeping;
            await sources.GiveBackAsync(CancellationToken.None);
        }
    }

    async Task ReadAsync(DirectoryFeed feed, CancellationToken stop)
    {
        await using var scope = scopes.CreateAsyncScope();
        try
        {
            await scope.ServiceProvider.GetRequiredService<ReadSource>().DoAsync(Actor.Importer, feed.Id, stop: stop);
        }
        catch (Exception trouble) when (trouble is not OperationCanceledException)
        {
            // One source that breaks in a way nobody foresaw must not stand in the way of the others.
            await sources.AfterReadingAsync(feed.Id, failed: true, $"Something went wrong here while it was read ({trouble.GetType().Name}). Nothing was changed.", stop);
        }
    }

    async Task LookAsync(CancellationToken stop)
    {
        var now = await shelf.EditionAsync(stop);
        if (now != edition)
        {
            var addresses = new HashSet<string>(StringComparer.Ordinal);
            await foreach (var entry in shelf.AllAsync(stop)) addresses.UnionWith(entry.Contacts.Select(way => way.Website).Append(entry.RunBy.Website).Where(address => address.Length is > 0 and <= 2000));
            await links.KeepAsync(addresses, stop);
            edition = now;
        }

        foreach (var address in await links.DueAsync(stop)) await links.FoundAsync(address, await looker.LookAsync(address, stop), stop);
    }

    /// <summary>Keeps the turn while there is work, and ends the work when the turn was lost.</summary>
    async Task KeepTurnAsync(PeriodicTimer every, CancellationTokenSource mine)
    {
        try
        {
            while (await every.WaitForNextTickAsync(mine.Token))
            {
                if (!await sources.TakeTurnAsync(TurnLength, mine.Token)) await mine.CancelAsync();
            }
        }
        catch (OperationCanceledException)
        {
            // The round is over, or must be.
        }
    }
}
