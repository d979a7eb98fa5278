using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Door;
using Threefold.Casework.Store;

namespace Threefold.Casework.Shelves;

/// <summary>What a link says before anybody has pressed anything.</summary>
/// <param name="Keeper">The organisation.</param>
/// <param name="Entry">The entry it is about, for a link that says “still right”.</param>
/// <param name="Used">Whether it was used.</param>
public sealed record KeeperLink(DirectoryKeeper Keeper, Guid? Entry, bool Used);

/// <summary>Organisations that keep their own entries, and the links and sessions that let them. No person: no door to read it.</summary>
public sealed class KeeperShelf
{
    readonly Stores stores;
    readonly TimeProvider clock;

    internal KeeperShelf(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    /// <summary>Every organisation that was asked and has not ended, by name.</summary>
    public async Task<IReadOnlyList<DirectoryKeeper>> AllAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<DirectoryKeeper>().AsNoTracking().Where(k => k.EndedAt == null).OrderBy(k => k.Organisation).ToListAsync(stop);
    }

    /// <summary>Whose session this is, while it holds.</summary>
    public async Task<DirectoryKeeper?> OfSessionAsync(string secret, CancellationToken stop = default)
    {
        var (digest, now) = (Digest(secret), clock.GetUtcNow().UtcDateTime);
        await using var store = stores.Open();
        return await (
            from p in store.Set<KeeperPassRow>().AsNoTracking()
            join k in store.Set<DirectoryKeeper>().AsNoTracking() on p.Keeper equals k.Id
            where p.Digest == digest && p.Kind == KeeperPass.Session && p.UsedAt == null && p.Until > now && k.EndedAt == null
            select k).FirstOrDefaultAsync(stop);
    }

    /// <summary>What a link leads to, while it holds; looking uses nothing up.</summary>
    public async Task<KeeperLink?> OfLinkAsync(string secret, KeeperPass kind, CancellationToken stop = default)
    {
        var (digest, now) = (Digest(secret), clock.GetUtcNow().UtcDateTime);
        await using var store = stores.Open();
        return await (
            from p in store.Set<KeeperPassRow>().AsNoTracking()
            join k in store.Set<DirectoryKeeper>().AsNoTracking() on p.Keeper equals k.Id
            where p.Digest == digest && p.Kind == kind && p.Until > now && k.EndedAt == null
            select new KeeperLink(k, p.Entry, p.UsedAt != null)).FirstOrDefaultAsync(stop);
    }

    /// <summary>Ends a session.</summary>
    public async Task EndSessionAsync(string secret, CancellationToken stop = default)
    {
        var (digest, now) = (Digest(secret), clock.GetUtcNow().UtcDateTime);
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<KeeperPassRow>().Where(p => p.Digest == digest && p.Kind == KeeperPass.Session && p.UsedAt == null).ExecuteUpdateAsync(p => p.SetProperty(r => r.UsedAt, now), stop);
    }

    /// <summary>Entries that an organisation keeps.</summary>
    public async Task<IReadOnlyList<Guid>> EntriesAsync(Guid keeper, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await store.Set<KeptEntry>().Where(k => k.Keeper == keeper).Select(k => k.Entry).ToListAsync(stop);
    }

    /// <summary>Organisations that keep an entry.</summary>
    public async Task<IReadOnlyList<DirectoryKeeper>> OfEntryAsync(Guid entry, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return await (from k in store.Set<KeptEntry>() join o in store.Set<DirectoryKeeper>().AsNoTracking() on k.Keeper equals o.Id where k.Entry == entry && o.EndedAt == null orderby o.InvitedAt select o).ToListAsync(stop);
    }

