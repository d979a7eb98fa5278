using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>A talk ends well: an outcome, what happens next, who and by when, and rights told.</summary>
public sealed class CompleteConversation(RecordDoor door, ModelShelf models)
{
    /// <summary>Weighs the law and the council's rules, then ends the talk and gives what happens next an owner and a day.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose conversation.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="ending">How it ends.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, Ending ending, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(CompleteConversation), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var model = models.Pinned(conversation.Model);
            file.ModelVersion = model.Id;
            var situation = await Situation.OfAsync(file, person, model, conversation, stop);
            var facts = situation.Facts
                .With("rights.told", ending.RightsTold)
                .With("person.agrees", ending.PersonAgrees)
                .With("rationale.written", !string.IsNullOrWhiteSpace(ending.Words))
                .With("next-step.agreed", !string.IsNullOrWhiteSpace(ending.Next) && ending.NextBy is not null);
            var verdict = ConversationRules.MayComplete(model, conversation, ending, facts).With(answer.MayKeep());
            var answered = verdict.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            var outcome = model.Outcome(ending.Outcome)!;
            answer.Record(file, conversation, verdict);
            file.Record(conversation, new ConversationCompleted(talk, outcome.Key, outcome.Label, ending.Words.Trim(), situation.Answers.Values.Count(a => a.Confirms is null), ending.RightsTold));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == talk && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "The talk was finished."));
            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.GetBackInTouch, ending.Next.Trim(), talk, conversation.Team, by.Actor.Id, by.Actor.Name, Days.At(ending.NextBy!.Value, new TimeOnly(17, 0))));
            await file.ClearDraftsAsync(talk.ToString(), stop);
            return answered with { Answer = talk };
        }, stop);
}
