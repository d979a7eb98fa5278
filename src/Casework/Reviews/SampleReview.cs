using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>A second person of the council says what they would have answered, before they see what was.</summary>
[Source("Practice quality 6.1: moderation")]
public sealed class SampleReview(RecordDoor door)
{
    /// <summary>Keeps it.</summary>
    /// <param name="by">The second person.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="answer">What they would have answered.</param>
    /// <param name="outcomesWell">True when what the person wants was asked about well.</param>
    /// <param name="voiceHeard">True when the person's own voice is in it.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, SignOffAnswer? answer, bool outcomesWell, bool voiceHeard, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Oversight, nameof(SampleReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            var before = await file.FindAsync<SampleLook>(s => s.Review == review, stop) is not null;
            var verdict = DelegationRules.MaySample(held, before, by.Actor.Id, answer, why);
            if (!verdict.Allowed) return verdict;
            var look = file.Begin(person, new ReviewSampled(file.NewId(), review, answer!.Value, held.SignOff!.Value, outcomesWell, voiceHeard, why.Trim()));
            return verdict with { Answer = look.Id };
        }, stop);
}
