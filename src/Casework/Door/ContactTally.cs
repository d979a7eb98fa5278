using System.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>Contacts of one team and day, counted in two ways that must agree.</summary>
/// <param name="Team">The team that answered first.</param>
/// <param name="Day">The day they got in touch.</param>
/// <param name="Contacts">How many, by what is held now.</param>
/// <param name="Outcomes">How many of those have an outcome.</param>
/// <param name="Open">How many are open.</param>
/// <param name="ToldContacts">How many, by the diary's facts.</param>
/// <param name="ToldOutcomes">How many outcomes, by the diary's facts.</param>
public sealed record TallyLine(string Team, DateOnly Day, int Contacts, int Outcomes, int Open, int ToldContacts, int ToldOutcomes)
{
    /// <summary>True when outcomes and open ones make up the contacts, and the diary says the same.</summary>
    public bool AddsUp => Contacts == Outcomes + Open && Contacts == ToldContacts && Outcomes == ToldOutcomes;
}

/// <summary>Do they add up? Every contact has an outcome or is open; counted from rows and again from facts.</summary>
public sealed class ContactTally
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ContactTally(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>The tally of every team, newest day first.</summary>
    /// <param name="by">Who asks. Counts only: no name is read.</param>
    /// <param name="from">The first day.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not answer the front door. Recorded.</exception>
    public async Task<IReadOnlyList<TallyLine>> CountAsync(Caller by, DateOnly from, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.FrontDoor))
        {
            const string because = "No role for this purpose.";
            await diary.WriteLookAsync(diary.Begin(by, Purpose.FrontDoor, "CountContacts", [], allowed: false, why: because), stop);
            throw new CannotOpen(because);
        }

        await using var store = stores.Open();
        // One moment for every count, or a contact that ends between two of them would seem lost.
        await using var moment = await MomentAsync(store, stop);
        var held = await store.Set<Contact>().Where(c => c.MadeOn >= from).GroupBy(c => new { Team = c.FirstTeam, Day = c.MadeOn })
            .Select(g => new { g.Key.Team, g.Key.Day, All = g.Count(), Ended = g.Count(c => c.EndedAt != null) }).ToListAsync(stop);
        var made = store.Facts.Where(f => f.Kind == nameof(ContactMade) && f.OccurredOn >= from);
        var told = await made.GroupBy(f => new { f.Team, Day = f.OccurredOn }).Select(g => new { g.Key.Team, g.Key.Day, Count = g.Count() }).ToListAsync(stop);
        var ended = await made.Where(f => store.Facts.Any(e => e.Subject == f.Subject && e.Kind == nameof(ContactEnded)))
            .GroupBy(f => new { f.Team, Day = f.OccurredOn }).Select(g => new { g.Key.Team, g.Key.Day, Count = g.Count() }).ToListAsync(stop);
        var names = await store.Set<Team>().ToDictionaryAsync(t => t.Id, t => t.Name, stop);
        await moment.CommitAsync(stop);

        var keys = held.Select(h => (h.Team, h.Day)).Union(told.Select(t => (t.Team ?? Guid.Empty, t.Day)));
        List<TallyLine> lines = [.. keys.OrderByDescending(k => k.Day).ThenBy(k => names.GetValueOrDefault(k.Item1, "")).Select(k =>
        {
            var h = held.Find(x => x.Team == k.Item1 && x.Day == k.Day);
            return new TallyLine(
                names.GetValueOrDefault(k.Item1, "A team no longer here"), k.Day, h?.All ?? 0, h?.Ended ?? 0, (h?.All ?? 0) - (h?.Ended ?? 0),
                told.Find(x => x.Team == k.Item1 && x.Day == k.Day)?.Count ?? 0, ended.Find(x => x.Team == k.Item1 && x.Day == k.Day)?.Count ?? 0);
        })];
        var look = diary.Begin(by, Purpose.FrontDoor, "CountContacts", [], allowed: true, authority: "role");
        look.Count = lines.Count;
        await diary.WriteLookAsync(look, stop);
        return lines;
    }

    async Task<IDbContextTransaction> MomentAsync(CareStore store, CancellationToken stop)
    {
        if (!stores.IsSqlite) return await store.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, stop);
        await store.Database.OpenConnectionAsync(stop);
        // Deferred: it reads one moment and never takes the one writer's place.
        return (await store.Database.UseTransactionAsync(((SqliteConnection)store.Database.GetDbConnection()).BeginTransaction(deferred: true), stop))!;
    }
}
