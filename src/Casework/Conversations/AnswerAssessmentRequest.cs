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

/// <summary>A request for an assessment is answered with a no, where the law lets their “no” stand. An assessment that begins answers it by itself.</summary>
[Source("Care Act 2014, ss 9, 10, 11 and 67")]
public sealed class AnswerAssessmentRequest(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Writes down what happened and ends the step.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose request.</param>
    /// <param name="request">The request.</param>
    /// <param name="words">What happened.</param>
    /// <param name="understood">Did they understand the choice? <see langword="null"/> when nobody asked.</param>
    /// <param name="abuse">Could anyone be hurting or neglecting them? <see langword="null"/> when nobody asked.</param>
    /// <param name="answer">The worker's answer to a rule that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid request, string words, bool? understood, bool? abuse, RuleAnswer answer, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(AnswerAssessmentRequest), async file =>
        {
            if (team is null) return Verdict.No("You are not in a team yet. Ask your manager.");
            var held = await file.OneAsync<AssessmentRequest>(request, stop: stop);
            var model = models.Pinned(team.Model);
            file.ModelVersion = model.Id;
            var facts = (await Situation.OfAsync(file, person, model, null, stop)).Facts.With("advocacy.considered", false);
            var rules = Weighing.Weigh(model, Trigger.DeclineAssessment, facts);
            var verdict = AssessmentRequests.MayAnswer(held, RequestEnd.SaidNo, words).With(LegalFloor.MayTakeNoForAnAnswer(held.ForCarer, understood, abuse)).With(rules.Answered(answer.Read, answer.Reason)).With(answer.MayKeep());
            if (!verdict.Allowed) return verdict;
            file.Record(held, new AssessmentRequestAnswered(held.Id, RequestEnd.SaidNo, words.Trim()) { Understood = understood, AbuseOrNeglect = abuse });
            Exceptions.Record(file, person, held.Id, held.Team, rules, answer.Reason);
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == held.Id && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "They said no to the assessment."));
            return verdict with { Answer = held.Id };
        }, stop);
    }
}
