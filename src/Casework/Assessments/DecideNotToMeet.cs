using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>The council does not meet some needs: in writing, with reasons and with advice.</summary>
[Source("Care Act 2014, s 24(2)")]
public sealed class DecideNotToMeet(RecordDoor door)
{
    /// <summary>Writes it down; a letter follows.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="person">Whose needs.</param>
    /// <param name="decision">The decision about eligibility.</param>
    /// <param name="needs">Which needs.</param>
    /// <param name="reasons">Why.</param>
    /// <param name="advice">What could still help.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid decision, string needs, string reasons, string advice, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(DecideNotToMeet), async file =>
        {
            var held = await file.OneAsync<EligibilityDecision>(decision, stop: stop);
            var verdict = EligibilityRules.MayNotMeet(needs, reasons, advice).With(AssessmentWork.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(person, new NotMeetingDecided(file.NewId(), held.Id, needs.Trim(), reasons.Trim(), advice.Trim(), file.Today));
            file.Next(person, made.Id, "Send the letter: which needs we will not meet, why, and what could help.", file.Today.AddDays(AssessmentRules.DecideWithinDays));
            return verdict with { Answer = made.Id };
        }, stop);
}
