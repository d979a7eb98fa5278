using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>What the person says about the money in their account; or that nothing came by the day.</summary>
public sealed class HearAboutSurplus(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(HearAboutSurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            var verdict = SurplusRules.MayAnswer(held, words, file.Today);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SurplusAnswered(surplus, words.Trim()));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
