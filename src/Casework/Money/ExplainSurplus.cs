using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>The person is told what lies in their account, with the workings, and asked what it is for.</summary>
public sealed class ExplainSurplus(RecordDoor door)
{
    /// <summary>Writes down how, and by which day they are asked to answer.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, string how, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(ExplainSurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            var verdict = SurplusRules.MayExplain(held, how);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SurplusExplained(surplus, how.Trim(), file.Today.AddDays(MoneyReference.Numbers.NoticeDays)));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
