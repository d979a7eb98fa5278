using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>One person who waits, as shown in a list: enough to know who must be rung first.</summary>
/// <param name="Wait">The wait. Its words about risk are for the person's own page.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record.</param>
/// <param name="Owner">Whoever has the person, or empty: nobody yet, or only somebody who has left.</param>
/// <param name="TeamName">The team whose promise it is.</param>
/// <param name="Danger">Whether anyone may be in danger, as an open contact of theirs says. Of a limited record it is told only while nobody has them.</param>
/// <param name="Urgent">True while an open contact of theirs cannot wait.</param>
public sealed record WaitCard(Wait Wait, string Initials, string Owner, string TeamName, YesNoUnsure Danger, bool Urgent);

/// <summary>Who waits in one team, counted.</summary>
/// <param name="Team">The team.</param>
/// <param name="People">How many wait.</param>
/// <param name="Nobody">How many of them nobody has yet.</param>
/// <param name="LongestHours">The longest wait, in whole hours.</param>
/// <param name="Over">How many have waited longer than the council's promise.</param>
/// <param name="Harms">How often harm came to those who wait.</param>
public sealed record TeamWaits(Guid Team, int People, int Nobody, int LongestHours, int Over, int Harms);

/// <summary>Everyone who waits, and teams counted.</summary>
public sealed record WaitingOf(IReadOnlyList<WaitCard> Cards, int All, IReadOnlyList<TeamWaits> Teams, bool WholeCouncil, DateTime Now);

/// <summary>Who waits for a first conversation, across many records: the same rules as a desk, one act with the count.</summary>
public sealed class WaitingBoard
{
    /// <summary>The most people on one page.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal WaitingBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Everyone who waits for the caller's teams and the desks they cover. Those who answer for the work see every team's counts.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="purpose">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<WaitingOf> ReadAsync(Caller by, Purpose purpose, CancellationToken stop = default)
    {
        var now = diary.Now();
        if (!AccessRules.MayActFor(by.Actor, purpose)) return new WaitingOf([], 0, [], false, now);
        var (mine, whole) = (by.Actor.Teams.Concat(by.Actor.Covers).ToList(), AccessRules.MayActFor(by.Actor, Purpose.Oversight));
        await using var store = stores.Open();
        var open = store.Set<Wait>().AsNoTracking().Where(w => w.EndedAt == null);
        var cards = await CardsAsync(store, open.Where(w => mine.Contains(w.Team)), by.Actor.Id, stop);
        var teams = await TeamsAsync(store, whole ? open : open.Where(w => mine.Contains(w.Team)), now, stop);
        var look = diary.Begin(by, purpose, "ListWaiting", [], allowed: true, "team");
        look.Count = cards.Count;
        await diary.WriteLookAsync(look, stop);
        return new WaitingOf(cards, teams.Where(t => mine.Contains(t.Team)).Sum(t => t.People), teams, whole, now);
    }

    static async Task<List<WaitCard>> CardsAsync(CareStore store, IQueryable<Wait> waits, Guid me, CancellationToken stop)
    {
        var rows = await (
            from w in waits
            join p in store.Set<Person>().AsNoTracking() on w.Person equals p.Id
            join t in store.Set<Team>().AsNoTracking() on w.Team equals t.Id
            let danger = store.Set<Contact>().Any(c => c.Person == w.Person && c.EndedAt == null && c.Danger == YesNoUnsure.Yes)
            let unsure = store.Set<Contact>().Any(c => c.Person == w.Person && c.EndedAt == null && c.Danger == YesNoUnsure.Unsure)
            let urgent = store.Set<Contact>().Any(c => c.Person == w.Person && c.EndedAt == null && c.Urgent)
            orderby danger ? 0 : unsure || urgent ? 1 : 2, w.ChangedAt == null ? 1 : 0, w.Since, w.Id
            select new { Wait = w, Person = p, Team = t.Name, Danger = danger ? YesNoUnsure.Yes : unsure ? YesNoUnsure.Unsure : YesNoUnsure.No, Urgent = urgent }).Take(Most).ToListAsync(stop);
        var people = rows.Select(r => r.Wait.Person).ToList();
        var here = store.Set<Worker>().Where(w => w.Active);
        var named = (await store.Set<Involvement>().AsNoTracking().Where(i => people.Contains(i.Person) && i.Kind == InvolvementKind.NamedWorker && i.Until == null && here.Any(w => w.Id == i.Worker))
            .Select(i => new { i.Person, i.From, i.Worker, i.Name }).ToListAsync(stop)).ToLookup(i => i.Person);
        var taken = (await store.Set<NextStep>().AsNoTracking().Where(s => people.Contains(s.Person) && s.DoneAt == null && here.Any(w => w.Id == s.Worker))
            .Select(s => new { s.Person, s.DueAt, s.WorkerName }).ToListAsync(stop)).ToLookup(s => s.Person);
        return [.. rows.Select(r =>
        {
            var limited = r.Person.Restricted.Length > 0 && named[r.Wait.Person].All(i => i.Worker != me);
            var owner = named[r.Wait.Person].MaxBy(i => i.From)?.Name ?? taken[r.Wait.Person].MinBy(s => s.DueAt)?.WorkerName ?? "";
            return new WaitCard(r.Wait, limited ? "Limited" : r.Person.Initials, owner, r.Team, limited && owner.Length > 0 ? YesNoUnsure.No : r.Danger, r.Urgent);
        })];
    }

    static async Task<List<TeamWaits>> TeamsAsync(CareStore store, IQueryable<Wait> waits, DateTime now, CancellationToken stop)
    {
        var here = store.Set<Worker>().Where(w => w.Active);
        var rows = await waits.Select(w => new
        {
            w.Team, w.Since, w.PromiseBy, w.Harms,
            Owned = store.Set<Involvement>().Any(i => i.Person == w.Person && i.Kind == InvolvementKind.NamedWorker && i.Until == null && here.Any(worker => worker.Id == i.Worker))
                || store.Set<NextStep>().Any(s => s.Person == w.Person && s.DoneAt == null && here.Any(worker => worker.Id == s.Worker)),
        }).ToListAsync(stop);
        return [.. rows.GroupBy(r => r.Team).Select(g => new TeamWaits(
            g.Key, g.Count(), g.Count(r => !r.Owned), (int)Math.Max(0, (now - g.Min(r => r.Since)).TotalHours), g.Count(r => r.PromiseBy < now), g.Sum(r => r.Harms)))];
    }
}
