using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>After what they can do by themselves: the help there is now. It changes nothing of what is eligible.</summary>
[Source("Care Act 2014, s 18(7)")]
public sealed class NoteHelpNow(RecordDoor door)
{
    /// <summary>Notes the help there is with one outcome.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="outcome">The outcome's key.</param>
    /// <param name="help">The help.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, string outcome, HelpAsNow help, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(NoteHelpNow), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, stop: stop);
            var answer = await file.FindAsync<OutcomeAnswer>(o => o.Assessment == assessment && o.Outcome == outcome, stop);
            var verdict = AssessmentWork.StillOpen(held).With(OutcomeRules.MayNoteHelp(answer, help))
                .With(await file.MayNameAsync(help.By, nameof(help.By), stop)).With(await file.MayNameAsync(help.Help, nameof(help.Help), stop));
            if (!verdict.Allowed) return verdict;
            var label = EligibilityTable.On(held.BeganOn).Label(held.Of, outcome);
            file.Record(answer!, new HelpNowNoted(answer!.Id, label, help with { Help = help.Help.Trim(), By = help.By.Trim() }));
            return verdict with { Answer = answer.Id };
        }, stop);
}
