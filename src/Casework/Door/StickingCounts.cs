using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Door;

/// <summary>How one team stuck with people in these days. Counts and hours, with no name in sight.</summary>
/// <param name="Team">The team.</param>
/// <param name="Contacts">People who got in touch.</param>
/// <param name="Waits">Waits that began.</param>
/// <param name="Over">Promises that fell due in these days and were not kept: talked later, or not yet.</param>
/// <param name="Harms">How often harm came to somebody who waited.</param>
/// <param name="HandOffs">Hand-offs taken up from this team; those that people asked for are not among them.</param>
/// <param name="HoursToTakeUp">For each of them, hours from the offer until it was taken up.</param>
/// <param name="ToldBefore">How often somebody said that they had told us already.</param>
/// <param name="AskedAgain">How often we asked again what we knew.</param>
public sealed record TeamSticks(Guid Team, int Contacts, int Waits, int Over, int Harms, int HandOffs, IReadOnlyList<double> HoursToTakeUp, int ToldBefore, int AskedAgain);

/// <summary>How the council stuck with people in these days.</summary>
/// <param name="From">The first day.</param>
/// <param name="To">The last day.</param>
/// <param name="Teams">Teams in which anything happened.</param>
/// <param name="WorkersMet">For each person who got in touch in these days: how many workers they have spoken with until the last day.</param>
/// <param name="MinutesToHelp">For each plan for if things go wrong that started in these days: minutes from the start, which is the first alert, until somebody was in touch.</param>
/// <param name="NotReached">How many of them nobody has been in touch about yet.</param>
/// <param name="LastingInCrisis">Help with no end that began in these days in somebody's crisis, leaving out those for whom lasting plans were allowed. It should be none.</param>
public sealed record Sticking(DateOnly From, DateOnly To, IReadOnlyList<TeamSticks> Teams, IReadOnlyList<int> WorkersMet, IReadOnlyList<double> MinutesToHelp, int NotReached, int LastingInCrisis)
{
    /// <summary>From which day on people in touch were counted for workers met: no more than the last thirteen weeks of these days.</summary>
    public DateOnly MetFrom { get; init; }

    /// <summary>For everything that a plan kept ready and that was called for in these days: minutes from the alert until it was there.</summary>
    public IReadOnlyList<double> MinutesToStandby { get; init; } = [];
}

/// <summary>Waits, hand-offs and stories told again, counted live. It reads no words and is itself written down.</summary>
[Source("Practice models 1.7, row 5")]
public sealed class StickingCounts
{
    static readonly string[] Kinds = [nameof(ContactMade), nameof(HarmedWhileWaiting), nameof(ToldBefore), nameof(AskedAgain)];

    /// <summary>Workers met are counted for people in touch in so many days at most.</summary>
    const int QuarterDays = 91;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal StickingCounts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts a stretch of days.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="spoken">Kinds of fact that a worker writes when they speak with somebody.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<Sticking> ReadAsync(Caller by, DateOnly from, DateOnly to, IReadOnlyCollection<string> spoken, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "CountSticking", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var (start, end, now, kinds) = (Days.At(from, TimeOnly.MinValue), Days.At(to.AddDays(1), TimeOnly.MinValue), diary.Now(), Kinds);
        var facts = await store.Facts.AsNoTracking().Where(f => kinds.Contains(f.Kind) && f.OccurredOn >= from && f.OccurredOn <= to).GroupBy(f => new { f.Kind, f.Team }).Select(g => new { g.Key.Team, g.Key.Kind, Count = g.Count() }).ToListAsync(stop);
        var waits = await store.Set<Wait>().AsNoTracking().Where(w => w.Since < end && (w.Since >= start || w.PromiseBy >= start)).GroupBy(w => w.Team)
            .Select(g => new { Team = g.Key, Begun = g.Count(w => w.Since >= start), Over = g.Count(w => w.PromiseBy >= start && w.PromiseBy < end && (w.EndedAt ?? now) > w.PromiseBy) }).ToListAsync(stop);
        var hands = await store.Set<HandOff>().AsNoTracking().Where(h => h.TakenUpAt >= start && h.TakenUpAt < end && !h.PersonAsked).Select(h => new { h.FromTeam, h.OfferedAt, h.TakenUpAt }).ToListAsync(stop);
        int Of(Guid team, string kind) => facts.Where(f => f.Team == team && f.Kind == kind).Sum(f => f.Count);
        var (began, offered) = (waits.ToDictionary(w => w.Team), hands.ToLookup(h => h.FromTeam, h => (h.TakenUpAt!.Value - h.OfferedAt).TotalHours));
        var teams = facts.Select(f => f.Team).OfType<Guid>().Union(waits.Select(w => w.Team)).Union(hands.Select(h => h.FromTeam)).Select(team => new TeamSticks(
            team, Of(team, nameof(ContactMade)), began.GetValueOrDefault(team)?.Begun ?? 0, began.GetValueOrDefault(team)?.Over ?? 0, Of(team, nameof(HarmedWhileWaiting)),
            offered[team].Count(), [.. offered[team]], Of(team, nameof(ToldBefore)), Of(team, nameof(AskedAgain)))).ToList();
        var since = to.AddDays(1 - QuarterDays) is var quarter && quarter > from ? quarter : from;
        var met = await MetAsync(store, since, to, end, spoken, stop);
        look.Count = met.Count;
        await diary.WriteLookAsync(look, stop);
        var (minutes, waiting) = await HelpAsync(store, start, end, spoken, stop);
        return new Sticking(from, to, teams, met, minutes, waiting, await LastingAsync(store, from, to, stop))
        {
            MetFrom = since,
            MinutesToStandby = [.. (await store.Set<StandbyUse>().AsNoTracking().Where(u => u.AlertedAt >= start && u.AlertedAt < end && u.BeganAt != null).ToListAsync(stop)).Select(u => (u.BeganAt!.Value - u.AlertedAt!.Value).TotalMinutes)],
        };
    }

