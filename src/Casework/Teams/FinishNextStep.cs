using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>A next step was done. What only ends with its contact, talk or question is finished there, not here.</summary>
public sealed class FinishNextStep(RecordDoor door)
{
    /// <summary>What colleagues look at, agree to and advise on ends with their answer; an exception and a request for an assessment with theirs.</summary>
    static readonly NextStepKind[] Checked = [NextStepKind.GivePeerView, NextStepKind.SettlePeerTest, NextStepKind.GiveApproval, NextStepKind.GiveAdvice, NextStepKind.LookAtException, NextStepKind.BeginAssessment];

    /// <summary>The kinds that end by what they are about.</summary>
    static readonly NextStepKind[] EndElsewhere =
    [
        NextStepKind.AnswerContact, NextStepKind.CarryOnTalking, NextStepKind.AskIfItHelped, NextStepKind.AnswerConcern,
        NextStepKind.CheckCall, NextStepKind.MissedCall, NextStepKind.DecideAboutHelp, NextStepKind.AgreeToSum, NextStepKind.LookAtRecovery, NextStepKind.ReadNotice, NextStepKind.LookIntoMessage, NextStepKind.AnswerComplaint,
        NextStepKind.AnswerLess, .. Checked,
    ];

    /// <summary>Writes down what happened, and ends the step.</summary>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid step, int seen, string how, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(FinishNextStep), async file =>
        {
            var held = await file.OneAsync<NextStep>(step, expecting: seen, stop);
            if (held.DoneAt is not null) return Verdict.No("This has been done already.");
            if (EndElsewhere.Contains(held.Kind)) return Verdict.No("This ends where it began: open it and finish it there.");
            var verdict = KeepableWords.MustSay(how, nameof(how), "Write what happened, in a few words.");
            if (!verdict.Allowed) return verdict;
            file.Record(held, new NextStepDone(step, how.Trim()));
            return Verdict.Made(step);
        }, stop);
}
