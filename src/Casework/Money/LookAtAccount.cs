using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Money;

/// <summary>Somebody looks at a direct payment together with the person: their view first. The next look is within the year.</summary>
[Source("SI 2014/2871, reg 7")]
public sealed class LookAtAccount(RecordDoor door)
{
    /// <summary>Writes it down, and puts the next look on the desk.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, string theirView, string found, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(LookAtAccount), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
            var verdict = AccountRules.MayLook(held, theirView, found);
            if (!verdict.Allowed) return verdict;
            var next = file.Today.AddMonths(MoneyReference.Numbers.ReviewMonths);
            file.Record(held, new AccountLookedAt(account, file.Today, theirView.Trim(), found.Trim(), next));
            await MoneyDesk.DoneAsync(file, NextStepKind.LookAtAccount, account, "It was looked at together.", stop);
            MoneyDesk.Put(file, NextStepKind.LookAtAccount, "Look at the direct payment together: does it work, and are they in control?", account, held.Team, next);
            return Verdict.Made(account);
        }, stop);
}
