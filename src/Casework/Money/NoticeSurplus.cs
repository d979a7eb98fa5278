using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>More lies in an account than is promised and kept for when things go wrong: a talk about it begins. Nothing is taken.</summary>
[Source("Care Act 2014, s 33(5)")]
public sealed class NoticeSurplus(RecordDoor door)
{
    /// <summary>Begins it, with the workings.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid account, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(NoticeSurplus), async file =>
        {
            var held = await file.OneAsync<DirectPaymentAccount>(account, stop: stop);
            var verdict = SurplusRules.MayNotice(held, await file.FindAsync<SurplusDecision>(s => s.Account == account && s.State != SurplusState.Closed, stop) is not null);
            if (!verdict.Allowed) return verdict;
            var begun = file.Begin(new SurplusNoticed(file.NewId(), account, held.BalancePence, held.ContingencyPence, held.PromisedPence, held.SurplusPence));
            await SurplusDesk.FollowAsync(file, begun, stop);
            return Verdict.Made(begun.Id);
        }, stop);
}