    /// <summary>Entries that some organisation keeps, of all.</summary>
    public async Task<IReadOnlySet<Guid>> KeptAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        return (await (from k in store.Set<KeptEntry>() join o in store.Set<DirectoryKeeper>() on k.Keeper equals o.Id where o.EndedAt == null && o.VerifiedAt != null select k.Entry).ToListAsync(stop)).ToHashSet();
    }

    /// <summary>Whether an organisation keeps an entry, asked inside a deed.</summary>
    internal static Task<bool> KeepsAsync(PersonFile file, Guid keeper, Guid entry, CancellationToken stop) =>
        (from k in file.Store.Set<KeptEntry>() join o in file.Store.Set<DirectoryKeeper>() on k.Keeper equals o.Id where k.Keeper == keeper && k.Entry == entry && o.EndedAt == null && o.VerifiedAt != null select k).AnyAsync(stop);

    /// <summary>The organisation with an e-mail address, inside a deed.</summary>
    internal static Task<DirectoryKeeper?> OfEmailAsync(PersonFile file, string email, CancellationToken stop) => file.Store.Set<DirectoryKeeper>().FirstOrDefaultAsync(k => k.Email == email, stop);

    /// <summary>An organisation, inside a deed.</summary>
    internal static Task<DirectoryKeeper?> FindAsync(PersonFile file, Guid keeper, CancellationToken stop) => file.Store.Set<DirectoryKeeper>().FirstOrDefaultAsync(k => k.Id == keeper, stop);

    /// <summary>An entry of an organisation, inside a deed.</summary>
    internal static Task<KeptEntry?> EntryAsync(PersonFile file, Guid keeper, Guid entry, CancellationToken stop) => file.Store.Set<KeptEntry>().FirstOrDefaultAsync(k => k.Keeper == keeper && k.Entry == entry, stop);

    /// <summary>Adds a row of this shelf in a deed.</summary>
    internal static void Add<T>(PersonFile file, T row) where T : class => file.Store.Add(row);

    /// <summary>Makes a secret that lets an organisation do one thing until a moment, and keeps its digest.</summary>
    internal static string Let(PersonFile file, KeeperPass kind, Guid keeper, Guid? entry, DateTime until)
    {
        var secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32));
        file.Store.Add(new KeeperPassRow { Digest = Digest(secret), Kind = kind, Keeper = keeper, Entry = entry, MadeAt = file.Now, Until = until });
        return secret;
    }

    /// <summary>Uses a link up, inside a deed: one of two who press at the same moment gets it.</summary>
    internal static async Task<(Guid Keeper, Guid? Entry)?> UseAsync(PersonFile file, string secret, KeeperPass kind, CancellationToken stop)
    {
        var (digest, now) = (Digest(secret), file.Now);
        var used = await file.Store.Set<KeeperPassRow>().Where(p => p.Digest == digest && p.Kind == kind && p.UsedAt == null && p.Until > now).ExecuteUpdateAsync(p => p.SetProperty(r => r.UsedAt, now), stop);
        if (used != 1) return null;
        var row = await file.Store.Set<KeeperPassRow>().AsNoTracking().FirstAsync(p => p.Digest == digest, stop);
        return (row.Keeper, row.Entry);
    }

    /// <summary>Links of a kind that an organisation asked for since a moment, inside a deed.</summary>
    internal static Task<int> LinksSinceAsync(PersonFile file, Guid keeper, DateTime since, CancellationToken stop) =>
        file.Store.Set<KeeperPassRow>().CountAsync(p => p.Keeper == keeper && p.Kind == KeeperPass.Link && p.MadeAt >= since, stop);

    /// <summary>Ends an organisation: every link and session of it is worth nothing.</summary>
    internal static async Task EndAsync(PersonFile file, DirectoryKeeper keeper, CancellationToken stop)
    {
        var (id, now) = (keeper.Id, file.Now);
        keeper.EndedAt = now;
        await file.Store.Set<KeeperPassRow>().Where(p => p.Keeper == id).ExecuteDeleteAsync(stop);
        await file.Store.Set<KeptEntry>().Where(k => k.Keeper == id).ExecuteDeleteAsync(stop);
    }

    static string Digest(string secret) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}
