using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Store;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Shelves;

/// <summary>A worker's own session, as their account page lists it.</summary>
/// <param name="Mark">What names it on that page; it opens nothing.</param>
/// <param name="BeganAt">When they signed in (UTC).</param>
/// <param name="SeenAt">When it was last used, to the minute (UTC).</param>
public sealed record OpenSession(string Mark, DateTime BeganAt, DateTime SeenAt);

/// <summary>
/// Who is signed in. Sessions live here and not in the browser, so that one can be ended from the server and an old cookie
/// is worth nothing. Only a digest of a session's key is kept: reading this table lets nobody in.
/// </summary>
public sealed class SessionShelf
{
    /// <summary>How long an ended session is remembered, to know whose a late form is.</summary>
    static readonly TimeSpan Remembered = TimeSpan.FromDays(1);

    /// <summary>How exactly the last use is kept; not every click needs a write.</summary>
    static readonly TimeSpan Grain = TimeSpan.FromMinutes(1);

    readonly Stores stores;
    readonly TimeProvider clock;

    internal SessionShelf(Stores stores, TimeProvider clock) => (this.stores, this.clock) = (stores, clock);

    DateTime Now => clock.GetUtcNow().UtcDateTime;

    /// <summary>A session begins.</summary>
    /// <param name="key">Its secret key.</param>
    /// <param name="worker">Whose it is.</param>
    /// <param name="ticket">What sign-in needs to remember, encrypted.</param>
    /// <param name="longest">How long it lasts at most, however busy.</param>
    public async Task BeginAsync(string key, Guid worker, byte[] ticket, TimeSpan longest)
    {
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(CancellationToken.None);
        store.Add(new SessionRow { Key = Digest(key), Worker = worker, BeganAt = Now, SeenAt = Now, EndsAt = Now + longest, Ticket = ticket });
        await store.SaveChangesAsync();
    }

    /// <summary>What a session remembers, when it still holds; using it keeps it alive.</summary>
    /// <param name="key">Its secret key.</param>
    /// <param name="idle">How long it lasts unused.</param>
    /// <returns><see langword="null"/> when it was ended, ran out, or its worker has left.</returns>
    public async Task<byte[]?> UseAsync(string key, TimeSpan idle)
    {
        var (digest, now) = (Digest(key), Now);
        await using var store = stores.Open();
        var held = await (
            from s in store.Set<SessionRow>().AsNoTracking()
            join w in store.Set<Worker>().AsNoTracking() on s.Worker equals w.Id
            where s.Key == digest && s.EndedAt == null && s.EndsAt > now && w.Active
            select new { s.Ticket, s.SeenAt }).FirstOrDefaultAsync();
        if (held is null || now - held.SeenAt >= idle) return null;
        if (now - held.SeenAt < Grain) return held.Ticket;
        using var turn = await stores.TurnAsync(CancellationToken.None);
        await store.Set<SessionRow>().Where(s => s.Key == digest).ExecuteUpdateAsync(s => s.SetProperty(r => r.SeenAt, now));
        return held.Ticket;
    }

    /// <summary>Whose session a key was, even when it has just ended. It proves nothing but that.</summary>
    public async Task<Guid?> WhoseAsync(string key, CancellationToken stop = default)
    {
        var digest = Digest(key);
        await using var store = stores.Open();
        return await store.Set<SessionRow>().AsNoTracking().Where(s => s.Key == digest).Select(s => (Guid?)s.Worker).FirstOrDefaultAsync(stop);
    }

    /// <summary>Ends a session at once.</summary>
    public Task EndAsync(string key) => EndAsync(s => s.Key == Digest(key));

    /// <summary>Ends one of a worker's own sessions by its mark.</summary>
    public Task EndAsync(Guid worker, string mark) => EndAsync(s => s.Worker == worker && s.Key.StartsWith(mark));

    /// <summary>Ends all of a worker's sessions but one; all of them when none is named.</summary>
    public Task EndOthersAsync(Guid worker, string? key)
    {
        var kept = key is null ? "" : Digest(key);
        return EndAsync(s => s.Worker == worker && s.Key != kept);
    }

    /// <summary>A worker's open sessions, latest first, and which of them this one is.</summary>
    public async Task<(IReadOnlyList<OpenSession> All, string Mine)> ListAsync(Guid worker, string? key, TimeSpan idle, CancellationToken stop = default)
    {
        var (now, since) = (Now, Now - idle);
        await using var store = stores.Open();
        var open = await store.Set<SessionRow>().AsNoTracking().Where(s => s.Worker == worker && s.EndedAt == null && s.EndsAt > now && s.SeenAt > since)
            .OrderByDescending(s => s.SeenAt).Select(s => new { s.Key, s.BeganAt, s.SeenAt }).ToListAsync(stop);
        return ([.. open.Select(s => new OpenSession(Mark(s.Key), s.BeganAt, s.SeenAt))], key is null ? "" : Mark(Digest(key)));
    }

    /// <summary>Forgets sessions that ended long ago.</summary>
    public async Task SweepAsync(CancellationToken stop = default)
    {
        var before = Now - Remembered;
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(stop);
        await store.Set<SessionRow>().Where(s => s.EndsAt < before || s.EndedAt < before).ExecuteDeleteAsync(stop);
    }

    async Task EndAsync(System.Linq.Expressions.Expression<Func<SessionRow, bool>> which)
    {
        var now = Now;
        await using var store = stores.Open();
        using var turn = await stores.TurnAsync(CancellationToken.None);
        await store.Set<SessionRow>().Where(which).Where(s => s.EndedAt == null).ExecuteUpdateAsync(s => s.SetProperty(r => r.EndedAt, now));
    }

    static string Mark(string digest) => digest[..16];

    static string Digest(string key) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
