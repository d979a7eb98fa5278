using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;

namespace Threefold.Casework.Assessments;

/// <summary>A named practitioner decides if needs are eligible, and says why. The count is done here; the decision is theirs.</summary>
[Source("Care Act 2014, s 13")]
[Source("SI 2015/313")]
public sealed class DecideEligibility(RecordDoor door, ModelShelf models)
{
    const string Letter = "Send the letter";

    /// <summary>Writes the decision down, unless it goes against the count. A letter to the person follows.</summary>
    /// <param name="by">Who decides.</param>
    /// <param name="person">Whose needs.</param>
    /// <param name="assessment">The assessment it rests on.</param>
    /// <param name="decision">The decision.</param>
    /// <param name="answer">The worker's answer to rules that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, DecisionAsMade decision, RuleAnswer answer, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(DecideEligibility), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, stop: stop);
            var (model, law) = (models.Pinned(held.Model), EligibilityTable.On(held.BeganOn));
            file.ModelVersion = model.Id;
            var answers = await file.AnswersAsync(held.Id, stop);
            FoundOutcome[] found = [.. answers.Select(FoundOutcome.Of)];
            var whole = (held.IsOpen ? Verdict.No("Finish talking about their needs first. What was not talked about can say why.") : Verdict.Yes)
                .With(EligibilityRules.MayDecide(law, held.Of, found, decision)).With(answer.MayKeep()).With(AssessmentWork.MustHaveATeam(by))
                .With(await file.MayNameAsync(decision.Reasons, nameof(decision.Reasons), stop));
            if (!whole.Allowed) return whole;
            var asked = Weighing.Weigh(model, Trigger.DecideEligibility, (await Situation.OfAsync(file, person, model, null, stop)).Facts);
            var verdict = asked.Answered(answer.Read, answer.Reason);
            if (!verdict.Allowed) return verdict;

            var unable = EligibilityRules.Unable(law, held.Of, found);
            var met = unable.Where(key => answers.Any(a => a.Outcome == key && a is { MetNow: true, HelpNow.Length: > 0 }));
            var before = EligibilityRules.Standing(await file.ListAsync<EligibilityDecision>(d => d.Assessment == assessment, stop));
            var made = file.Begin(person, new EligibilityDecided(file.NewId(), held.Id, held.Of, Tidy(decision), string.Join(',', unable), string.Join(',', met), before?.Id, file.Today));
            Exceptions.Record(file, person, made.Id, held.Team, asked, answer.Reason);
            await file.DoneAsync(held.Id, "It was decided.", stop, CompleteAssessment.Decide);
            if (before is not null) await file.DoneAsync(before.Id, "It was decided anew, and a letter about that goes.", stop, Letter);
            file.Next(person, made.Id, $"{Letter}: what was decided, why, and how to disagree{(held.CopiesFor.Length > 0 ? $". A copy to {held.CopiesFor}" : "")}.", file.Today.AddDays(AssessmentRules.DecideWithinDays));
            return verdict with { Answer = made.Id };
        }, stop);

    static DecisionAsMade Tidy(DecisionAsMade d) => d with { CauseWords = d.CauseWords.Trim(), SignificantWords = d.SignificantWords.Trim(), Reasons = d.Reasons.Trim(), Advice = d.Advice.Trim() };
}
