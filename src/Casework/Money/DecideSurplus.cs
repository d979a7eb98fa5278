using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Somebody decides about money in an account: it stays, the next payments are smaller, some comes back, or it is let be.</summary>
[Source("Care Act 2014, s 33(5)")]
public sealed class DecideSurplus(RecordDoor door)
{
    /// <summary>Writes the decision down, with its reasons and from which day, after notice.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, SurplusAsDecided told, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(DecideSurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            if (!by.Actor.IsAny(Role.Finance, Role.TeamManager, Role.ServiceManager, Role.HeadOfService)) return Verdict.No("A finance officer or a manager decides this.");
            var account = await file.OneAsync<DirectPaymentAccount>(held.Account, stop: stop);
            var verdict = SurplusRules.MayDecide(held, account, told, MoneyReference.Numbers, file.Today, by.Actor.Id);
            if (!verdict.Allowed) return verdict;
            var takes = told.Outcome is SurplusOutcome.Repay or SurplusOutcome.Reduce;
            file.Record(held, new SurplusDecided(surplus, told.Outcome!.Value, takes ? told.Pence!.Value : 0, takes ? told.From : null, told.Why.Trim()));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
