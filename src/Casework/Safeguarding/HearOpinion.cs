using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>One more view on a shared risk is written down, whether it agrees or not.</summary>
[Source("Leicester 2021, Appendix B: risk positive")]
public sealed class HearOpinion(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid risk, OpinionAsHeard heard, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(HearOpinion), async file =>
        {
            var held = await file.OneAsync<PositiveRisk>(risk, stop: stop);
            var verdict = held.IsCurrent ? Opinion.MayHear(heard, "1") : Verdict.No("This risk has ended.", "View1");
            return verdict.Allowed ? verdict with { Answer = file.Begin(new OpinionHeard(file.NewId(), risk, LookingAgain.Tidy(heard))).Id } : verdict;
        }, stop);
}
