using Threefold.Casework.Conversations;
using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Casework.Quality;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Conversations;
using Threefold.Practice.Engine;
using Threefold.Practice.Ground;
using Threefold.Practice.Law;
using Threefold.Practice.People;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Assessments;

/// <summary>A conversation about one person's needs begins. No rule of any council stands before it.</summary>
[Source("Care Act 2014, ss 9 and 10")]
public sealed class BeginAssessment(RecordDoor door, TeamShelf teams, ModelShelf models)
{
    /// <summary>Begins it, answers the request that waits, and opens again what a “no” had shut.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose needs.</param>
    /// <param name="begun">How it begins.</param>
    /// <param name="answer">The worker's answer to rules that asked why.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, AssessmentAsBegun begun, RuleAnswer answer, CancellationToken stop = default)
    {
        if (await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(BeginAssessment), async file =>
        {
            var talk = await TalkAsync(file, stop);
            var model = models.Pinned(talk?.Model ?? team.Model);
            file.ModelVersion = model.Id;
            var known = new BeforeBeginning((await file.PersonAsync(stop)).AgeOn(file.Today), talk?.CapacityInDoubt == true,
                await file.FindAsync<NeedsAssessment>(a => a.Of == begun.Of && a.CompletedOn == null, stop) is not null);
            var whole = AssessmentRules.MayBegin(begun, known).With(answer.MayKeep()).With(await DecidedForThemAsync(file, begun, stop));
            if (!whole.Allowed) return whole;

            var considered = AssessmentRules.AdvocacyConsidered(await file.ListAsync<AdvocacyQuestion>(stop: stop), null, talk?.Id, file.Today);
            var situation = await Situation.OfAsync(file, person, model, talk, stop);
            var asked = Weighing.Weigh(model, Trigger.BeginAssessment, situation.Facts.With("advocacy.considered", considered)).With(AssessmentRules.ShouldBegin(begun, known));
            var answered = asked.Answered(answer.Read, answer.Reason);
            if (!answered.Allowed) return answered;

            // Whoever waits for an occupational therapist waits on until one begins.
            var therapist = begun.Way == AssessmentWay.Expert || by.Actor.IsAny(Role.OccupationalTherapist);
            var request = (await file.ListAsync<AssessmentRequest>(r => r.ForCarer == (begun.Of == AssessmentOf.Carer) && r.EndedAt == null, stop)).Where(r => therapist || !r.Therapy).OrderByDescending(r => r.Therapy).FirstOrDefault();
            var held = file.Begin(person, new AssessmentBegan(
                file.NewId(), Tidy(begun), talk?.Id, request?.Id, model.Id, by.Actor.Id, by.Actor.Name, talk?.Team ?? team.Id, file.Today));
            Exceptions.Record(file, person, held.Id, held.Team, asked, answer.Reason);
            await AnswerAsync(file, held, request, stop);
            await Waits.TalkedAsync(file, person, stop);
            file.Next(person, held.Id, "Finish talking about their needs, and give it to them in writing.", file.Today.AddDays(AssessmentRules.FinishWithinDays));
            return answered with { Answer = held.Id };
        }, stop);
    }

    static async Task<Conversation?> TalkAsync(PersonFile file, CancellationToken stop)
    {
        var talks = await file.ListAsync<Conversation>(stop: stop);
        return talks.LastOrDefault(t => t.IsOpen) ?? talks.LastOrDefault();
    }

    static async Task<Verdict> DecidedForThemAsync(PersonFile file, AssessmentAsBegun begun, CancellationToken stop) =>
        begun is { Agrees: false, Despite: DespiteNo.BestInterests, BestInterests: { } decision } && await file.FindAsync<BestInterestsDecision>(b => b.Id == decision, stop) is null
            ? throw new NotThere(nameof(BestInterestsDecision)) : Verdict.Yes;

    static async Task AnswerAsync(PersonFile file, NeedsAssessment held, AssessmentRequest? request, CancellationToken stop)
    {
        if (request is not null)
        {
            file.Record(request, new AssessmentRequestAnswered(request.Id, RequestEnd.Begun, ""));
            await file.DoneAsync(request.Id, "The assessment began.", stop);
        }

        if (await file.FindAsync<AssessmentRefusal>(r => r.Of == held.Of && r.OpenedAt == null, stop) is { } refusal)
        {
            file.Record(refusal, new AssessmentOpenedAgain(refusal.Id, "It began."));
            await file.DoneAsync(refusal.Id, "The assessment began.", stop);
        }

        if (held.Of == AssessmentOf.Carer && await file.FindAsync<OwnConversationOffer>(_ => true, stop) is { } offer)
            await file.DoneAsync(offer.Id, "The talk about their own life began.", stop);
    }

    static AssessmentAsBegun Tidy(AssessmentAsBegun begun) => begun with
    {
        Purpose = begun.Purpose.Trim(), ByWhom = begun.ByWhom.Trim(), TakesPart = begun.TakesPart.Trim(), CaresForName = begun.CaresForName.Trim(),
        Despite = begun.Agrees == true ? DespiteNo.No : begun.Despite,
    };
}
