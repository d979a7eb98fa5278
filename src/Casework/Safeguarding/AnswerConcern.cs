using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Safeguarding;

/// <summary>The safeguarding desk read a concern and says what happens now. With no enquiry to come, the desk lets go of the record.</summary>
[Source("Care Act 2014, s 42(2)")]
[Source("Legal floor LF-5: the advocacy question")]
public sealed class AnswerConcern(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>
    /// Writes down what happens now; somebody who may still need help stays on the team's desk by its other steps. Before an enquiry it is
    /// asked whether they need an advocate; that, or a reason why not yet, and an enquiry begins: safety waits for no advocate.
    /// </summary>
    /// <param name="by">Who answers for the desk.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="concern">The concern.</param>
    /// <param name="words">What happens now, and who does it.</param>
    /// <param name="enquiry">Whether an enquiry is needed. With one the desk stays, and the concern stays on it.</param>
    /// <param name="answer">The desk's answer to rules that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid concern, string words, bool? enquiry, RuleAnswer? answer = null, CancellationToken stop = default)
    {
        var team = await teams.FindAsync(by.Team ?? Guid.Empty, stop);
        return await door.OpenAsync(by, person, Purpose.Safeguarding, nameof(AnswerConcern), async file =>
        {
            var found = await file.OneAsync<Concern>(concern, stop: stop);
            var verdict = ConcernRules.MayAnswer(found, words, enquiry).With(KeepableWords.MayKeep(words, nameof(words)));
            if (!verdict.Allowed) return verdict;
            if (enquiry == true)
            {
                var asked = await WeighAsync(file, found, team, stop);
                verdict = asked.Answered(answer?.Read == true, answer?.Reason).With((answer ?? RuleAnswer.None).MayKeep());
                if (!verdict.Allowed) return verdict;
                Exceptions.Record(file, person, concern, found.Team, asked, answer?.Reason);
            }

            file.Record(found, new ConcernAnswered(concern, words.Trim()));
            if (enquiry == true) file.Record(found, new EnquiryAskedFor(concern));
            var step = await DeskLeaves.EndStepsAsync(file, concern, "The concern was read.", stop, andAdvocate: enquiry != true);
            if (enquiry == true)
                file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.AnswerConcern, "Say what the enquiry found, or how far it is.", concern, found.Team, step?.Worker, step?.WorkerName ?? "", file.Now.AddDays(ConcernRules.EnquiryLookDays)));
            await DeskLeaves.UnlessMoreAsync(file, found, stop);
            await file.ClearDraftsAsync(ReadConcern.DraftOf(concern), stop);
            return verdict with { Answer = concern };
        }, stop);
    }

    async Task<Verdict> WeighAsync(PersonFile file, Concern concern, Team? team, CancellationToken stop)
    {
        var considered = AdvocacyRules.ForEnquiry(await file.ListAsync<AdvocacyQuestion>(stop: stop), concern) is not null;
        if (team is null) return Weighing.Floor(Trigger.BeginEnquiry, CaseFacts.None.With("advocacy.considered", considered));
        var model = models.Pinned(team.Model);
        file.ModelVersion = model.Id;
        return Weighing.Weigh(model, Trigger.BeginEnquiry, (await Situation.OfAsync(file, concern.Person, model, null, stop)).Facts.With("advocacy.considered", considered));
    }
}
