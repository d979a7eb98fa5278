using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Door;

/// <summary>Why what somebody needs is not met today.</summary>
public enum UnmetNeed
{
    /// <summary>They asked for their needs to be looked at, and that has not begun.</summary>
    Asked,

    /// <summary>It was decided that they need help, they did not say no to it, and no plan was agreed.</summary>
    NoPlan,

    /// <summary>It was decided that some of what they need will not be met.</summary>
    NotMet,
}

/// <summary>How what people want from their plans stands, and how many people's needs are not met today.</summary>
/// <param name="Outcomes">Outcomes looked at in these days, for each part of a life and how they stand.</param>
/// <param name="NotLookedAt">Outcomes of agreed plans that nobody has looked at yet.</param>
/// <param name="Unmet">People with needs not met today: why, and whether for themselves or as somebody who helps. One person may be in several.</param>
/// <param name="People">All of them, each counted once.</param>
public sealed record NeedsAndOutcomes(IReadOnlyDictionary<(LifeArea Area, OutcomeState State), int> Outcomes, int NotLookedAt, IReadOnlyDictionary<(UnmetNeed Why, AssessmentOf Of), int> Unmet, int People);

/// <summary>Counts outcomes set and reached, and needs not met. It reads no words and is itself written down.</summary>
[Source("Care Act 2014, ss 2(2)(b) and (c), 13, 20 and 24(2)")]
public sealed class NeedCounts
{
    readonly Stores stores;
    readonly DiaryWriter diary;

    internal NeedCounts(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Counts outcomes of some days, and needs as they stand now.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="from">The first day on which an outcome was looked at.</param>
    /// <param name="to">The last.</param>
    /// <param name="team">Only this team's plans, and people it is working with now; or all.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="CannotOpen">Their role does not look at counts. Recorded.</exception>
    public async Task<NeedsAndOutcomes> ReadAsync(Caller by, DateOnly from, DateOnly to, Guid? team, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Insight);
        var look = diary.Begin(by, Purpose.Insight, "CountNeeds", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var plans = store.Set<Plan>().Where(p => team == null || p.Team == team);
        var wanted = store.Set<PlanOutcome>().AsNoTracking().Where(o => plans.Any(p => p.Id == o.Plan));
        var outcomes = await wanted.Where(o => o.LookedAtOn >= from && o.LookedAtOn <= to).GroupBy(o => new { o.Area, o.State }).Select(g => new { g.Key.Area, g.Key.State, Count = g.Count() }).ToListAsync(stop);
        var open = await wanted.CountAsync(o => o.LookedAtOn == null && o.State != OutcomeState.NoLongerWanted && plans.Any(p => p.Id == o.Plan && p.AgreedOn != null && p.EndedAt == null), stop);

        var rows = Unmet(store, team);
        var unmet = await rows.Distinct().GroupBy(r => new { r.Why, r.Of }).Select(g => new { g.Key.Why, g.Key.Of, Count = g.Count() }).ToListAsync(stop);
        var people = await rows.Select(r => r.Person).Distinct().CountAsync(stop);
        look.Count = outcomes.Sum(o => o.Count) + open + people;
        await diary.WriteLookAsync(look, stop);
        return new(outcomes.ToDictionary(o => (o.Area, o.State), o => o.Count), open, unmet.ToDictionary(u => ((UnmetNeed)u.Why, (AssessmentOf)u.Of), u => u.Count), people);
    }

    static IQueryable<Need> Unmet(CareStore store, Guid? team)
    {
        var standing = OpenNeeds.Standing(store);
        var asked = store.Set<AssessmentRequest>().Where(r => r.EndedAt == null).Select(r => new Need { Person = r.Person, Why = (int)UnmetNeed.Asked, Of = r.ForCarer ? (int)AssessmentOf.Carer : (int)AssessmentOf.Adult });
        var noPlan = OpenNeeds.NoPlan(store, standing).Select(d => new Need { Person = d.Person, Why = (int)UnmetNeed.NoPlan, Of = d.Of == AssessmentOf.Carer ? (int)AssessmentOf.Carer : (int)AssessmentOf.Adult });
        var notMet = from n in store.Set<NotMeeting>() join d in standing on n.Decision equals d.Id select new Need { Person = n.Person, Why = (int)UnmetNeed.NotMet, Of = d.Of == AssessmentOf.Carer ? (int)AssessmentOf.Carer : (int)AssessmentOf.Adult };
        var ours = OpenNeeds.With(store, [team]);
        // Each is looked up: a list of everybody who lives here would be made for a few.
        return asked.Concat(noPlan).Concat(notMet).Where(r => store.Set<Person>().Any(p => p.Id == r.Person && p.DiedOn == null && p.MovedAwayOn == null) && (team == null || ours.Contains(r.Person)));
    }

    // Numbers, not names, so that both databases may join what three queries say.
    sealed class Need
    {
        public Guid Person { get; init; }
        public int Why { get; init; }
        public int Of { get; init; }
    }
}
