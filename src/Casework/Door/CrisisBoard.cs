using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>One person in crisis, as the board shows them: enough to know whom to ring first.</summary>
/// <param name="Crisis">The crisis.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not among them.</param>
/// <param name="Worker">Who keeps in touch, or <see langword="null"/> while nobody does.</param>
/// <param name="WorkerName">Their name.</param>
/// <param name="OpenedAt">Since when it is open (UTC).</param>
/// <param name="DueAt">By when the next check call is due (UTC).</param>
/// <param name="How">How they agreed to be reached; empty where few may open the record.</param>
/// <param name="AffectsWhom">Who else is affected, without names.</param>
/// <param name="LastCallAt">When somebody last tried (UTC).</param>
/// <param name="LastAnswer">What they found.</param>
/// <param name="Missed">Check calls missed.</param>
/// <param name="Steady">True while things are steady.</param>
/// <param name="HelpEndsOn">The first day on which help ends, or <see langword="null"/>.</param>
public sealed record CrisisCard(
    Guid Crisis, Guid Person, string Initials, Guid? Worker, string WorkerName, DateTime OpenedAt, DateTime DueAt, string How, string AffectsWhom,
    DateTime? LastCallAt, CallAnswer? LastAnswer, int Missed, bool Steady, DateOnly? HelpEndsOn)
{
    /// <summary>True once the call's moment has passed.</summary>
    public bool IsLate(DateTime now) => DueAt < now;
}

/// <summary>Everybody in crisis in a worker's teams, late first.</summary>
/// <param name="Cards">At most <see cref="CrisisBoard.Most"/>.</param>
/// <param name="All">How many there are.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record CrisesOf(IReadOnlyList<CrisisCard> Cards, int All, DateTime Now);

/// <summary>The crisis board: one query, under the same rules as the door, written down as one act with the count before anything is handed over.</summary>
public sealed class CrisisBoard
{
    /// <summary>The most people on one page.</summary>
    public const int Most = 500;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal CrisisBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Everybody in crisis in the worker's teams and those they cover. Who is late stands first, because the earliest due does.</summary>
    public async Task<CrisesOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new CrisesOf([], 0, diary.Now());
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        await using var store = stores.Open();
        var open = store.Set<CrisisRecord>().AsNoTracking().Where(c => teams.Contains(c.Team) && c.ClosedAt == null);
        var rows = await (
            from c in open.OrderBy(c => c.NextCallBy)
            join p in store.Set<Person>().AsNoTracking() on c.Person equals p.Id
            select new
            {
                c, p.GivenName, p.FamilyName, p.Restricted, All = open.Count(),
                Ends = store.Set<HelpLine>().Where(l => l.Crisis == c.Id && l.Status == HelpStatus.Agreed && l.Kind != HelpKind.SmallSum).Min(l => l.EndsOn),
            }).Take(Most).ToListAsync(stop);

        var look = diary.Begin(by, Purpose.Conversation, "Crisis.Board", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return new CrisesOf([.. rows.Select(r => Card(r.c, Person.InitialsOf(r.GivenName, r.FamilyName), limited: r.Restricted.Length > 0 && r.c.Worker != me, r.Ends))], rows.Count == 0 ? 0 : rows[0].All, diary.Now());
    }

    static CrisisCard Card(CrisisRecord c, string initials, bool limited, DateOnly? ends) => new(
        c.Id, c.Person, limited ? "Limited" : initials, c.Worker, c.WorkerName, c.OpenedAt, c.NextCallBy!.Value, limited ? "" : c.How, limited ? "" : c.AffectsWhom,
        c.LastCallAt, limited ? null : c.LastAnswer, c.MissedCalls, c.IsSteady, limited ? null : ends);
}
