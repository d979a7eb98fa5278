using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>What went in and out of a direct payment account, as the person sent it in. It adds up to what the bank says, or we look for the line together.</summary>
public sealed class SendReturn(RecordDoor door)
{
    /// <summary>Keeps it, and what lies in the account with it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, int seen, ReturnAsSent sent, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(SendReturn), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, expecting: seen, stop);
            var verdict = AccountRules.MayReturn(await file.OneAsync<Deployment>(held.Deployment, stop: stop), held, sent, file.Today);
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new ReturnSent(file.NewId(), account, sent.To!.Value, held.BalancePence, sent.FromCouncilPence, sent.FromPersonPence, [.. sent.Spent.Select(s => s with { Heading = s.Heading.Trim() })]));
            file.Record(held, new AccountBalanceKnown(account, made.AfterPence, made.To));
            return Verdict.Made(made.Id);
        }, stop);
}
