using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.FrontDoor;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Conversations;

/// <summary>
/// A talk ends well: an outcome, what happens next, who and by when, and rights told. What the outcome asks later is on a desk, an
/// assessment that was agreed is asked for, and a concern that is said to be raised was raised.
/// </summary>
[Source("Care Act 2014, ss 9(1) and 42(1)")]
public sealed class CompleteConversation(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>What is typed on the page where a talk ends. What was typed for a question and not said stays, for whoever typed it.</summary>
    static readonly string[] EndingFields = ["Outcome", "Words", "Next", "NextBy.Day", "NextBy.Month", "NextBy.Year", "RightsTold", "PersonAgrees", "MeetTogether", "Reason", "Read"];

    /// <summary>Weighs the law and the council's rules, then ends the talk and gives what happens next an owner and a day.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose conversation.</param>
    /// <param name="talk">The conversation.</param>
    /// <param name="ending">How it ends.</param>
    /// <param name="answer">The worker's answer to rules that asked.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, Guid talk, Ending ending, RuleAnswer answer, CancellationToken stop = default)
    {
        var allTeams = await teams.TeamsAsync(stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(CompleteConversation), async file =>
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
            var raised = ending.Outcome != "safeguarding" || await ConcernRaisedAsync(file, conversation, stop);
            var verdict = ConversationRules.MayComplete(model, conversation, ending, facts, file.Today, raised).With(answer.MayKeep());
            var answered = verdict.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            var outcome = model.Outcome(ending.Outcome)!;
            answer.Record(file, conversation, verdict);
            file.Record(conversation, new ConversationCompleted(talk, outcome.Key, outcome.Label, ending.Words.Trim(), situation.Answers.Values.Count(a => a.Confirms is null), ending.RightsTold));
            if (ending.RightsTold && !ending.HasDied) RightsSteps.Told(file, person, RightsStep.Talk, talk, Telling.ReadAloud);
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == talk && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "The talk was finished."));
            // Whoever cannot open the record tomorrow promises for those who can.
            var theirs = ending.Next.Trim().Length == 0 && outcome.Key != "died" ? null : await OwnDesk.ForDutyAsync(file, person, teams, stop);
            var desk = theirs ?? new TheirDesk(conversation.Team, "", by.Actor.Id, by.Actor.Name);
            void Agree(NextStepKind kind, string what, DateTime dueAt) =>
                file.Begin(new NextStepAgreed(file.NewId(), kind, what, talk, desk.Team, desk.Worker, desk.WorkerName, dueAt));
            if (ending.Next.Trim().Length > 0) Agree(NextStepKind.GetBackInTouch, ending.Next.Trim(), Days.At(ending.NextBy!.Value, new TimeOnly(17, 0)));
            if (outcome.Key == "died" && (await file.OneAsync<Person>(person, stop: stop)).DiedOn is null) Agree(NextStepKind.LookAgain, PersonRules.SayWhen, file.Now.AddDays(1));
            if (outcome.Key == "assessment") await AskForAssessmentAsync(file, conversation, desk.Team, theirs is null ? allTeams.FirstOrDefault(t => t.Id == desk.Team) : null, stop);
            if (await AskingLater.DueAsync(file, person, outcome, model, conversation.BeganAt, stop) is { } due) Agree(NextStepKind.AskIfItHelped, outcome.FollowUp, due);
            await file.ClearDraftsAsync(talk.ToString(), EndingFields, stop);
            return answered with { Answer = talk };
        }, stop);
    }

    /// <summary>True when a concern about them was raised since the talk began, or is open.</summary>
    static async Task<bool> ConcernRaisedAsync(PersonFile file, Conversation talk, CancellationToken stop)
    {
        var (person, began) = (talk.Person, talk.BeganAt);
        return await file.FindAsync<Concern>(c => c.Person == person && (c.RaisedAt >= began || c.AnsweredAt == null || (c.EnquiryAskedAt != null && c.EnquiryEndedAt == null)), stop) is not null;
    }

    /// <summary>An assessment was agreed: it waits from now, or since they got in touch where they asked for it then.</summary>
    static async Task AskForAssessmentAsync(PersonFile file, Conversation talk, Guid desk, Team? letIn, CancellationToken stop)
    {
        var person = talk.Person;
        var asked = await NewRequest.InTouchAsync(file, person, asked: true, stop) is not null;
        await NewRequest.TakeAsync(file, person, desk, new(asked, ForCarer: false, ""), stop);
        if (letIn is not null && await file.FindAsync<Involvement>(i => i.Person == person && i.Kind == InvolvementKind.NamedWorker && i.Until == null, stop) is null) await Desks.LetTeamAsync(file, person, letIn, stop);
    }
}
