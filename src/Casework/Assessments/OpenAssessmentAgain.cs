using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>Something changed, or they ask now: an assessment they once said no to is open again, and the duty with it.</summary>
[Source("Care Act 2014, s 11(3), (4) and (6)")]
public sealed class OpenAssessmentAgain(RecordDoor door)
{
    /// <summary>Opens it again: a request stands on a desk.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="refusal">The “no”.</param>
    /// <param name="asked">True when they ask; false when something changed.</param>
    /// <param name="why">What changed, or what they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid refusal, bool asked, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(OpenAssessmentAgain), async file =>
        {
            var held = await file.OneAsync<AssessmentRefusal>(refusal, stop: stop);
            var verdict = (held.Stands ? Verdict.Yes : Verdict.No("This is open again already.")).With(KeepableWords.MustSay(why, nameof(why), "Write what changed, or what they said.")).With(AssessmentWork.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessmentOpenedAgain(held.Id, why.Trim()));
            await file.DoneAsync(held.Id, "It is open again.", stop);
            var request = await NewRequest.TakeAsync(file, person, by.Team!.Value, new(asked, held.Of == AssessmentOf.Carer, why.Trim()), stop);
            return verdict with { Answer = request.Id };
        }, stop);
}
