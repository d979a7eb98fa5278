using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>The first thing that is planned with somebody.</summary>
/// <param name="DueAt">By when (UTC).</param>
/// <param name="Kind">What kind of step; <see langword="null"/> where it is another team’s, or a question put to one colleague.</param>
/// <param name="What">What happens, in the words agreed; only on one’s own list, empty elsewhere.</param>
/// <param name="WorkerName">Whoever does it, or empty: nobody yet.</param>
public sealed record PlannedNext(DateTime DueAt, NextStepKind? Kind, string What, string WorkerName);

/// <summary>Somebody with whom a worker or a team stays: enough to see that they are not forgotten, and no more than that.</summary>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and whoever looks is not the worker to ask for.</param>
/// <param name="Opens">Whether the record opens to whoever looks because they or their team stay with the person, so that nothing is offered that stays shut.</param>
/// <param name="Since">Since when the worker, or the team, stays with them (UTC).</param>
/// <param name="Worker">Their worker, or <see langword="null"/> while only the team has them.</param>
/// <param name="WorkerName">That worker’s name, or empty: nobody yet.</param>
/// <param name="HasLeft">True when that worker works here no more.</param>
/// <param name="Next">What is planned first, or <see langword="null"/>: nothing is planned.</param>
public sealed record HeldCard(Guid Person, string Initials, bool Opens, DateTime Since, Guid? Worker, string WorkerName, bool HasLeft, PlannedNext? Next)
{
    /// <summary>True once the moment of what is planned has passed.</summary>
    public bool IsLate(DateTime now) => Next is { } next && next.DueAt < now;
}

/// <summary>How many people one worker stays with.</summary>
/// <param name="Worker">The worker, or <see langword="null"/> for people whom only the team has.</param>
/// <param name="Name">Their name, or empty: nobody yet.</param>
/// <param name="HasLeft">True when they work here no more.</param>
/// <param name="People">How many people.</param>
/// <param name="Unplanned">With how many of these nothing is planned.</param>
public sealed record WorkerHolds(Guid? Worker, string Name, bool HasLeft, int People, int Unplanned);

/// <summary>Everybody with whom a worker or a team stays: those with nothing planned first, then as things fall due.</summary>
/// <param name="Cards">At most <see cref="Desk.Most"/>.</param>
/// <param name="All">How many people there are.</param>
/// <param name="Unplanned">With how many of these nothing is planned.</param>
/// <param name="Workers">How many each worker stays with; people whom nobody has yet come first.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record PeopleHeld(IReadOnlyList<HeldCard> Cards, int All, int Unplanned, IReadOnlyList<WorkerHolds> Workers, DateTime Now);

