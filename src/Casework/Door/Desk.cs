using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>One open next step on a desk: enough to know what to do first, and no more than that.</summary>
/// <param name="Step">The next step.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not among them.</param>
/// <param name="Kind">What kind of step.</param>
/// <param name="What">What happens, in the words agreed; only on one's own desk, empty elsewhere.</param>
/// <param name="About">The contact, conversation or connection it belongs to.</param>
/// <param name="Worker">Whoever does it, or <see langword="null"/> while nobody has it.</param>
/// <param name="WorkerName">Their name.</param>
/// <param name="Team">The team that answers for it.</param>
/// <param name="Since">Since when it waits (UTC).</param>
/// <param name="DueAt">By when (UTC).</param>
/// <param name="Version">The version shown, for taking it on.</param>
public sealed record DeskCard(
    Guid Step, Guid Person, string Initials, NextStepKind Kind, string What, Guid About, Guid? Worker, string WorkerName, Guid Team, DateTime Since, DateTime DueAt, int Version)
{
    /// <summary>Whether anyone may be in danger, where it is about an open contact or a concern.</summary>
    public YesNoUnsure Danger { get; init; } = YesNoUnsure.No;

    /// <summary>True where it is about an open contact that cannot wait.</summary>
    public bool Urgent { get; init; }

    /// <summary>True once its moment has passed.</summary>
    public bool IsLate(DateTime now) => DueAt < now;
}

/// <summary>Which cards of a team's desk are wanted.</summary>
/// <param name="Kind">One kind only.</param>
/// <param name="Worker">One worker's only.</param>
/// <param name="Nobody">Only what nobody has yet.</param>
/// <param name="Late">Only what is late.</param>
public sealed record DeskFilter(NextStepKind? Kind = null, Guid? Worker = null, bool Nobody = false, bool Late = false);

/// <summary>A desk: cards in the order in which they fall due, and how many there are in all.</summary>
/// <param name="Cards">At most <see cref="Desk.Most"/>.</param>
/// <param name="All">How many there are.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record DeskOf(IReadOnlyList<DeskCard> Cards, int All, DateTime Now);

/// <summary>
/// What needs whom, across many records. One query each, under the same rules as the door, written down as one act with the
/// count before anything is handed over.
/// </summary>
public sealed class Desk
{
    /// <summary>The most cards on one page.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal Desk(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What needs this worker, first due first.</summary>
    public Task<DeskOf> MineAsync(Caller by, CancellationToken stop = default)
    {
        var me = by.Actor.Id;
        return ReadAsync(by, nameof(MineAsync), Purpose.Conversation, steps => steps.Where(s => s.Worker == me), own: true, oldestFirst: false, stop);
    }

    /// <summary>What needs colleagues who are away, for whoever stands in for them; first due first.</summary>
    public Task<DeskOf> StandingInAsync(Caller by, CancellationToken stop = default)
    {
        var away = by.Actor.StandsInFor.ToList();
        return away.Count == 0
            ? Task.FromResult(new DeskOf([], 0, diary.Now()))
            : ReadAsync(by, nameof(StandingInAsync), Purpose.Conversation, steps => steps.Where(s => s.Worker != null && away.Contains(s.Worker.Value)), own: true, oldestFirst: false, stop);
    }

    /// <summary>A team's desk. Its own workers, and whoever covers it, may see it.</summary>
    /// <exception cref="CannotOpen">It is another team's.</exception>
    public async Task<DeskOf> TeamAsync(Caller by, Guid team, DeskFilter filter, CancellationToken stop = default)
    {
        if (!by.Actor.Teams.Contains(team) && !by.Actor.Covers.Contains(team))
        {
            const string because = "Another team's desk.";
            await diary.WriteLookAsync(diary.Begin(by, Why(by), "Desk.Team", [], allowed: false, why: because), stop);
            throw new CannotOpen(because);
        }

        var now = diary.Now();
        return await ReadAsync(by, nameof(TeamAsync), Why(by), steps => Filter(steps.Where(s => s.Team == team), filter, now), own: false, oldestFirst: false, stop);
    }

