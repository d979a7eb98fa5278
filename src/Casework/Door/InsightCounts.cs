using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>What became of connections, and how long people wait, counted live with no name in sight.</summary>
/// <param name="Offered">Connections offered in these days.</param>
/// <param name="Accepted">Of them, those that people wanted.</param>
/// <param name="Asked">Of those, how many people have told us whether it helped.</param>
/// <param name="Helped">Of those, by how it helped: yes, a little, no.</param>
/// <param name="DaysWaited">For everybody who waits on the last day: days since they got in touch.</param>
public sealed record ConnectionsAndWaits(int Offered, int Accepted, int Asked, IReadOnlyDictionary<HowHelpful, int> Helped, IReadOnlyList<double> DaysWaited);

/// <summary>What must stand beside any figure that could be read as a saving, or as somebody not needing us.</summary>
/// <param name="Reversed">Times that support which had become less was put back.</param>
/// <param name="Challenged">Times that somebody challenged a decision.</param>
/// <param name="CameBack">People who came back after work had ended.</param>
/// <param name="Crises">Crises that opened.</param>
/// <param name="Concerns">Safeguarding concerns.</param>
/// <param name="Harmed">Times that harm came to somebody who waited.</param>
/// <param name="HelpersGone">Times that somebody who helped no longer could.</param>
/// <param name="Complaints">Complaints made; <see langword="null"/> where none are written down here.</param>
public sealed record Balance(int Reversed, int Challenged, int CameBack, int Crises, int Concerns, int Harmed, int HelpersGone, int? Complaints);

/// <summary>Counts what no other insight count does. It reads no words and is itself written down.</summary>
public sealed class InsightCounts
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal InsightCounts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts a stretch of days.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<ConnectionsAndWaits> ReadAsync(Caller by, DateOnly from, DateOnly to, Guid? team, CancellationToken stop = default)
    {
        var look = await BeginAsync(by, "CountConnections", stop);
        await using var store = stores.Open();
        var (start, end) = (Days.At(from, TimeOnly.MinValue), Days.At(to.AddDays(1), TimeOnly.MinValue));
        var offers = store.Set<Connection>().AsNoTracking().Where(c => c.OfferedAt >= start && c.OfferedAt < end);
        if (team is { } only) offers = offers.Where(c => store.Facts.Any(f => f.Subject == c.Id && f.Team == only));
        var groups = await offers.GroupBy(c => new { c.Offer, c.Helped }).Select(g => new { g.Key.Offer, g.Key.Helped, Count = g.Count() }).ToListAsync(stop);
        var waits = await store.Set<Wait>().AsNoTracking().Where(w => w.Since < end && (w.EndedAt == null || w.EndedAt >= end) && (team == null || w.Team == team)).Select(w => w.Since).ToListAsync(stop);
        look.Count = groups.Sum(g => g.Count) + waits.Count;
        await diary.WriteLookAsync(look, stop);
        var told = groups.Where(g => g.Helped is not null).ToList();
        return new(groups.Sum(g => g.Count), groups.Where(g => g.Offer == OfferReply.Accepted).Sum(g => g.Count), told.Sum(g => g.Count),
            told.GroupBy(g => g.Helped!.Value).ToDictionary(g => g.Key, g => g.Sum(x => x.Count)), [.. waits.Select(s => (end - s).TotalDays)]);
    }

    /// <summary>For each team and kind of fact, how many in each of some stretches of days: for figures that anyone may read.</summary>
    /// <param name="by">Who publishes them.</param>
    /// <param name="kinds">Kinds of fact.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<IReadOnlyList<DayCount>> FactsAsync(Caller by, IReadOnlyCollection<string> kinds, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var look = await BeginAsync(by, "CountForEveryone", stop);
        await using var store = stores.Open();
        var counts = await store.Facts.AsNoTracking().Where(f => kinds.Contains(f.Kind) && f.OccurredOn >= from && f.OccurredOn <= to)
            .GroupBy(f => new { f.Team, f.OccurredOn.Month, f.OccurredOn.Year, f.Kind }).Select(g => new { g.Key.Team, g.Key.Year, g.Key.Month, g.Key.Kind, Count = g.Count() }).ToListAsync(stop);
        look.Count = counts.Sum(c => c.Count);
        await diary.WriteLookAsync(look, stop);
        return [.. counts.Select(c => new DayCount(c.Team, new DateOnly(c.Year, c.Month, 1), c.Kind, c.Count))];
    }

    /// <summary>What must stand beside any figure that could be read as a saving.</summary>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<Balance> BalanceAsync(Caller by, DateOnly from, DateOnly to, Guid? team, CancellationToken stop = default)
    {
        var look = await BeginAsync(by, "CountBeside", stop);
        await using var store = stores.Open();
        var kinds = Beside;
        var counts = await store.Facts.AsNoTracking().Where(f => kinds.Contains(f.Kind) && f.OccurredOn >= from && f.OccurredOn <= to && (team == null || f.Team == team))
            .GroupBy(f => f.Kind).Select(g => new { g.Key, Count = g.Count() }).ToListAsync(stop);
        var helpers = await store.Set<PackageChange>().AsNoTracking().CountAsync(c => c.Cause == ChangeCause.HelperGone && c.On >= from && c.On <= to && (team == null || store.Facts.Any(f => f.Subject == c.Id && f.Team == team)), stop);
        look.Count = counts.Sum(c => c.Count) + helpers;
        await diary.WriteLookAsync(look, stop);
        int Of(params string[] some) => counts.Where(c => some.Contains(c.Key)).Sum(c => c.Count);
        return new(Of(nameof(ReductionReversed)), Of(nameof(ReductionChallenged), nameof(SurplusChallenged)), Of(nameof(PersonCameBack)), Of(nameof(CrisisOpened), nameof(CrisisOpenedAgain)), Of(nameof(ConcernRaised)), Of(nameof(HarmedWhileWaiting)), helpers,
            FactBook.Kinds.ContainsKey(Complaint) ? Of(Complaint) : null);
    }

    /// <summary>The kind of fact that a complaint is, by its name for ever. A house without the room of voices has no such fact, and says so rather than nought.</summary>
    const string Complaint = "ComplaintMade";

    static readonly string[] Beside =
    [
        Complaint, nameof(ReductionReversed), nameof(ReductionChallenged), nameof(SurplusChallenged), nameof(PersonCameBack), nameof(CrisisOpened), nameof(CrisisOpenedAgain), nameof(ConcernRaised), nameof(HarmedWhileWaiting),
    ];

    async Task<ActRow> BeginAsync(Caller by, string name, CancellationToken stop)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, name, [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (allowed) return look;
        await diary.WriteLookAsync(look, stop);
        throw new CannotOpen("No role for this purpose.");
    }
}
