using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.FrontDoor;

/// <summary>More was said, or something is put right. Two advisers may write at once: only a field both changed waits for a choice.</summary>
public sealed class AddToContact(RecordDoor door, ContactCards cards)
{
    /// <summary>What the words are kept under while they are typed.</summary>
    public static string DraftOf(Guid contact) => $"/front-door/{contact}/words";

    /// <summary>Saves what was said.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="contact">The contact.</param>
    /// <param name="seen">The version the worker saw.</param>
    /// <param name="was">The words as the worker saw them.</param>
    /// <param name="mine">The words as they are now on the worker's page.</param>
    /// <param name="danger">Whether anyone is in danger.</param>
    /// <param name="assessment">Whether they ask for, or may need, an assessment.</param>
    /// <param name="urgent">Whether it cannot wait.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote something different in the same field meanwhile.</exception>
    public Task<Verdict> DoAsync(
        Caller by, Guid contact, int seen, ContactWords was, ContactWords mine, YesNoUnsure danger, YesNoUnsure assessment, bool urgent, CancellationToken stop = default) =>
        door.OnContactAsync(cards, by, contact, null, nameof(AddToContact), async (file, found) =>
        {
            var (words, clash) = SaidTogether.Join(seen == found.Version ? ContactWords.Of(found) : was, mine, ContactWords.Of(found));
            if (clash is not null) throw new SavedFirst(clash.Field, clash.Theirs, found.ChangedBy, found.ChangedAt, found.Version);
            // A page that had not seen what was saved since must not take back a danger or an assessment somebody else was told of.
            if (seen != found.Version)
                (danger, assessment, urgent) = (ContactRules.MoreCareful(danger, found.Danger), ContactRules.MoreCareful(assessment, found.Assessment), urgent || found.Urgent);
            var verdict = ContactRules.MayKeep((words.OwnWords, "OwnWords"), (words.Hopes, "Hopes"), (words.Tried, "Tried"), (words.SafeWayBack, "SafeWayBack")).With(ContactRules.MayTakeBackAssessment(found, assessment));
            if (!verdict.Allowed) return verdict;
            var asksNow = assessment == YesNoUnsure.Yes && !(found.AssessmentWaits && found.Assessment == YesNoUnsure.Yes);
            file.Record(found, new ContactAddedTo(
                found.Id, danger, assessment, urgent, words.OwnWords.Trim(), words.Hopes.Trim(), words.Tried.Trim(), words.SafeWayBack.Trim()));
            // What was answered before does not answer this: whoever asks again has asked now.
            if (asksNow && !(await StillWaiting.OfAsync(file, found.Person, stop)).Is(found)) await NewRequest.TakeAsync(file, found.Person, found.Team, new(Asked: true, ForCarer: false, "", file.Now), stop);
            var (step, by) = (await file.StepAsync(found, stop), ContactRules.AnswerBy(danger, urgent, file.Now));
            if (found.UrgentNeedUnmet && by < step.DueAt) file.Record(step, new NextStepMoved(step.Id, by, "It cannot wait."));
            await file.ClearDraftsAsync(DraftOf(contact), stop);
            return Verdict.Made(found.Id);
        }, stop);
}
