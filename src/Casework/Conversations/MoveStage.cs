using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.Conversations;

/// <summary>The talk goes on in another stage of the model. Stages are a graph; the law keeps every stage open to a need.</summary>
public sealed class MoveStage(RecordDoor door, ModelShelf models, TeamShelf teams)
{
    const string Asked = "They asked for an assessment. It can start now.", MayNeed = "They may need an assessment. It can start now.";

    /// <summary>Enters a stage, if the council's rules let it or the worker has answered them.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose conversation.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="stage">The stage's key.</param>
    /// <param name="askedForAssessment">True when the person asks for an assessment: then no council's rule stands in the way.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="mayNeedAssessment">True when they did not ask and seem to need one: no rule stands in the way then either.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, string stage, bool askedForAssessment, RuleAnswer answer, bool mayNeedAssessment = false, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(MoveStage), async file =>
        {
            var conversation = await file.OneAsync<Conversation>(talk, stop: stop);
            var model = models.Pinned(conversation.Model);
            file.ModelVersion = model.Id;
            if (!conversation.IsOpen) return Verdict.No("This talk has ended. Begin another.");
            var situation = await Situation.OfAsync(file, person, model, conversation, stop);
            var facts = askedForAssessment ? situation.Facts.With("assessment.asked", true) : mayNeedAssessment ? situation.Facts.With("need.appears", true) : situation.Facts;
            var from = model.Stages.FirstOrDefault(s => s.Key == conversation.Stage);
            var way = Weighing.WaysOn(model, from, facts).FirstOrDefault(w => w.Stage.Key == stage);
            if (way is null) return Verdict.No("This model has no way there from here.", nameof(stage));
            var checks = await Checks.OfAsync(file, person, Trigger.EnterStage, stage, stop, about: talk);
            var answered = Weighing.GoOn(model, from, way.Stage, checks.In(facts)).With(answer.MayKeep()).Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;
            answer.Record(file, conversation, Weighing.GoOn(model, from, way.Stage, facts), checks);
            await checks.UseAsync(file, stop);
            if (askedForAssessment || mayNeedAssessment) await NewRequest.TakeAsync(file, person, (await OwnDesk.ForDutyAsync(file, person, teams, stop))?.Team ?? conversation.Team, new(askedForAssessment, ForCarer: false, ""), stop);
            file.Record(conversation, new ConversationMoved(talk, way.Stage.Key, way.Stage.Label, askedForAssessment ? Asked : mayNeedAssessment ? MayNeed : way.Step?.Says ?? "", answer.Reason?.Trim() ?? ""));
            return answered with { Answer = talk };
        }, stop);
}
