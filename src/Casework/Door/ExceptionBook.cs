using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Door;

/// <summary>How often one rule was gone over in one team. By rule, never by worker.</summary>
/// <param name="Team">The team.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="Title">Its title.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Made">How many exceptions were made in these days.</param>
/// <param name="Open">How many of them nobody has ended.</param>
/// <param name="Due">How many of those are due to be looked at again.</param>
public sealed record ExceptionCount(Guid Team, string Rule, string Title, string Source, int Made, int Open, int Due);

/// <summary>One exception that nobody has ended: enough to open it.</summary>
/// <param name="Waiver">The exception.</param>
/// <param name="Person">Whose record.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record.</param>
/// <param name="Rule">The rule's code.</param>
/// <param name="At">When (UTC).</param>
/// <param name="LookAgainOn">The day of the next look, or nothing.</param>
public sealed record ExceptionCard(Guid Waiver, Guid Person, string Initials, string Rule, DateTime At, DateOnly? LookAgainOn);

/// <summary>How peer tests went in one team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Asked">How many were asked for in these days.</param>
/// <param name="Looked">How many of them a colleague has looked at.</param>
/// <param name="TryFirst">How often the colleague said “try this first”.</param>
/// <param name="Settled">How many the lead has said what came of.</param>
/// <param name="Changed">How many of those changed what was done.</param>
/// <param name="AllTheSame">How many went on all the same, with a reason.</param>
public sealed record PeerCount(Guid Team, int Asked, int Looked, int TryFirst, int Settled, int Changed, int AllTheSame);

/// <summary>
/// Exceptions and peer tests across records, by rule and team. A team's own workers see their team's open ones; whoever looks at
/// figures sees counts. Each look is written down with its count.
/// </summary>
public sealed class ExceptionBook
{
    /// <summary>The most open exceptions on one page.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ExceptionBook(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>True when a team's open exceptions, and not only their counts, are this worker's to see.</summary>
    public static bool IsTheirs(Caller by, Guid team) => by.Actor.Teams.Contains(team) || by.Actor.Covers.Contains(team);

    /// <summary>How often each rule was gone over, most first.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="team">One team, or <see langword="null"/> for all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">It is another team's, and they look at no figures. Recorded.</exception>
    public async Task<IReadOnlyList<ExceptionCount>> CountsAsync(Caller by, Guid? team, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var purpose = await MustSeeAsync(by, team, nameof(CountsAsync), stop);
        await using var store = stores.Open();
        var (start, end, today) = (Days.At(from, TimeOnly.MinValue), Days.At(to.AddDays(1), TimeOnly.MinValue), Days.Of(diary.Now()));
        var rows = await store.Set<Waiver>().AsNoTracking().Where(w => (team == null || w.Team == team) && w.At >= start && w.At < end)
            .GroupBy(w => new { w.Team, w.Rule, w.Title, w.Source })
            .Select(g => new ExceptionCount(g.Key.Team, g.Key.Rule, g.Key.Title, g.Key.Source, g.Count(), g.Sum(w => w.EndedAt == null ? 1 : 0), g.Sum(w => w.EndedAt == null && w.LookAgainOn != null && w.LookAgainOn <= today ? 1 : 0)))
            .ToListAsync(stop);
        await SeenAsync(by, purpose, nameof(CountsAsync), rows.Sum(r => r.Made), stop);
        return [.. rows.OrderByDescending(r => r.Made).ThenBy(r => r.Rule, StringComparer.Ordinal)];
    }

    /// <summary>A team's exceptions that nobody has ended: what is due first, then the oldest.</summary>
    /// <exception cref="CannotOpen">It is another team's. Recorded.</exception>
    public async Task<IReadOnlyList<ExceptionCard>> OpenAsync(Caller by, Guid team, CancellationToken stop = default)
    {
        if (!IsTheirs(by, team)) await RefuseAsync(by, nameof(OpenAsync), "Another team's exceptions.", stop);
        var purpose = await MustSeeAsync(by, team, nameof(OpenAsync), stop);
        await using var store = stores.Open();
        var rows = await (
            from w in store.Set<Waiver>().AsNoTracking().Where(w => w.Team == team && w.EndedAt == null)
            join p in store.Set<Person>().AsNoTracking() on w.Person equals p.Id
            orderby w.LookAgainOn == null, w.LookAgainOn, w.At
            select new { Waiver = w, Person = p }).Take(Most).ToListAsync(stop);
        await SeenAsync(by, purpose, nameof(OpenAsync), rows.Count, stop);
        return [.. rows.Select(r => new ExceptionCard(r.Waiver.Id, r.Person.Id, r.Person.Restricted.Length > 0 ? "Limited" : r.Person.Initials, r.Waiver.Rule, r.Waiver.At, r.Waiver.LookAgainOn))];
    }

    /// <summary>How peer tests went, team by team.</summary>
    /// <exception cref="CannotOpen">It is another team's, and they look at no figures. Recorded.</exception>
    public async Task<IReadOnlyList<PeerCount>> PeersAsync(Caller by, Guid? team, DateOnly from, DateOnly to, CancellationToken stop = default)
    {
        var purpose = await MustSeeAsync(by, team, nameof(PeersAsync), stop);
        await using var store = stores.Open();
        var (start, end) = (Days.At(from, TimeOnly.MinValue), Days.At(to.AddDays(1), TimeOnly.MinValue));
        var rows = await store.Set<PeerTest>().AsNoTracking().Where(t => (team == null || t.Team == team) && t.AskedAt >= start && t.AskedAt < end)
            .Select(t => new { t.Team, t.WouldGoAhead, t.End }).ToListAsync(stop);
        await SeenAsync(by, purpose, nameof(PeersAsync), rows.Count, stop);
        return [.. rows.GroupBy(r => r.Team).Select(g => new PeerCount(
            g.Key, g.Count(), g.Count(r => r.WouldGoAhead != null), g.Count(r => r.WouldGoAhead == false), g.Count(r => r.End != null),
            g.Count(r => r.End is PeerEnd.Changed or PeerEnd.TriedFirst), g.Count(r => r.End == PeerEnd.AllTheSame)))];
    }

    async Task<Purpose> MustSeeAsync(Caller by, Guid? team, string act, CancellationToken stop)
    {
        if (team is { } own && IsTheirs(by, own) && AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return Purpose.Conversation;
        if (!AccessRules.MayActFor(by.Actor, Purpose.Insight)) await RefuseAsync(by, act, team is null ? "No role for this purpose." : "Another team's figures.", stop);
        return Purpose.Insight;
    }

    async Task RefuseAsync(Caller by, string act, string because, CancellationToken stop)
    {
        await diary.WriteLookAsync(diary.Begin(by, Purpose.Insight, $"Exceptions.{act[..^5]}", [], allowed: false, why: because), stop);
        throw new CannotOpen(because);
    }

    async Task SeenAsync(Caller by, Purpose purpose, string act, int count, CancellationToken stop)
    {
        var look = diary.Begin(by, purpose, $"Exceptions.{act[..^5]}", [], allowed: true, purpose == Purpose.Insight ? "role" : "team");
        look.Count = count;
        await diary.WriteLookAsync(look, stop);
    }
}
