using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>One team of the county, as everybody who answers the front door sees it: where it works, and numbers.</summary>
/// <param name="Team">The team.</param>
/// <param name="Name">Its name.</param>
/// <param name="Places">Where it works, as first halves of postcodes.</param>
/// <param name="Waiting">How many open contacts wait for an answer there.</param>
/// <param name="Nobody">How many of them nobody has yet.</param>
/// <param name="CannotWait">How many of them may be in danger or cannot wait.</param>
/// <param name="Since">Since when the longest of them waits (UTC).</param>
public sealed record TeamAtTheDoor(Guid Team, string Name, IReadOnlyList<string> Places, int Waiting, int Nobody, int CannotWait, DateTime? Since);

/// <summary>Open contacts of every team, counted: who works where, and where somebody would have to wait. Nobody is named.</summary>
[Source("Lancashire 2024, Operating Model")]
public sealed class CountyBoard
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal CountyBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Every team with an open contact or a place, by name. A restricted record counts only for whoever has their own relationship with it, as in the list of contacts.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not answer the front door. Recorded.</exception>
    public async Task<IReadOnlyList<TeamAtTheDoor>> CountAsync(Caller by, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.FrontDoor);
        var teams = allowed ? await ReadAsync(by.Actor.Id, stop) : [];
        var look = diary.Begin(by, Purpose.FrontDoor, "CountOpenContacts", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        look.Count = teams.Count;
        await diary.WriteLookAsync(look, stop);
        return allowed ? teams : throw new CannotOpen("No role for this purpose.");
    }

    async Task<List<TeamAtTheDoor>> ReadAsync(Guid me, CancellationToken stop)
    {
        await using var store = stores.Open();
        var open = await (
            from c in store.Set<Contact>()
            where c.EndedAt == null
            join p in store.Set<Person>() on c.Person equals p.Id
            where p.Restricted == "" || store.Set<Involvement>().Any(i => i.Person == p.Id && i.Worker == me && i.Until == null)
            join s in store.Set<NextStep>() on c.Id equals s.About
            where s.DoneAt == null && s.Kind == NextStepKind.AnswerContact
            group new { c.MadeAt, Nobody = s.WorkerName == "", CannotWait = c.Danger != YesNoUnsure.No || c.Urgent } by s.Team into g
            select new { Team = g.Key, Waiting = g.Count(), Nobody = g.Count(x => x.Nobody), CannotWait = g.Count(x => x.CannotWait), Since = g.Min(x => x.MadeAt) }).ToDictionaryAsync(g => g.Team, stop);
        var teams = await store.Set<Team>().AsNoTracking().OrderBy(t => t.Name).ToListAsync(stop);
        return [.. from t in teams
                   let of = open.GetValueOrDefault(t.Id)
                   where of is not null || t.Places.Length > 0
                   select new TeamAtTheDoor(t.Id, t.Name, t.HeldPlaces(), of?.Waiting ?? 0, of?.Nobody ?? 0, of?.CannotWait ?? 0, of?.Since)];
    }
}
