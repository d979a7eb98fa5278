using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Voices;

namespace Threefold.Casework.Door;

/// <summary>A talk that was drawn, as the list shows it: nothing of whose it is.</summary>
/// <param name="Audit">The audit.</param>
/// <param name="Readers">How many have read it.</param>
/// <param name="Mine">True when whoever looks led the talk, or has read it already.</param>
/// <param name="ReadOn">The day the second had read it.</param>
public sealed record AuditCard(Guid Audit, int Readers, bool Mine, DateOnly? ReadOn);

/// <summary>Talks drawn by lot to learn from, and those that may be drawn. One query each, written down with the count.</summary>
public sealed class AuditBoard
{
    /// <summary>The most on one page.</summary>
    public const int Most = 100;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal AuditBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Talks of the reader’s teams that were drawn, latest first.</summary>
    /// <exception cref="CannotOpen">They do not answer for a team. Recorded.</exception>
    public async Task<IReadOnlyList<AuditCard>> ReadAsync(Caller by, CancellationToken stop = default)
    {
        await using var store = stores.Open();
        var look = await BeginAsync(by, "Audits.Board", stop);
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        var rows = await store.Set<PracticeAudit>().AsNoTracking().Where(a => teams.Contains(a.Team)).OrderByDescending(a => a.Id).Take(Most).ToListAsync(stop);
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return [.. rows.Select(a => new AuditCard(a.Id, a.SecondBy is not null ? 2 : a.FirstBy is not null ? 1 : 0, a.LedBy == me || a.FirstBy == me || a.SecondBy == me, a.ReadOn))];
    }

    /// <summary>
    /// A team’s talks that were finished in so many days, were not drawn before, and whose record its readers may open: the person is still
    /// with the team, and their record is not limited.
    /// </summary>
    internal async Task<IReadOnlyList<(Guid Talk, Guid Person, Guid LedBy)>> FinishedAsync(Caller by, Guid team, int days, CancellationToken stop)
    {
        await using var store = stores.Open();
        var look = await BeginAsync(by, "Audits.Finished", stop);
        var now = diary.Now();
        var since = now.AddDays(-days);
        var talks = await store.Set<Conversation>().AsNoTracking().Where(c => c.Team == team && c.CompletedAt >= since && !store.Set<PracticeAudit>().Any(a => a.Talk == c.Id)
            && store.Set<Person>().Any(p => p.Id == c.Person && p.Restricted == "")
            && store.Set<Involvement>().Any(i => i.Person == c.Person && i.Team == team && i.Worker == null && i.Kind == InvolvementKind.Team && (i.Until == null || i.Until > now)))
            .OrderBy(c => c.Id).Select(c => new { c.Id, c.Person, c.Worker }).ToListAsync(stop);
        look.Count = talks.Count;
        await diary.WriteLookAsync(look, stop);
        return [.. talks.Select(t => (t.Id, t.Person, t.Worker))];
    }

    async Task<ActRow> BeginAsync(Caller by, string name, CancellationToken stop)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Oversight);
        var look = diary.Begin(by, Purpose.Oversight, name, [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (allowed) return look;
        await diary.WriteLookAsync(look, stop);
        throw new CannotOpen("No role for this purpose.");
    }
}
