using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>First of all: what they can do and what they want, in their words.</summary>
[Source("Care Act 2014, ss 9(4)(b) and 10(5)(d)")]
public sealed class SayCanAndWant(RecordDoor door)
{
    /// <summary>Keeps it. Saying it again replaces it; the diary keeps both.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Whose words.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="can">What they can do.</param>
    /// <param name="want">What they want.</param>
    /// <param name="workAndFreeTime">For a helper: the work, learning and free time they have or wish for.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, int seen, string can, string want, string workAndFreeTime = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(SayCanAndWant), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, expecting: seen, stop);
            var verdict = AssessmentWork.StillOpen(held)
                .With(KeepableWords.MustSay(can, nameof(can), "Write what they can do, as they said it."))
                .With(KeepableWords.MustSay(want, nameof(want), "Write what they want, as they said it."))
                .With(KeepableWords.MayKeep(workAndFreeTime, nameof(workAndFreeTime)));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new CanAndWantSaid(held.Id, can.Trim(), want.Trim(), workAndFreeTime.Trim()));
            return verdict with { Answer = held.Id };
        }, stop);
}
