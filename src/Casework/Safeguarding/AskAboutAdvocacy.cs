using Threefold.Casework.Door;
using Threefold.Casework.Plans;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Safeguarding;

/// <summary>The advocacy question is asked at a step: would they find it hard to take part, and is there somebody suitable?</summary>
[Source("Care Act 2014, ss 67 and 68")]
public sealed class AskAboutAdvocacy(RecordDoor door)
{
    /// <summary>
    /// Records the answer. Where an advocate is needed, asking for one stands on the worker's desk for the next day. For an enquiry it may be
    /// asked by whoever opens the record for safeguarding and for nothing else.
    /// </summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="about">The talk or step it was asked in, for an enquiry the concern; <see langword="null"/> when none.</param>
    /// <param name="asked">The answer.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid? about, AdvocacyAsAsked asked, CancellationToken stop = default) =>
        door.OpenAsync(by, person, asked.Step == AdvocacyStep.Enquiry ? Purpose.Safeguarding : Purpose.Conversation, nameof(AskAboutAdvocacy), async file =>
        {
            var verdict = AdvocacyRules.MayAnswer(asked);
            if (asked.Needed == true) verdict = verdict.With(LookingAgain.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var made = file.Begin(new AdvocacyAsked(file.NewId(), about, asked with { Helper = asked.Helper.Trim(), Seen = asked.Seen.Trim(), Reason = asked.Reason.Trim() }));
            if (made.Needed) await TowardsAnAdvocate.NextAsync(file, made, TowardsAnAdvocate.Seek, file.Today.AddDays(1), stop);
            await PlanWork.AdvocacyAnsweredAsync(file, stop);
            return verdict with { Answer = made.Id };
        }, stop);
}
