using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;

namespace Threefold.Casework.Money;

/// <summary>The person does not agree with what was decided. Somebody else looks, and nothing comes back until then.</summary>
public sealed class ChallengeSurplus(RecordDoor door)
{
    /// <summary>Writes down what they say.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid surplus, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Money, nameof(ChallengeSurplus), async file =>
        {
            var held = await file.OneAsync<SurplusDecision>(surplus, stop: stop);
            var verdict = SurplusRules.MayChallenge(held, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new SurplusChallenged(surplus, words.Trim()));
            await SurplusDesk.FollowAsync(file, held, stop);
            return Verdict.Made(surplus);
        }, stop);
}
