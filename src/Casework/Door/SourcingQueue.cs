using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Door;

/// <summary>One request in the queue: what is wanted, and not by whom.</summary>
/// <param name="Request">The request.</param>
/// <param name="Wants">What the person wants.</param>
/// <param name="Where">Where.</param>
/// <param name="WantedBy">By which day.</param>
/// <param name="AskedAt">Since when it is looked for (UTC).</param>
/// <param name="BrokerName">Who looks, or empty: nobody yet.</param>
/// <param name="Offers">How many offers stand.</param>
/// <param name="State">How it stands.</param>
public sealed record RequestCard(Guid Request, string Wants, string Where, DateOnly? WantedBy, DateTime AskedAt, string BrokerName, int Offers, RequestState State);

/// <summary>What is looked for, and how long it took of late.</summary>
/// <param name="Cards">Open requests, longest first.</param>
/// <param name="All">How many there are.</param>
/// <param name="Minutes">A worker's minutes for each that was chosen in the last 90 days.</param>
/// <param name="HoursToChoice">Hours from asking to choosing, for the same.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record SourcingOf(IReadOnlyList<RequestCard> Cards, int All, IReadOnlyList<double> Minutes, IReadOnlyList<double> HoursToChoice, DateTime Now);

/// <summary>The queue of support that is looked for: one act, written down with the count.</summary>
public sealed class SourcingQueue
{
    /// <summary>The most on one page.</summary>
    public const int Most = 200;

    const int DaysBack = 90;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal SourcingQueue(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What the caller's teams ask for, or were asked to look for.</summary>
    public async Task<SourcingOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        var now = diary.Now();
        if (!AccessRules.MayActFor(by.Actor, Purpose.Sourcing)) return new([], 0, [], [], now);
        var (teams, since) = (by.Actor.Teams.Concat(by.Actor.Covers).ToList(), now.AddDays(-DaysBack));
        await using var store = stores.Open();
        var letIn = store.Set<Involvement>().AsNoTracking().Where(i => i.Kind == InvolvementKind.OpenRequest && i.Team != null && teams.Contains(i.Team.Value));
        var mine = store.Set<SupportRequest>().AsNoTracking().Where(r => teams.Contains(r.Team) || letIn.Any(i => i.Person == r.Person));
        var open = mine.Where(r => r.EndedAt == null);
        var rows = await open.OrderBy(r => r.AskedAt).ThenBy(r => r.Id).Take(Most)
            .Select(r => new { r, Offers = store.Set<SupportOffer>().Count(o => o.Request == r.Id && o.TakenBackAt == null), All = open.Count() }).ToListAsync(stop);
        var chosen = await mine.Where(r => r.ChosenAt >= since).Select(r => new { r.Minutes, r.AskedAt, r.ChosenAt }).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.Sourcing, "Sourcing.Queue", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return new([.. rows.Select(r => new RequestCard(r.r.Id, r.r.Wants, r.r.Where, r.r.WantedBy, r.r.AskedAt, r.r.BrokerName, r.Offers, r.r.State))], rows.Count == 0 ? 0 : rows[0].All,
            [.. chosen.Select(c => (double)c.Minutes)], [.. chosen.Select(c => (c.ChosenAt!.Value - c.AskedAt).TotalHours)], now);
    }
}
