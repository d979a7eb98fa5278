using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>A way of paying ends on a day, for a reason that the person can be told.</summary>
public sealed class EndDeployment(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid way, DateOnly? on, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(EndDeployment), async file =>
        {
            var held = await file.OneAsync<Deployment>(way, stop: stop);
            var verdict = DeploymentRules.MayEnd(held, on, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new DeploymentEnded(way, held.Kind, on!.Value, why.Trim()));
            await PayingWork.SettleAsync(file, await MoneyFile.ReadAsync(file, person, stop), "That way of paying ends.", stop);
            return Verdict.Made(way);
        }, stop);
}
