using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>A finance officer lets a run be paid. The clock then pays person by person, on any node, once, until all are paid.</summary>
public sealed class PayRun(RecordDoor door)
{
    /// <summary>Lets it be paid.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid run, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.Payments, nameof(PayRun), async file =>
        {
            var held = await PaymentRuns.FindAsync(file, run, stop);
            var verdict = PaymentRules.MayRelease(by.Actor, held.ReleasedAt is not null);
            if (!verdict.Allowed) return verdict;
            await PaymentRuns.ReleaseAsync(file, run, stop);
            return Verdict.Made(run);
        }, stop);
}
