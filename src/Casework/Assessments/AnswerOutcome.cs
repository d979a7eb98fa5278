using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>One outcome is talked about and kept by itself, as if nobody helped.</summary>
[Source("SI 2015/313, regs 2 and 3")]
public sealed class AnswerOutcome(RecordDoor door)
{
    /// <summary>Keeps what was found, or puts it right. When somebody saved another since, nothing is overwritten.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="outcome">The outcome's key.</param>
    /// <param name="told">What was found.</param>
    /// <param name="seen">The version of the answer on the worker's page; 0 when there was none.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote meanwhile; it carries their words.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, string outcome, OutcomeAsTold told, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerOutcome), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, stop: stop);
            var law = EligibilityTable.On(held.BeganOn);
            var verdict = AssessmentWork.StillOpen(held).With(OutcomeRules.MayAnswer(law, held.Of, outcome, told));
            if (!verdict.Allowed) return verdict;

            var (tidy, label) = (OutcomeRules.Tidy(told), law.Label(held.Of, outcome));
            var before = await file.FindAsync<OutcomeAnswer>(o => o.Assessment == assessment && o.Outcome == outcome, stop);
            if (before is not null && before.Version != seen) throw new SavedFirst(nameof(told.Evidence), before.Evidence, before.By, before.At, before.Version);
            if (before is null) before = file.Begin(person, new OutcomeTalkedAbout(file.NewId(), assessment, held.Of, outcome, label, tidy));
            else file.Record(before, new OutcomePutRight(before.Id, label, tidy));
            return verdict with { Answer = before.Id };
        }, stop);
}
