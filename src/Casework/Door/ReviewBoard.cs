using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Door;

/// <summary>Which reviews are wanted.</summary>
public enum ReviewFilter
{
    /// <summary>Those that may be held today, and those that are late.</summary>
    Due,

    /// <summary>Only those that are late.</summary>
    Late,

    /// <summary>Only those that nobody has yet.</summary>
    Nobody,

    /// <summary>Only mine.</summary>
    Mine,

    /// <summary>All that are open, to come too.</summary>
    All,
}

/// <summary>One look at a plan, as a worklist shows it.</summary>
/// <param name="Review">The review.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not among them.</param>
/// <param name="Kind">Why it is held.</param>
/// <param name="DueFrom">The first day.</param>
/// <param name="DueBy">The last day.</param>
/// <param name="Worker">Who holds it, or <see langword="null"/>.</param>
/// <param name="WorkerName">Their name, or empty: nobody yet.</param>
/// <param name="Team">The team that answers for it.</param>
/// <param name="Out">True while somebody outside the council has it.</param>
/// <param name="SentIn">True when it waits for the council's answer.</param>
/// <param name="Paused">True while it is paused.</param>
/// <param name="Held">True once the talk was had.</param>
/// <param name="CameBack">True when the council asks for some of it to be done again.</param>
public sealed record ReviewCard(
    Guid Review, Guid Person, string Initials, ReviewKind Kind, DateOnly DueFrom, DateOnly DueBy, Guid? Worker, string WorkerName, Guid Team, bool Out, bool SentIn, bool Paused, bool Held, bool CameBack)
{
    /// <summary>True once its last day has passed and nobody has held it.</summary>
    public bool IsLate(DateOnly today) => !Held && DueBy < today;
}

/// <summary>Looks at plans in a worker's teams, longest late first.</summary>
/// <param name="Cards">At most <see cref="ReviewBoard.Most"/>.</param>
/// <param name="All">How many there are by this filter.</param>
/// <param name="Late">How many of all that are open are late.</param>
/// <param name="Nobody">How many of all that may be held nobody has yet.</param>
/// <param name="Today">The day it was read.</param>
public sealed record ReviewsOf(IReadOnlyList<ReviewCard> Cards, int All, int Late, int Nobody, DateOnly Today);

/// <summary>The worklist of reviews: one query, under the same rules as the door, written down as one act with the count.</summary>
public sealed class ReviewBoard
{
    /// <summary>The most on one page.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal ReviewBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What is due in the worker's teams and those they cover: the longest late first, because the earliest last day does.</summary>
    public async Task<ReviewsOf> ReadAsync(Caller by, ReviewFilter filter, CancellationToken stop = default)
    {
        var today = Practice.Ground.Days.Of(diary.Now());
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new ReviewsOf([], 0, 0, 0, today);
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        await using var store = stores.Open();
        var open = store.Set<Review>().AsNoTracking().Where(r => teams.Contains(r.Team) && r.EndedAt == null);
        var wanted = Filter(open, filter, me, today);
        var rows = await (
            from r in wanted.OrderBy(r => r.DueBy).ThenBy(r => r.Id).Take(Most)
            join p in store.Set<Person>().AsNoTracking() on r.Person equals p.Id
            orderby r.DueBy, r.Id
            select new
            {
                r, p.GivenName, p.FamilyName, p.Restricted, All = wanted.Count(),
                Late = open.Count(o => o.DueBy < today && o.HeldOn == null), Nobody = open.Count(o => o.Worker == null && o.Reviewer == null && o.DueFrom <= today),
            }).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.Conversation, "Reviews.Board", [], allowed: true, "team");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        var first = rows.Count > 0 ? rows[0] : null;
        return new([.. rows.Select(r => Card(r.r, Person.InitialsOf(r.GivenName, r.FamilyName), r.Restricted.Length > 0 && r.r.Worker != me))], first?.All ?? 0, first?.Late ?? 0, first?.Nobody ?? 0, today);
    }

    /// <summary>What somebody outside the council was asked to hold and has not sent in.</summary>
    public async Task<IReadOnlyList<ReviewCard>> AskedAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.DelegatedReview)) return [];
        var me = by.Actor.Id;
        await using var store = stores.Open();
        var rows = await (
            from r in store.Set<Review>().AsNoTracking().Where(r => r.Reviewer == me && r.EndedAt == null)
            join p in store.Set<Person>().AsNoTracking() on r.Person equals p.Id
            orderby r.DueBy, r.Id
            select new { r, p.GivenName, p.FamilyName }).Take(Most).ToListAsync(stop);
        var look = diary.Begin(by, Purpose.DelegatedReview, "Reviews.Asked", [], allowed: true, "asked to hold them");
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return [.. rows.Select(r => Card(r.r, Person.InitialsOf(r.GivenName, r.FamilyName), limited: false))];
    }

    static IQueryable<Review> Filter(IQueryable<Review> open, ReviewFilter filter, Guid me, DateOnly today) => filter switch
    {
        ReviewFilter.All => open,
        ReviewFilter.Late => open.Where(r => r.DueBy < today && r.HeldOn == null),
        ReviewFilter.Nobody => open.Where(r => r.Worker == null && r.Reviewer == null && r.DueFrom <= today),
        ReviewFilter.Mine => open.Where(r => r.Worker == me),
        _ => open.Where(r => r.DueFrom <= today),
    };

    static ReviewCard Card(Review r, string initials, bool limited) => new(
        r.Id, r.Person, limited ? "Limited" : initials, r.Kind, r.DueFrom, r.DueBy, r.Worker, r.WorkerName, r.Team, r.IsOut, r.SentInAt is not null, r.PausedAt is not null, r.HeldOn is not null, r is { SignOff: SignOffAnswer.Return, IsOut: true });
}
