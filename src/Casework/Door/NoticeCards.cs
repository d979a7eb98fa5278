using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>A notice that waits for a person to say who it is about.</summary>
/// <param name="Notice">Its id.</param>
/// <param name="Initials">Initials of the name as told.</param>
/// <param name="Kind">What it tells of.</param>
/// <param name="ToldBy">Who told us.</param>
/// <param name="Worker">Who has it, or empty: nobody yet.</param>
/// <param name="CameAt">When it came (UTC).</param>
/// <param name="DueAt">By when somebody says who it is (UTC).</param>
public sealed record NoticeCard(Guid Notice, string Initials, NoticeKind Kind, string ToldBy, string Worker, DateTime CameAt, DateTime DueAt);

/// <summary>A message that could not be read. Nothing of it was kept but that it came.</summary>
/// <param name="From">Whose key it came with.</param>
/// <param name="At">When (UTC).</param>
/// <param name="Why">What was wrong with it.</param>
public sealed record UnreadMessage(string From, DateTime At, string Why);

/// <summary>The queue of notices.</summary>
/// <param name="Waiting">Those that wait, first due first.</param>
/// <param name="Unread">Messages of the last week that could not be read, newest first.</param>
public sealed record NoticeQueue(IReadOnlyList<NoticeCard> Waiting, IReadOnlyList<UnreadMessage> Unread);

/// <summary>Notices that nobody could match, and messages that nobody could read: one act with the count.</summary>
public sealed class NoticeCards
{
    /// <summary>What the act is called under which a message is refused.</summary>
    public const string Taking = "TakeNotice";

    const int Most = 200;
    const int DaysKept = 7;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal NoticeCards(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What waits on the desks of the caller's teams and of those they cover.</summary>
    /// <exception cref="CannotOpen">Their role does not answer the front door. Recorded.</exception>
    public async Task<NoticeQueue> WaitingAsync(Caller by, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.FrontDoor);
        var (teams, since) = (by.Actor.Teams.Concat(by.Actor.Covers).ToList(), diary.Now().AddDays(-DaysKept));
        await using var store = stores.Open();
        var rows = !allowed ? [] : await (
            from s in store.Set<NextStep>().AsNoTracking()
            where s.DoneAt == null && s.Kind == NextStepKind.ReadNotice && teams.Contains(s.Team)
            join n in store.Set<Notice>().AsNoTracking() on s.About equals n.Id
            join p in store.Set<Person>().AsNoTracking() on s.Person equals p.Id
            where p.Restricted == ""
            orderby s.DueAt, s.Id
            select new { Step = s, Notice = n, Person = p }).Take(Most).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.FrontDoor, "ListNotices", [], allowed, allowed ? "team" : "", allowed ? "" : "No role for this purpose.");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        if (!allowed) throw new CannotOpen(look.Why);
        var unread = await store.Acts.AsNoTracking().Where(a => a.Name == Taking && !a.Allowed && a.ActorKind == ActorKind.Partner && a.At >= since)
            .OrderByDescending(a => a.Position).Take(20).Select(a => new UnreadMessage(a.ActorName, a.At, a.Why)).ToListAsync(stop);
        return new([.. rows.Select(r => new NoticeCard(r.Notice.Id, r.Person.Initials, r.Notice.Kind, r.Notice.ToldBy, r.Step.WorkerName, r.Notice.CameAt, r.Step.DueAt))], unread);
    }

    /// <summary>Writes down that a message could not be read, for a person to see. Nothing of what it said is kept.</summary>
    /// <param name="by">The partner whose key it came with.</param>
    /// <param name="why">What was wrong with it; our own words.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task UnreadAsync(Caller by, string why, CancellationToken stop = default) =>
        diary.WriteLookAsync(diary.Begin(by, Purpose.FrontDoor, Taking, [], allowed: false, why: why), stop);
}
