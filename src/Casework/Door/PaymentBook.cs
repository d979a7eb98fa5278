using Microsoft.EntityFrameworkCore;
using Threefold.Casework.Diary;
using Threefold.Casework.Store;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Practice.People;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Door;

/// <summary>What a run would pay.</summary>
/// <param name="People">How many people.</param>
/// <param name="Pence">How much in all.</param>
public sealed record RunPreview(int People, long Pence);

/// <summary>One payment of a run, as somebody who pays sees it.</summary>
/// <param name="Payment">The payment.</param>
/// <param name="Initials">Whose, by initials only; “Limited” where few may open the record.</param>
public sealed record RunLine(Payment Payment, string Initials);

/// <summary>What a run has paid.</summary>
/// <param name="Lines">Payments; at most as many as were asked for.</param>
/// <param name="Count">How many there are.</param>
/// <param name="PaidPence">How much in all.</param>
/// <param name="GrossPence">What the support costs.</param>
/// <param name="ByPayee">Payee by payee, most first.</param>
/// <param name="Left">How many people are still to be paid.</param>
/// <param name="Now">The moment it was read (UTC).</param>
public sealed record RunPaid(IReadOnlyList<RunLine> Lines, int Count, long PaidPence, long GrossPence, IReadOnlyList<(string Payee, int Count, long Pence)> ByPayee, int Left, DateTime Now);

/// <summary>Payments across people: who is owed, what a run would come to, and what it paid. What is shown is written down with the count.</summary>
public sealed class PaymentBook
{
    /// <summary>How many people are worked out together.</summary>
    const int Together = 500;

    readonly Stores stores;
    readonly DiaryWriter diary;

    internal PaymentBook(Stores stores, DiaryWriter diary) => (this.stores, this.diary) = (stores, diary);

    /// <summary>People whom a run has still to pay, by id and nothing else. For the clock.</summary>
    internal async Task<IReadOnlyList<Guid>> OwedAsync(Guid run, DateOnly to, int most, CancellationToken stop)
    {
        await using var store = stores.Open();
        return await Owed(store, run, to).OrderBy(p => p).Take(most).ToListAsync(stop);
    }

    /// <summary>What a run up to a day would come to: counts and sums, with no name in sight.</summary>
    internal async Task<RunPreview> PreviewAsync(DateOnly to, CancellationToken stop)
    {
        await using var store = stores.Open();
        var (people, pence, after) = (0, 0L, Guid.Empty);
        while (true)
        {
            var some = await Owed(store, null, to).Where(p => p.CompareTo(after) > 0).OrderBy(p => p).Take(Together).ToListAsync(stop);
            if (some.Count == 0) return new(people, pence);
            foreach (var (_, money) in await MoneyOfAsync(store, some, stop))
            {
                var owed = PaymentRules.Owed(money, to).Sum(o => o.PaidPence);
                (people, pence) = (people + (owed > 0 ? 1 : 0), pence + owed);
            }

            after = some[^1];
        }
    }

    /// <summary>What a run has paid so far.</summary>
    /// <exception cref="CannotOpen">Their role does not pay. Recorded.</exception>
    public async Task<RunPaid> ReadAsync(Caller by, Guid run, DateOnly to, int most, CancellationToken stop = default)
    {
        var allowed = AccessRules.MayActFor(by.Actor, Purpose.Payments);
        var look = diary.Begin(by, Purpose.Payments, "Payments.Read", [], allowed, allowed ? "role" : "", allowed ? "" : "No role for this purpose.");
        if (!allowed)
        {
            await diary.WriteLookAsync(look, stop);
            throw new CannotOpen("No role for this purpose.");
        }

        await using var store = stores.Open();
        var paid = store.Set<Payment>().AsNoTracking().Where(p => p.Run == run);
        var rows = await (
            from p in paid.OrderBy(p => p.PaidTo).ThenBy(p => p.Id).Take(most)
            join who in store.Set<Person>().AsNoTracking() on p.Person equals who.Id
            select new { p, who }).ToListAsync(stop);
        var byPayee = await paid.GroupBy(p => p.PaidTo).Select(g => new { g.Key, Count = g.Count(), Pence = g.Sum(p => (long)p.PaidPence), Gross = g.Sum(p => (long)p.GrossPence) }).ToListAsync(stop);
        var left = await Owed(store, run, to).CountAsync(stop);
        look.Count = rows.Count;
        await diary.WriteLookAsync(look, stop);
        return new(
            [.. rows.OrderBy(r => r.p.PaidTo, StringComparer.Ordinal).ThenBy(r => r.p.Id).Select(r => new RunLine(r.p, r.who.Restricted.Length > 0 ? "Limited" : r.who.Initials))], byPayee.Sum(b => b.Count), byPayee.Sum(b => b.Pence), byPayee.Sum(b => b.Gross),
            [.. byPayee.OrderByDescending(b => b.Pence).Select(b => (b.Key, b.Count, b.Pence))], left, diary.Now());
    }

    // Whom a run has paid, it has paid: what is found to be owed to them after that, the next one pays.
    static IQueryable<Guid> Owed(CareStore store, Guid? run, DateOnly to)
    {
        var ways = store.Set<Deployment>().AsNoTracking();
        return ways.Where(d => d.OwedFrom != null && d.OwedFrom <= to && !ways.Any(o => o.Person == d.Person && o.PaidIn == run && o.PaidIn != null)).Select(d => d.Person).Distinct();
    }

    static async Task<IReadOnlyDictionary<Guid, PersonMoney>> MoneyOfAsync(CareStore store, List<Guid> people, CancellationToken stop)
    {
        async Task<ILookup<Guid, T>> OfAsync<T>() where T : Practice.Ground.Thing => (await store.Set<T>().AsNoTracking().Where(t => people.Contains(t.Person)).OrderBy(t => t.Id).ToListAsync(stop)).ToLookup(t => t.Person);
        var (plans, lines, uses) = (await OfAsync<Plan>(), await OfAsync<PlanLine>(), await OfAsync<StandbyUse>());
        var (assessed, ways, funding) = (await OfAsync<FinancialAssessment>(), await OfAsync<Deployment>(), await OfAsync<OtherFunding>());
        var (decided, accounts) = (await OfAsync<SurplusDecision>(), await OfAsync<DirectPaymentAccount>());
        var needed = people.Where(p => PaymentRules.NeedsPayments(lines[p], ways[p])).ToList();
        var paid = (await store.Set<Payment>().AsNoTracking().Where(p => needed.Contains(p.Person)).ToListAsync(stop)).ToLookup(p => p.Person);
        var once = people.ToDictionary(p => p, p => Payment.PaidOnce(paid[p]));
        return people.ToDictionary(p => p, p => new PersonMoney(CostLines.Of(plans[p], [.. lines[p]], uses[p], once[p]), [.. assessed[p]], [.. ways[p]], [.. funding[p]])
        {
            Payments = [.. paid[p]], PaidOnce = once[p], Smaller = SmallerPayments.Of(decided[p], [.. accounts[p]]),
        });
    }
}
