using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Assessments;

/// <summary>An assessment is completed: the written record is due, and a decision.</summary>
[Source("Care Act 2014, s 12(3) and (4)")]
public sealed class CompleteAssessment(RecordDoor door, ModelShelf models)
{
    /// <summary>Begins of the steps that follow.</summary>
    internal const string Give = "Give them the written record", Decide = "Decide if their needs are eligible";

    /// <summary>Completes it. What nobody talked about asks for a reason.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose assessment.</param>
    /// <param name="assessment">The assessment.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="copiesFor">Who else gets a copy, because they asked for it.</param>
    /// <param name="answer">The worker's answer to what asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote since.</exception>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid assessment, int seen, string copiesFor, RuleAnswer answer, CancellationToken stop = default) =>
        await door.OpenAsync(by, person, Purpose.Conversation, nameof(CompleteAssessment), async file =>
        {
            var held = await file.OneAsync<NeedsAssessment>(assessment, expecting: seen, stop);
            file.ModelVersion = held.Model;
            var answers = await file.AnswersAsync(held.Id, stop);
            var asked = await file.AskedAsync(held, answers, stop);
            var considered = await file.AdvocacyAsync(held, stop);
            var talk = held.Talk is { } id ? await file.FindAsync<Conversation>(c => c.Id == id, stop) : null;
            var talked = new TalkedAbout(
                EligibilityRules.NotAsked(EligibilityTable.On(held.BeganOn), held.Of, answers.Select(FoundOutcome.Of)),
                held.Of == AssessmentOf.Adult || await file.AbleAndWillingAsync(person, stop), considered, asked, AssessmentWork.Budget(models.Pinned(held.Model), talk));
            var said = CompletionRules.MayComplete(held, talked, copiesFor).With(answer.MayKeep()).With(AssessmentWork.MustHaveATeam(by));
            var verdict = said.Answered(answer.Read, answer.Reason);
            if (!verdict.Allowed) return verdict;

            file.Record(held, new AssessmentCompleted(held.Id, file.Today, asked, copiesFor.Trim(), considered, considered ? "" : answer.Reason?.Trim() ?? ""));
            Exceptions.Record(file, person, held.Id, held.Team, said, answer.Reason);
            await file.DoneAsync(held.Id, "We finished talking about their needs.", stop);
            var day = file.Today.AddDays(AssessmentRules.DecideWithinDays);
            file.Next(person, held.Id, $"{Decide}, and say why.", day);
            file.Next(person, held.Id, $"{Give}{(held.CopiesFor.Length > 0 ? $", and a copy to {held.CopiesFor}" : "")}.", day);
            return verdict with { Answer = held.Id };
        }, stop);
}
