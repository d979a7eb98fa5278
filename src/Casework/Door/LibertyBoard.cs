using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Liberty;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>One request about somebody's liberty, as a worklist shows it.</summary>
/// <param name="Request">The request; its words are for the person's own page.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not among them.</param>
/// <param name="Assessed">How many requirements were looked at.</param>
public sealed record LibertyCard(LibertyRequest Request, string Initials, int Assessed);

/// <summary>Requests about liberty in a worker's teams.</summary>
/// <param name="Open">Those nobody has decided, by last day: at most <see cref="LibertyBoard.Most"/>.</param>
/// <param name="Holding">Those that hold, by their end: at most <see cref="LibertyBoard.Most"/>.</param>
/// <param name="All">How many nobody has decided.</param>
/// <param name="Held">How many hold.</param>
/// <param name="Late">How many of the open ones are past their last day.</param>
/// <param name="Today">The day it was read.</param>
public sealed record LibertiesOf(IReadOnlyList<LibertyCard> Open, IReadOnlyList<LibertyCard> Holding, int All, int Held, int Late, DateOnly Today);

/// <summary>The worklist of requests about liberty, under the same rules as the door, written down as one act with the count.</summary>
public sealed class LibertyBoard
{
    /// <summary>The most in one list.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal LibertyBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What the worker's teams and those they cover have to decide, and what they gave that still holds.</summary>
    public async Task<LibertiesOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        var today = Practice.Ground.Days.Of(diary.Now());
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new([], [], 0, 0, 0, today);
        var teams = by.Actor.Teams.Concat(by.Actor.Covers).ToList();
        await using var store = stores.Open();
        var ours = store.Set<LibertyRequest>().AsNoTracking().Where(r => teams.Contains(r.Team));
        var (open, holding) = (ours.Where(r => r.State == LibertyState.Open), ours.Where(r => r.State == LibertyState.Authorised && r.Until >= today));
        var found = new LibertiesOf(
            await CardsAsync(store, open.OrderBy(r => r.DueBy).ThenBy(r => r.ReceivedOn).ThenBy(r => r.Id), by.Actor.Id, stop),
            await CardsAsync(store, holding.OrderBy(r => r.Until).ThenBy(r => r.Id), by.Actor.Id, stop),
            await open.CountAsync(stop), await holding.CountAsync(stop), await open.CountAsync(r => r.DueBy < today, stop), today);
        var look = diary.Begin(by, Purpose.Conversation, "Liberty.Board", [], allowed: true, "team");
        look.Count = found.Open.Count + found.Holding.Count;
        await diary.WriteLookAsync(look, stop);
        return found;
    }

    static async Task<List<LibertyCard>> CardsAsync(CareStore store, IQueryable<LibertyRequest> some, Guid me, CancellationToken stop)
    {
        var requests = await some.Take(Most).ToListAsync(stop);
        var (ids, people) = (requests.Select(r => r.Id).ToList(), requests.Select(r => r.Person).Distinct().ToList());
        var who = await store.Set<Person>().AsNoTracking().Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.GivenName, p.FamilyName, p.Restricted }).ToDictionaryAsync(p => p.Id, stop);
        var mine = (await store.Set<Involvement>().AsNoTracking().Where(i => people.Contains(i.Person) && i.Kind == InvolvementKind.NamedWorker && i.Worker == me && i.Until == null).Select(i => i.Person).ToListAsync(stop)).ToHashSet();
        var assessed = (await store.Set<LibertyAssessment>().AsNoTracking().Where(a => ids.Contains(a.Request)).Select(a => new { a.Request, a.Requirement }).Distinct().ToListAsync(stop)).CountBy(a => a.Request).ToDictionary();
        return [.. requests.Select(r => new LibertyCard(r, who[r.Person].Restricted.Length > 0 && !mine.Contains(r.Person) ? "Limited" : Person.InitialsOf(who[r.Person].GivenName, who[r.Person].FamilyName), assessed.GetValueOrDefault(r.Id)))];
    }
}