    /// <summary>Everybody in the worker's teams whom nobody has yet: first who may be in danger or cannot wait, then the longest wait.</summary>
    public Task<DeskOf> WaitingAsync(Caller by, CancellationToken stop = default)
    {
        var teams = by.Actor.Teams.Concat(by.Actor.Covers).ToList();
        return ReadAsync(by, nameof(WaitingAsync), Why(by), steps => steps.Where(s => teams.Contains(s.Team) && s.Worker == null), own: false, oldestFirst: true, stop);
    }

    /// <summary>
    /// Whether anybody could be lost: open contacts, how many of them have a next step on some desk, and how many do not.
    /// The last must be nought (LF-10).
    /// </summary>
    public async Task<(int Open, int OnADesk, int OnNone)> NobodyLostAsync(CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var open = store.Set<Contact>().Where(c => c.EndedAt == null);
        var count = await open.CountAsync(stop);
        var held = await open.CountAsync(c => store.Set<NextStep>().Any(s => s.About == c.Id && s.DoneAt == null), stop);
        return (count, held, count - held);
    }

    async Task<DeskOf> ReadAsync(Caller by, string act, Purpose purpose, Func<IQueryable<NextStep>, IQueryable<NextStep>> which, bool own, bool oldestFirst, CancellationToken stop)
    {
        if (!AccessRules.MayActFor(by.Actor, purpose)) return new DeskOf([], 0, diary.Now());
        await using var store = stores.Open();
        var me = by.Actor.Id;
        var steps = which(store.Set<NextStep>().AsNoTracking().Where(s => s.DoneAt == null));
        var read =
            from s in steps
            join p in store.Set<Person>().AsNoTracking() on s.Person equals p.Id
            from c in store.Set<Contact>().AsNoTracking().Where(c => c.Id == s.About && c.EndedAt == null).DefaultIfEmpty()
            from w in store.Set<Concern>().AsNoTracking().Where(w => w.Id == s.About).DefaultIfEmpty()
            select new { s, p.GivenName, p.FamilyName, p.Restricted, Danger = (YesNoUnsure?)c.Danger ?? (YesNoUnsure?)w.Danger, Urgent = (bool?)c.Urgent,
                Turn = c.Danger == YesNoUnsure.Yes || w.Danger == YesNoUnsure.Yes || s.Kind == NextStepKind.MissedCall ? 0 : c.Danger == YesNoUnsure.Unsure || w.Danger == YesNoUnsure.Unsure || c.Urgent ? 1 : 2, All = steps.Count() };
        var rows = await (oldestFirst ? read.OrderBy(r => r.Turn).ThenBy(r => r.s.Since) : read.OrderBy(r => r.s.DueAt)).Take(Most).ToListAsync(stop);

        var look = diary.Begin(by, purpose, $"Desk.{act[..^5]}", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        // A limited record does not open to whoever stands in, so neither do the words of its step. That someone may be in danger is told only while nobody has it.
        var cards = rows.Select(r => (r.s, r.GivenName, r.FamilyName, Danger: r.Danger ?? YesNoUnsure.No, Urgent: r.Urgent ?? false, Limited: r.Restricted.Length > 0 && r.s.Worker != me)).Select(r => Card(r.s, r.s.Kind == NextStepKind.GiveAdvice ? "A question" : (r.Limited ? "Limited" : Person.InitialsOf(r.GivenName, r.FamilyName)), own && !r.Limited) with { Danger = r.Limited && r.s.Worker != null ? YesNoUnsure.No : r.Danger, Urgent = r.Urgent });
        return new DeskOf([.. cards], rows.Count == 0 ? 0 : rows[0].All, diary.Now());
    }

    static IQueryable<NextStep> Filter(IQueryable<NextStep> steps, DeskFilter filter, DateTime now)
    {
        if (filter.Kind is { } kind) steps = steps.Where(s => s.Kind == kind);
        if (filter.Worker is { } worker) steps = steps.Where(s => s.Worker == worker);
        if (filter.Nobody) steps = steps.Where(s => s.Worker == null);
        return filter.Late ? steps.Where(s => s.DueAt < now) : steps;
    }

    internal static Purpose Why(Caller by) => AccessRules.MayActFor(by.Actor, Purpose.Oversight) ? Purpose.Oversight : Purpose.Conversation;

    static DeskCard Card(NextStep s, string initials, bool own) =>
        new(s.Id, s.Person, initials, s.Kind, own ? s.What : "", s.About, s.Worker, s.WorkerName, s.Team, s.Since, s.DueAt, s.Version);
}
