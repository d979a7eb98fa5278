using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>Some of the money came back, as was decided.</summary>
public sealed class RepaySurplus(RecordDoor door)
{
    /// <summary>Writes down how much.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, int? pence, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(RepaySurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            var verdict = SurplusRules.MayComeBack(held, pence, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SurplusCameBack(surplus, pence!.Value));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
