using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.Assessments;

/// <summary>The written record of an assessment is given to whom it belongs, and to whoever they asked for. Their rights and what there is stand in it.</summary>
[Source("Care Act 2014, s 12(3) and (4)")]
public sealed class GiveAssessmentRecord(RecordDoor door)
{
    /// <summary>Notes that it was given, and ends the step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="to">To whom.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, string to, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GiveAssessmentRecord), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, stop: stop);
            var verdict = (held.IsOpen ? Verdict.No("Finish talking first. Then the record is whole.") : Verdict.Yes).With(KeepableWords.MustSay(to, nameof(to), "Write who it was given to."));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessmentRecordGiven(held.Id, to.Trim(), file.Today));
            RightsSteps.Told(file, person, RightsStep.Assessment, held.Id, Telling.Letter);
            await file.DoneAsync(held.Id, "The written record was given.", stop, CompleteAssessment.Give);
            return verdict with { Answer = held.Id };
        }, stop);
}
