using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>Somebody says no to an assessment. The law asks first about the choice, and about abuse or neglect; then it stands, until something changes.</summary>
[Source("Care Act 2014, s 11")]
public sealed class HearNoToAssessment(RecordDoor door)
{
    /// <summary>Writes the “no” down with what would open it again, and ends a request that waits.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who said it.</param>
    /// <param name="said">What was said and asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, NoAsSaid said, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(HearNoToAssessment), async file =>
        {
            var verdict = HelperRules.MaySayNo(said, file.Today).With(AssessmentWork.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var carer = said.Of == AssessmentOf.Carer;
            foreach (var request in await file.ListAsync<AssessmentRequest>(r => r.ForCarer == carer && r.EndedAt == null, stop))
            {
                file.Record(request, new AssessmentRequestAnswered(request.Id, RequestEnd.SaidNo, said.Words.Trim()) { Understood = said.Understood, AbuseOrNeglect = said.AbuseOrNeglect });
                await file.DoneAsync(request.Id, "They said no to the assessment.", stop);
            }

            var before = await file.FindAsync<AssessmentRefusal>(r => r.Of == said.Of && r.OpenedAt == null, stop);
            if (before is not null) return Verdict.No("They said no before, and it stands. Open it again first.");
            var held = file.Begin(person, new AssessmentDeclined(file.NewId(), said with { Words = said.Words.Trim(), AskAgainIf = said.AskAgainIf.Trim() }, file.Today));
            if (said.AskAgainOn is { } day) file.Next(person, held.Id, $"Ask again about an assessment: {held.AskAgainIf}", day);
            return verdict with { Answer = held.Id };
        }, stop);
}
