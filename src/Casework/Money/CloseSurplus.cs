using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>The talk about the money is over.</summary>
public sealed class CloseSurplus(RecordDoor door)
{
    /// <summary>Closes it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(CloseSurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            var verdict = SurplusRules.MayClose(held).With(Practice.Ground.KeepableWords.MayKeep(why, nameof(why)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SurplusClosed(surplus, why.Trim()));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
