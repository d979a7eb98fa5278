using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>A request for an assessment is answered: it begins, or they say no and the law lets their “no” stand.</summary>
[Source("Care Act 2014, ss 9, 10, 11 and 67")]
public sealed class AnswerAssessmentRequest(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Writes down what happened and ends the step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose request.</param>
    /// <param name="request">The request.</param>
    /// <param name="end">Begun, or said no.</param>
    /// <param name="words">What happened.</param>
    /// <param name="advocacy">True when the advocacy question was answered.</param>
    /// <param name="understood">For a “no”: did they understand the choice? <see langword="null"/> when nobody asked.</param>
    /// <param name="abuse">For a “no”: could anyone be hurting or neglecting them? <see langword="null"/> when nobody asked.</param>
    /// <param name="answer">The worker's answer to a rule that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid request, RequestEnd? end, string words, bool advocacy, bool? understood, bool? abuse, RuleAnswer answer, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerAssessmentRequest), async file =>
        {
            if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
            var held = await file.OneAsync<AssessmentRequest>(request, stop: stop);
            var model = models.Pinned(team.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, null, stop)).Facts.With("advocacy.considered", advocacy);
            var rules = end == RequestEnd.Begun ? Weighing.Weigh(model, Trigger.BeginAssessment, facts) : Weighing.Weigh(model, Trigger.DeclineAssessment, facts);
            var law = end == RequestEnd.SaidNo ? LegalFloor.MayTakeNoForAnAnswer(held.ForCarer, understood, abuse) : Verdict.Yes;
            var verdict = AssessmentRequests.MayAnswer(held, end, words).With(law).With(rules.Answered(answer.Read, answer.Reason)).With(answer.MayKeep());
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessmentRequestAnswered(held.Id, end!.Value, words.Trim()));
            Exceptions.Record(file, person, held.Id, held.Team, rules, answer.Reason);
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == held.Id && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, end == RequestEnd.Begun ? "The assessment began." : "They said no to the assessment."));
            return verdict with { Answer = held.Id };
        }, stop);
    }
}
