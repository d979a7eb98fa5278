using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.Conversations;

/// <summary>The talk goes on in another stage of the model. Stages are a graph; the law keeps every stage open to a need.</summary>
public sealed class MoveStage(RecordDoor door, ModelShelf models)
{
    const string Asked = "They asked for an assessment, or may need one. It can start now.";

    /// <summary>Enters a stage, if the council's rules let it or the worker has answered them.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose conversation.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="stage">The stage's key.</param>
    /// <param name="askedForAssessment">True when the person asks for an assessment, or seems to need one: then no council's rule stands in the way.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, string stage, bool askedForAssessment, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(MoveStage), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var model = models.Pinned(conversation.Model);
            file.ModelVersion = model.Id;
            if (!conversation.IsOpen) return Verdict.No("This talk has ended. Begin another.");
            var situation = await Situation.OfAsync(file, person, model, conversation, stop);
            var facts = askedForAssessment ? situation.Facts.With("assessment.asked", true) : situation.Facts;
            var way = Weighing.WaysOn(model, model.Stages.FirstOrDefault(s => s.Key == conversation.Stage), facts).FirstOrDefault(w => w.Stage.Key == stage);
            if (way is null) return Verdict.No("This model has no way there from here.", nameof(stage));
            var checks = await Checks.OfAsync(file, person, Trigger.EnterStage, stage, stop, about: talk);
            var answered = Weighing.Enter(model, way.Stage, checks.In(facts)).With(answer.MayKeep()).Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            answer.Record(file, conversation, way.Verdict, checks);
            await checks.UseAsync(file, stop);
            if (askedForAssessment) await NewRequest.TakeAsync(file, person, conversation.Team, new(Asked: true, ForCarer: false, ""), stop);
            file.Record(conversation, new ConversationMoved(talk, way.Stage.Key, way.Stage.Label, askedForAssessment ? Asked : way.Step?.Says ?? "", answer.Reason?.Trim() ?? ""));
            return answered with { Answer = talk };
        }, stop);
}
