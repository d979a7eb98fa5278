using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Door;

/// <summary>What is still open for somebody who helps somebody else, the furthest first.</summary>
public enum HelperGap
{
    /// <summary>It was decided that they need help of their own, and no plan is agreed.</summary>
    NoPlan,

    /// <summary>It was decided that some of what they need will not be met.</summary>
    NotMet,

    /// <summary>Their own needs are being talked about.</summary>
    Talking,

    /// <summary>They asked for that, and it has not begun.</summary>
    Asked,

    /// <summary>They said yes to a talk about their own life, and it has not begun.</summary>
    SaidYes,

    /// <summary>They were offered one, and have not answered.</summary>
    NoAnswer,

    /// <summary>They said no, for now.</summary>
    SaidNo,
}

/// <summary>Somebody who helps somebody, and what is open for them: whom to think of next, and nothing that they said.</summary>
/// <param name="Person">Who, as an opaque id.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record and this worker is not the one to ask.</param>
/// <param name="Gap">What is open.</param>
/// <param name="Since">Since which day.</param>
public sealed record HelperCard(Guid Person, string Initials, HelperGap Gap, DateOnly Since);

/// <summary>People who help somebody and whose own needs are not met yet.</summary>
/// <param name="Cards">One for each person, what has gone furthest first and then the longest; at most <see cref="HelperBoard.Most"/>.</param>
/// <param name="All">How many people there are.</param>
public sealed record HelpersOf(IReadOnlyList<HelperCard> Cards, int All);

/// <summary>The page of helpers whose needs are not met: one query for each thing that may be open, under the same rules as the door, written down as one act with the count.</summary>
[Source("Care Act 2014, ss 2(2)(c), 10 and 20")]
public sealed class HelperBoard
{
    /// <summary>The most on one page.</summary>
    public const int Most = 300;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal HelperBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>Those with whom the worker's teams, and those they cover, are working.</summary>
    public async Task<HelpersOf> ReadAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Conversation)) return new([], 0);
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).Select(t => (Guid?)t).ToList());
        await using var store = stores.Open();
        var gaps = await GapsAsync(store, teams, stop);
        var first = gaps.GroupBy(g => g.Person).Select(g => g.MinBy(one => (one.Gap, one.Since))).OrderBy(g => g.Gap).ThenBy(g => g.Since).ToList();
        var shown = first.Take(Most).ToList();
        var ids = shown.ConvertAll(g => g.Person);
        var mine = store.Set<Involvement>().Where(i => i.Worker == me && i.Kind == InvolvementKind.NamedWorker && i.Until == null).Select(i => i.Person);
        var people = await store.Set<Person>().AsNoTracking().Where(p => ids.Contains(p.Id)).Select(p => new { p.Id, p.GivenName, p.FamilyName, Limited = p.Restricted != "" && !mine.Contains(p.Id) })
            .ToDictionaryAsync(p => p.Id, p => p.Limited ? "Limited" : Person.InitialsOf(p.GivenName, p.FamilyName), stop);
        var look = diary.Begin(by, Purpose.Conversation, "Assessments.Helpers", [], allowed: true, "team");
        look.Count = shown.Count;
        await diary.WriteLookAsync(look, stop);
        return new([.. shown.Select(g => new HelperCard(g.Person, people[g.Person], g.Gap, g.Since))], first.Count);
    }

    static async Task<List<(Guid Person, HelperGap Gap, DateOnly Since)>> GapsAsync(CareStore store, List<Guid?> teams, CancellationToken stop)
    {
        var ours = OpenNeeds.With(store, teams);
        var talks = store.Set<NeedsAssessment>().AsNoTracking().Where(a => a.Of == AssessmentOf.Carer && ours.Contains(a.Person));
        var decided = OpenNeeds.Standing(store).Where(d => d.Of == AssessmentOf.Carer && d.Eligible && ours.Contains(d.Person));
        var found = new List<(Guid, HelperGap, DateOnly)>();
        async Task AddAsync(HelperGap gap, IQueryable<Since> rows) => found.AddRange((await rows.ToListAsync(stop)).Select(r => (r.Person, gap, r.Day)));
        await AddAsync(HelperGap.NoPlan, OpenNeeds.NoPlan(store, decided).Select(d => new Since(d.Person, d.DecidedOn)));
        await AddAsync(HelperGap.NotMet, store.Set<NotMeeting>().AsNoTracking().Where(n => decided.Any(d => d.Id == n.Decision)).Select(n => new Since(n.Person, n.DecidedOn)));
        await AddAsync(HelperGap.Talking, talks.Where(a => a.CompletedOn == null).Select(a => new Since(a.Person, a.BeganOn)));
        var asked = await store.Set<AssessmentRequest>().AsNoTracking().Where(r => r.ForCarer && r.EndedAt == null && ours.Contains(r.Person)).Select(r => new { r.Person, r.Since }).ToListAsync(stop);
        found.AddRange(asked.Select(r => (r.Person, HelperGap.Asked, Days.Of(r.Since))));
        var offers = store.Set<OwnConversationOffer>().AsNoTracking().Where(o => o.EndedOn == null && ours.Contains(o.Person) && !talks.Any(a => a.Person == o.Person && a.BeganOn >= o.OfferedOn));
        await AddAsync(HelperGap.SaidYes, offers.Where(o => o.Answer == OfferAnswer.Accepted).Select(o => new Since(o.Person, o.AnsweredOn ?? o.OfferedOn)));
        await AddAsync(HelperGap.NoAnswer, offers.Where(o => o.Answer == OfferAnswer.NotYet).Select(o => new Since(o.Person, o.OfferedOn)));
        await AddAsync(HelperGap.SaidNo, offers.Where(o => o.Answer == OfferAnswer.Declined).Select(o => new Since(o.Person, o.AnsweredOn ?? o.OfferedOn)));
        await AddAsync(HelperGap.SaidNo, store.Set<AssessmentRefusal>().AsNoTracking().Where(r => r.Of == AssessmentOf.Carer && r.OpenedAt == null && ours.Contains(r.Person)).Select(r => new Since(r.Person, r.SaidOn)));
        return found;
    }

    sealed record Since(Guid Person, DateOnly Day);
}
