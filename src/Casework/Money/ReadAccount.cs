using Threefold.Casework.Door;
using Threefold.Casework.People;
using Threefold.Practice.Access;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>One direct payment account.</summary>
/// <param name="Flags">What must be known first.</param>
/// <param name="Account">The account.</param>
/// <param name="Way">The direct payment.</param>
/// <param name="Returns">What went in and out, newest first.</param>
/// <param name="Surplus">The talk about money in it, or <see langword="null"/>.</param>
/// <param name="Paid">What the council paid for it.</param>
/// <param name="Today">Today, in London.</param>
public sealed record AccountInView(PersonFlags Flags, DirectPaymentAccount Account, Deployment Way, IReadOnlyList<AccountReturn> Returns, SurplusDecision? Surplus, IReadOnlyList<Payment> Paid, DateOnly Today);

/// <summary>Opens one direct payment account to look at.</summary>
public sealed class ReadAccount(RecordDoor door, Whereabouts where)
{
    /// <summary>Opens it; the look is written down.</summary>
    /// <exception cref="NotThere">There is no such account.</exception>
    /// <exception cref="CannotOpen">It may not be opened.</exception>
    public async Task<AccountInView> DoAsync(Caller by, Guid account, CancellationToken stop = default)
    {
        var file = await door.OpenAsync(by, await where.PersonOfAsync<DirectPaymentAccount>(account, stop), Purpose.Money, nameof(ReadAccount), stop);
        var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
        return new(
            await PersonFlags.ReadAsync(file, stop), held, await file.OneAsync<Deployment>(held.Deployment, stop: stop),
            [.. (await file.ListAsync<AccountReturn>(r => r.Account == account, stop)).OrderByDescending(r => r.To)],
            (await file.ListAsync<SurplusDecision>(s => s.Account == account, stop)).LastOrDefault(s => s.State != SurplusState.Closed),
            await file.ListAsync<Payment>(p => p.Deployment == held.Deployment, stop), file.Today);
    }
}
