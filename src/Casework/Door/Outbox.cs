using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Messages;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>One message in the outbox: how far it has come, and no more than that.</summary>
/// <param name="Message">The message.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record.</param>
/// <param name="Channel">How it goes out.</param>
/// <param name="State">How far it has come.</param>
/// <param name="AskedAt">When it was asked for (UTC).</param>
/// <param name="TryAt">When it is tried next (UTC), if it is.</param>
/// <param name="Why">Why it did not go out, in words of our own.</param>
/// <param name="Text">What a notice says; only to the worker it is for, empty elsewhere.</param>
/// <param name="Version">The version shown.</param>
public sealed record OutboxCard(Guid Message, Guid Person, string Initials, MessageChannel Channel, MessageState State, DateTime AskedAt, DateTime? TryAt, string Why, string Text, int Version);

/// <summary>An outbox.</summary>
/// <param name="Waiting">What waits for somebody, oldest first; at most <see cref="Outbox.Most"/>.</param>
/// <param name="OnTheWay">What will go out by itself, oldest first; at most <see cref="Outbox.Most"/>.</param>
/// <param name="Mine">Notices for this worker that they have not read.</param>
/// <param name="Sent">How many went out in the last seven days.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record OutboxOf(IReadOnlyList<OutboxCard> Waiting, IReadOnlyList<OutboxCard> OnTheWay, IReadOnlyList<OutboxCard> Mine, int Sent, DateTime Now);

/// <summary>How many messages are in each state in the whole house, for whoever keeps it running. Nothing about anybody.</summary>
/// <param name="OnTheWay">How many will go out by themselves.</param>
/// <param name="OldestAt">Since when the oldest of them should have gone (UTC).</param>
/// <param name="Waiting">How many wait for somebody.</param>
public sealed record OutboxCounts(int OnTheWay, DateTime? OldestAt, int Waiting);

/// <summary>Messages across many records, under the same rules as a desk: a worker's own teams, initials, one act with the count.</summary>
public sealed class Outbox
{
    /// <summary>The most cards of one list.</summary>
    public const int Most = 100;

    static readonly MessageState[] ForSomebody = [MessageState.NeedsSomebody, MessageState.MayHaveBeenSent];
    static readonly MessageState[] Going = [MessageState.Asked, MessageState.WillTryAgain, MessageState.BeingHandedOver];

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal Outbox(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>The outbox of the worker's teams.</summary>
    internal async Task<OutboxOf> ReadAsync(Caller by, Purpose purpose, CancellationToken stop)
    {
        var (now, me, teams) = (diary.Now(), by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        if (!AccessRules.MayActFor(by.Actor, purpose)) return new OutboxOf([], [], [], 0, now);
        await using var store = stores.Open();
        var ours = store.Set<Message>().AsNoTracking().Where(m => teams.Contains(m.Team));
        var waiting = await CardsAsync(store, ours.Where(m => ForSomebody.Contains(m.State)), me, own: false, stop);
        var going = await CardsAsync(store, ours.Where(m => Going.Contains(m.State)), me, own: false, stop);
        var mine = await CardsAsync(store, store.Set<Message>().AsNoTracking().Where(m => m.Worker == me && m.Channel == MessageChannel.PageNotice && m.State == MessageState.HandedOver), me, own: true, stop);
        var since = now.AddDays(-7);
        var sent = await ours.CountAsync(m => m.HandedOverAt > since, stop);

        var look = diary.Begin(by, purpose, "Outbox.Read", [], allowed: true, "team");
        look.Count = waiting.Count + going.Count + mine.Count;
        await diary.WriteLookAsync(look, stop);
        return new OutboxOf(waiting, going, mine, sent, now);
    }

    /// <summary>How many messages are in each state.</summary>
    public async Task<OutboxCounts> CountAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var going = store.Set<Message>().AsNoTracking().Where(m => m.TryAt != null);
        return new OutboxCounts(
            await going.CountAsync(stop), await going.MinAsync(m => m.TryAt, stop),
            await store.Set<Message>().CountAsync(m => ForSomebody.Contains(m.State), stop));
    }

    static async Task<IReadOnlyList<OutboxCard>> CardsAsync(CareStore store, IQueryable<Message> which, Guid me, bool own, CancellationToken stop)
    {
        var rows = await (
            from m in which.OrderBy(m => m.AskedAt).Take(Most)
            join p in store.Set<Person>().AsNoTracking() on m.Person equals p.Id
            orderby m.AskedAt
            select new { m, p }).ToListAsync(stop);
        return [.. rows.Select(r => new OutboxCard(
            r.m.Id, r.p.Id, r.p.Restricted.Length > 0 && r.m.Worker != me ? "Limited" : r.p.Initials,
            r.m.Channel, r.m.State, r.m.AskedAt, r.m.TryAt, r.m.Why, own ? r.m.Text : "", r.m.Version))];
    }
}
