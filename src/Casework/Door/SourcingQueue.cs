using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Door;

/// <summary>One request in the queue: what is wanted, and not by whom.</summary>
/// <param name="Request">The request.</param>
/// <param name="Wants">What the person wants; “Limited” where few may open the record and this request is not the reader’s own.</param>
/// <param name="Where">Where; “Limited” likewise.</param>
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
        var (me, teams, since) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList(), now.AddDays(-DaysBack));
        await using var store = stores.Open();
        var everLetIn = store.Set<Involvement>().AsNoTracking().Where(i => i.Kind == InvolvementKind.OpenRequest && i.Team != null && teams.Contains(i.Team.Value));
        var letIn = everLetIn.Where(i => i.Until == null || i.Until > now);
        var requests = store.Set<SupportRequest>().AsNoTracking();
        var open = requests.Where(r => r.EndedAt == null && (teams.Contains(r.Team) || letIn.Any(i => i.Person == r.Person)));
        var rows = await (
            from r in open
            join p in store.Set<Person>().AsNoTracking() on r.Person equals p.Id
            orderby r.AskedAt, r.Id
            select new
            {
                r, Offers = store.Set<SupportOffer>().Count(o => o.Request == r.Id && o.TakenBackAt == null), All = open.Count(), IsLimited = p.Restricted != "",
                IsTheirWorker = store.Set<Involvement>().Any(i => i.Person == r.Person && i.Kind == InvolvementKind.NamedWorker && i.Worker == me && (i.Until == null || i.Until > now)),
            }).Take(Most).ToListAsync(stop);
        // How long it took is a figure about work that was done, and says nothing of whom: it counts when they have been let out, too.
        var chosen = await requests.Where(r => r.ChosenAt >= since && (teams.Contains(r.Team) || everLetIn.Any(i => i.Person == r.Person))).Select(r => new { r.Minutes, r.AskedAt, r.ChosenAt }).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.Sourcing, "Sourcing.Queue", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return new([.. rows.Select(r => Card(r.r, r.Offers, hide: r.IsLimited && !r.IsTheirWorker && r.r.Broker != me))], rows.Count == 0 ? 0 : rows[0].All,
            [.. chosen.Select(c => (double)c.Minutes)], [.. chosen.Select(c => (c.ChosenAt!.Value - c.AskedAt).TotalHours)], now);
    }

    static RequestCard Card(SupportRequest r, int offers, bool hide) =>
        new(r.Id, hide ? "Limited" : r.Wants, hide ? "Limited" : r.Where, r.WantedBy, r.AskedAt, r.BrokerName, offers, r.State);
}
