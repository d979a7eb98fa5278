using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Law;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;
using Threefold.Practice.Quality;

namespace Threefold.Casework.Door;

/// <summary>What waits for somebody’s agreement, with what they need to decide.</summary>
/// <param name="Approval">What was asked, by whom and why.</param>
/// <param name="Person">The person, as an opaque id.</param>
/// <param name="Initials">Initials only.</param>
/// <param name="GoodLife">What a good life looks like, in their words.</param>
/// <param name="Lines">The lines of the plan, paid and unpaid.</param>
/// <param name="Author">Who wrote the plan.</param>
public sealed record ApprovalCard(Approval Approval, Guid Person, string Initials, string GoodLife, IReadOnlyList<PlanLine> Lines, Guid Author);

/// <summary>One direct payment account in a list.</summary>
/// <param name="Account">The account.</param>
/// <param name="Initials">Initials only; “Limited” where few may open the record.</param>
/// <param name="State">How far the talk about money in it has come, or <see langword="null"/>.</param>
public sealed record AccountCard(DirectPaymentAccount Account, string Initials, SurplusState? State);

/// <summary>Direct payment accounts of a worker’s teams.</summary>
/// <param name="Cards">Most to talk about first; at most <see cref="MoneyBoard.Most"/>.</param>
/// <param name="All">How many there are.</param>
/// <param name="SurplusPence">What lies in all of them beyond what is promised and kept for when things go wrong.</param>
/// <param name="WithSurplus">In how many.</param>
/// <param name="LookLate">How many should have been looked at by now.</param>
/// <param name="Today">Today, in London.</param>
public sealed record AccountsOf(IReadOnlyList<AccountCard> Cards, int All, long SurplusPence, int WithSurplus, int LookLate, DateOnly Today);

/// <summary>Approvals and accounts across people, under the same rules as a desk: a worker’s own teams, initials, one act with the count.</summary>
public sealed class MoneyBoard
{
    /// <summary>The most cards of one list.</summary>
    public const int Most = 200;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal MoneyBoard(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>What waits for agreement about money in the worker’s teams, oldest first.</summary>
    public async Task<IReadOnlyList<ApprovalCard>> ApprovalsAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Money)) return [];
        var (me, teams) = (by.Actor.Id, by.Actor.Teams.Concat(by.Actor.Covers).ToList());
        await using var store = stores.Open();
        var rows = await (
            from a in store.Set<Approval>().AsNoTracking().Where(a => teams.Contains(a.Team) && a.Moment == Trigger.AgreePlan && a.AnsweredAt == null).OrderBy(a => a.AskedAt).Take(Most)
            join p in store.Set<Person>().AsNoTracking() on a.Person equals p.Id
            join plan in store.Set<Plan>().AsNoTracking() on a.About equals plan.Id
            where p.Restricted == "" || store.Set<Involvement>().Any(i => i.Person == p.Id && i.Worker == me && i.Kind == InvolvementKind.NamedWorker && i.Until == null)
            orderby a.AskedAt
            select new { a, p, plan }).ToListAsync(stop);
        var plans = rows.Select(r => r.plan.Id).ToList();
        var lines = (await store.Set<PlanLine>().AsNoTracking().Where(l => plans.Contains(l.Plan)).OrderBy(l => l.Id).ToListAsync(stop)).ToLookup(l => l.Plan);
        await LookAsync(by, "Money.Approvals", rows.Count, stop);
        return [.. rows.Select(r => new ApprovalCard(r.a, r.p.Id, r.p.Initials, r.plan.GoodLife, [.. lines[r.plan.Id].Where(l => !(l.EndsOn < l.StartsOn))], r.plan.Worker))];
    }

    /// <summary>Direct payment accounts of the worker’s teams.</summary>
    /// <exception cref="CannotOpen">Their role does not see them.</exception>
    public async Task<AccountsOf> AccountsAsync(Caller by, CancellationToken stop = default)
    {
        if (!AccessRules.MayActFor(by.Actor, Purpose.Money)) throw new CannotOpen("No role for this purpose.");
        var (teams, today) = (by.Actor.Teams.Concat(by.Actor.Covers).ToList(), Practice.Ground.Days.Of(diary.Now()));
        await using var store = stores.Open();
        var ours = store.Set<DirectPaymentAccount>().AsNoTracking().Where(a => teams.Contains(a.Team) && a.ClosedAt == null);
        var over = ours.Select(a => a.BalancePence - (a.ContingencyWeeks * a.WeeklyPence) - a.PromisedPence).Where(s => s > 0);
        var rows = await (
            from a in ours.OrderByDescending(a => a.BalancePence - (a.ContingencyWeeks * a.WeeklyPence) - a.PromisedPence).ThenBy(a => a.ReviewBy).Take(Most)
            join p in store.Set<Person>().AsNoTracking() on a.Person equals p.Id
            select new { a, p, Talk = store.Set<SurplusDecision>().Where(s => s.Account == a.Id && s.State != SurplusState.Closed).Select(s => (SurplusState?)s.State).FirstOrDefault() }).ToListAsync(stop);
        await LookAsync(by, "Money.Accounts", rows.Count, stop);
        return new(
            [.. rows.OrderByDescending(r => r.a.SurplusPence).ThenBy(r => r.a.ReviewBy).Select(r => new AccountCard(r.a, r.p.Restricted.Length > 0 ? "Limited" : r.p.Initials, r.Talk))],
            await ours.CountAsync(stop), await over.SumAsync(s => (long)s, stop), await over.CountAsync(stop), await ours.CountAsync(a => a.ReviewBy < today, stop), today);
    }

    async Task LookAsync(Caller by, string name, int count, CancellationToken stop)
    {
        var look = diary.Begin(by, Purpose.Money, name, [], allowed: true, "team");
        look.Count = count;
        await diary.WriteLookAsync(look, stop);
    }
}