/// <summary>
/// Everybody whom a desk has, also when nothing is left to do for them or their worker has left: a desk lists what is to be
/// done, and whoever has no step would be on no list (legal floor LF-10). One query each, under the same rules as the door,
/// written down as one act with the count before anything is handed over.
/// </summary>
public sealed class PeopleOfDesk
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal PeopleOfDesk(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Everybody whose worker this is, or with whom they lead together with somebody.</summary>
    public Task<PeopleHeld> MineAsync(Caller by, CancellationToken stop = default) => ReadAsync(by, "Desk.MyPeople", Purpose.Conversation, null, stop);

    /// <summary>Everybody whom a team or one of its workers has. Its own workers, and whoever covers it, may see it.</summary>
    /// <exception cref="CannotOpen">It is another team’s.</exception>
    public async Task<PeopleHeld> TeamAsync(Caller by, Guid team, CancellationToken stop = default)
    {
        if (by.Actor.Teams.Contains(team) || by.Actor.Covers.Contains(team)) return await ReadAsync(by, "Desk.TeamPeople", Desk.Why(by), team, stop);
        const string because = "Another team's people.";
        await diary.WriteLookAsync(diary.Begin(by, Desk.Why(by), "Desk.TeamPeople", [], allowed: false, why: because), stop);
        throw new CannotOpen(because);
    }

    async Task<PeopleHeld> ReadAsync(Caller by, string act, Purpose purpose, Guid? team, CancellationToken stop)
    {
        var now = diary.Now();
        if (!AccessRules.MayActFor(by.Actor, purpose)) return new([], 0, 0, [], now);
        await using var store = stores.Open();
        var rows = await RowsAsync(store, by.Actor.Id, team, now, stop);
        var all = rows.Where(r => Stays(r, team)).GroupBy(r => r.Held.Person).Where(g => g.Any(r => team is null ? r.Held.Worker == by.Actor.Id : r.Held.Kind == InvolvementKind.Team || r.Worker?.Team == team))
            .Select(g => Card([.. g], by.Actor, team, now))
            .OrderBy(c => c.Next is not null).ThenBy(c => c.Next?.DueAt).ThenBy(c => c.Since).ThenBy(c => c.Person).ToList();
        var shown = all.Take(Desk.Most).ToList();
        var look = diary.Begin(by, purpose, act, [], allowed: true, team is null ? "named worker" : "team");
        look.Count = shown.Count;
        await diary.WriteLookAsync(look, stop);
        var workers = all.GroupBy(c => c.Worker).Select(g => new WorkerHolds(g.Key, g.First().WorkerName, g.First().HasLeft, g.Count(), g.Count(c => c.Next is null)))
            .OrderBy(w => w.Worker is not null).ThenBy(w => w.Name, StringComparer.Ordinal).ThenBy(w => w.Worker).ToList();
        return new(shown, all.Count, all.Count(c => c.Next is null), workers, now);
    }

    static bool Stays(Row row, Guid? team) =>
        row.Held.Kind == InvolvementKind.Team ? row.Held.Team == team : row.Held is { Worker: not null, Kind: InvolvementKind.NamedWorker or InvolvementKind.Paired };

    /// <summary>
    /// Whoever has business with anybody whom the worker, or the team, has business with, and the open step that falls due first; several rows for
    /// one person. Found by worker, team and person alone: where their kind is asked for as well, a database without statistics reads every
    /// worker’s people (1.5 million involvements: 6 s, and 0.1 s like this).
    /// </summary>
    static Task<List<Row>> RowsAsync(CareStore store, Guid me, Guid? team, DateTime now, CancellationToken stop)
    {
        var open = store.Set<Involvement>().AsNoTracking().Where(i => i.Until == null || i.Until > now);
        var ours = store.Set<Worker>().Where(w => w.Team == team).Select(w => (Guid?)w.Id);
        var people = team is null
            ? open.Where(i => i.Worker == me).Select(i => i.Person)
            : open.Where(i => ours.Contains(i.Worker)).Select(i => i.Person).Union(open.Where(i => i.Kind == InvolvementKind.Team && i.Team == team).Select(i => i.Person));
        var steps = store.Set<NextStep>().AsNoTracking().Where(s => s.DoneAt == null);
        var first = steps.Where(s => !steps.Any(e => e.Person == s.Person && e.DueAt < s.DueAt));
        return (
            from i in open
            where people.Contains(i.Person)
            join p in store.Set<Person>().AsNoTracking() on i.Person equals p.Id
            join w in store.Set<Worker>().AsNoTracking() on i.Worker equals (Guid?)w.Id into workers
            from w in workers.DefaultIfEmpty()
            join s in first on i.Person equals s.Person into soonest
            from s in soonest.DefaultIfEmpty()
            select new Row(i, p.GivenName, p.FamilyName, p.Restricted, w, s)).ToListAsync(stop);
    }

    static HeldCard Card(IReadOnlyList<Row> rows, Actor me, Guid? team, DateTime now)
    {
        // On one's own list it is oneself; on a team's its own worker before another team's, the worker to ask for before the second of a pair.
        var stays = rows.OrderByDescending(r => team is null ? r.Held.Worker == me.Id : r.Worker?.Team == team).ThenBy(r => r.Held.Kind).ThenByDescending(r => r.Held.From).First();
        var limited = stays.Restricted.Length > 0 && !rows.Any(r => r.Held.Kind == InvolvementKind.NamedWorker && r.Held.Worker == me.Id);
        var opens = AccessRules.MayOpen(me, new AccessFacts(stays.Restricted.Length > 0, [.. rows.Select(r => r.Held)]), Purpose.Conversation, now).Open;
        var step = rows.Select(r => r.Step).OfType<NextStep>().OrderBy(s => s.DueAt).ThenBy(s => s.Id).FirstOrDefault();
        return new(
            stays.Held.Person, limited ? "Limited" : Person.InitialsOf(stays.GivenName, stays.FamilyName), opens, stays.Held.From,
            stays.Held.Worker, stays.Held.Worker is null ? "" : stays.Worker?.Name ?? stays.Held.Name, stays.Worker is { Active: false }, step is null ? null : Planned(step, team, limited, opens));
    }

    /// <summary>A team sees no more of another team’s step than its desk shows, and never whom a colleague’s question is about.</summary>
    static PlannedNext Planned(NextStep step, Guid? team, bool limited, bool opens)
    {
        var question = step.Kind == NextStepKind.GiveAdvice;
        var told = team is null || (!question && (opens || step.Team == team));
        return new(step.DueAt, told ? step.Kind : null, team is null && !limited && !question ? step.What : "", told ? step.WorkerName : "");
    }

    sealed record Row(Involvement Held, string GivenName, string FamilyName, string Restricted, Worker? Worker, NextStep? Step);
}
