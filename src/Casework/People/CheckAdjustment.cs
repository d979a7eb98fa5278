using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Asks whether what was put in place works, and whether it is still needed.</summary>
[Source("Accessible Information Standard, DAPB1605: review")]
public sealed class CheckAdjustment(RecordDoor door)
{
    /// <summary>Notes the answer.</summary>
    /// <param name="by">Who asked.</param>
    /// <param name="person">Whose need.</param>
    /// <param name="need">Which need.</param>
    /// <param name="outcome">What they said.</param>
    /// <param name="words">What is missing, or anything else they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid need, CheckAnswer outcome, string words = "", CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(CheckAdjustment), async file =>
        {
            var asked = await file.OneAsync<CommunicationNeed>(need, stop: stop);
            var verdict = CommunicationRules.MayCheck(outcome != CheckAnswer.NotYet, words);
            if (outcome != CheckAnswer.NotNeeded && CommunicationRules.MustStillBeMade(asked))
                verdict = verdict.With(Verdict.No("This is not in place yet. Put it in place first.", "Outcome"));
            return verdict.Then(() =>
            {
                file.Record(asked, outcome == CheckAnswer.NotNeeded
                    ? new CommunicationNeedEnded(need, BothTexts.Tidy(words), file.Today)
                    : new AdjustmentChecked(need, outcome == CheckAnswer.Works, BothTexts.Tidy(words), file.Today));
                return need;
            });
        }, stop);
}

/// <summary>What somebody said when asked whether an adjustment works.</summary>
public enum CheckAnswer
{
    /// <summary>It works.</summary>
    Works,

    /// <summary>It does not work yet.</summary>
    NotYet,

    /// <summary>It is not needed any more.</summary>
    NotNeeded,
}