    static async Task<(List<double> Minutes, int Waiting)> HelpAsync(CareStore store, DateTime start, DateTime end, IReadOnlyCollection<string> spoken, CancellationToken stop)
    {
        var started = await store.Facts.AsNoTracking().Where(f => f.Kind == nameof(ContingencyStarted) && f.At >= start && f.At < end).Select(f => new { f.Person, f.At }).ToListAsync(stop);
        if (started.Count == 0) return ([], 0);
        var people = started.Select(f => f.Person).ToList();
        var talked = (await (
            from f in store.Facts.AsNoTracking().Where(f => spoken.Contains(f.Kind) && f.At >= start && people.Contains(f.Person))
            join a in store.Acts.AsNoTracking() on f.Act equals a.Id
            where a.ActorKind == ActorKind.Worker
            select new { f.Person, f.At }).ToListAsync(stop)).ToLookup(f => f.Person, f => f.At);
        List<double> minutes = [.. started.Select(s => talked[s.Person].Where(at => at >= s.At).Select(at => (double?)(at - s.At).TotalMinutes).Min()).OfType<double>()];
        return (minutes, started.Count - minutes.Count);
    }

    static async Task<int> LastingAsync(CareStore store, DateOnly from, DateOnly to, CancellationToken stop) =>
        await LastingLinesAsync(store, from, to, stop) + await store.Set<HelpLine>().CountAsync(l => l.Crisis != null && l.EndsOn == null && l.Kind != HelpKind.SmallSum && l.Status == HelpStatus.Agreed && l.StartsOn >= from && l.StartsOn <= to
            && !store.Set<CrisisRecord>().Any(c => c.Id == l.Crisis && c.PlanNow != PlanNow.No), stop);

    /// <summary>Lines of agreed plans that somebody pays for, with no end, and that began while a crisis of the person was open.</summary>
    static async Task<int> LastingLinesAsync(CareStore store, DateOnly from, DateOnly to, CancellationToken stop)
    {
        var began = store.Set<PlanLine>().AsNoTracking().Where(l => l.EndsOn == null && !l.Standby && l.WeeklyPence > 0 && l.StartsOn >= from && l.StartsOn <= to);
        var lines = await (
            from l in began
            join p in store.Set<Plan>().AsNoTracking() on l.Plan equals p.Id
            // What the next plan carried over is counted where it began.
            where p.Status != PlanStatus.Draft && !store.Set<PlanLine>().Any(b => b.Plan == p.Replaces && b.Kind == l.Kind && b.What == l.What && b.Who == l.Who && b.StartsOn == l.StartsOn)
            join c in store.Set<CrisisRecord>().AsNoTracking() on l.Person equals c.Person
            where c.PlanNow == PlanNow.No
            select new { l.Id, l.StartsOn, c.FirstOpenedAt, c.ClosedAt }).ToListAsync(stop);
        return lines.Where(l => l.StartsOn >= Days.Of(l.FirstOpenedAt) && (l.ClosedAt is not { } closed || l.StartsOn <= Days.Of(closed))).Select(l => l.Id).Distinct().Count();
    }

    static async Task<List<int>> MetAsync(CareStore store, DateOnly from, DateOnly to, DateTime end, IReadOnlyCollection<string> spoken, CancellationToken stop)
    {
        // From the people to what was said with them: the other way round SQLite goes through every talk there ever was.
        await using var command = await store.CommandAsync(
            $"""
            SELECT COUNT(DISTINCT a.actor) FROM (SELECT DISTINCT person FROM facts WHERE kind = '{nameof(ContactMade)}' AND occurred_on BETWEEN @p0 AND @p1) AS touch
            CROSS JOIN facts AS f JOIN acts AS a ON a.id = f.act
            WHERE f.person = touch.person AND f.kind IN ({string.Join(", ", spoken.Select(k => $"'{k}'"))}) AND f.at < @p2 AND a.actor_kind = '{nameof(ActorKind.Worker)}'
            GROUP BY touch.person
            """, stop, from, to, end);
        await using var rows = await command.ExecuteReaderAsync(stop);
        var met = new List<int>();
        while (await rows.ReadAsync(stop)) met.Add((int)rows.GetInt64(0));
        return met;
    }
}
