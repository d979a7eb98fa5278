using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Money in a direct payment account is promised to something: tax, holiday pay, notice to a personal assistant.</summary>
public sealed class PromiseMoney(RecordDoor door)
{
    /// <summary>Keeps the promise.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, CommitmentKind? kind, string what, int? pence, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(PromiseMoney), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
            var verdict = AccountRules.MayPromise(kind, what, pence);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new CommitmentNoted(account, new Commitment(held.Version, kind!.Value, what.Trim(), pence!.Value)));
            return Verdict.Made(account);
        }, stop);
}
