using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>Notes what somebody said to the offer of a conversation about their own life. “No” never closes the door.</summary>
[Source("Care Act 2014, s 10")]
public sealed class AnswerOwnConversation(RecordDoor door, TeamShelf teams)
{
    /// <summary>Notes the answer. A yes gets a day; a no gets what would be a reason to ask again.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="giver">Who answered.</param>
    /// <param name="offer">Which offer.</param>
    /// <param name="answer">What they said.</param>
    /// <param name="askAgainIf">After a no: what would be a reason to ask again.</param>
    /// <param name="talkBy">After a yes: by when they talk.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid giver, Guid offer, OfferAnswer answer, string askAgainIf = "", DateOnly? talkBy = null, CancellationToken stop = default) =>
        door.OpenAsync(by, giver, Purpose.Conversation, nameof(AnswerOwnConversation), async file =>
        {
            var offered = await file.OneAsync<OwnConversationOffer>(offer, stop: stop);
            var verdict = OwnConversationOffer.MayAnswer(answer, askAgainIf, talkBy, file.Today).With(NoteEarlyHelp.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == offer && s.DoneAt == null, stop))
                file.Record(step, new NextStepDone(step.Id, "They answered the offer."));
            if (answer == OfferAnswer.Declined)
            {
                file.Record(offered, new OwnConversationDeclined(offer, BothTexts.Tidy(askAgainIf), file.Today));
                return verdict with { Answer = offer };
            }

            file.Record(offered, new OwnConversationAccepted(offer, file.Today));
            var desk = await OwnDesk.LaterAsync(file, giver, new(by.Team!.Value, "", by.Actor.Id, by.Actor.Name), teams, stop);
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Have a conversation about their own life.", offer,
                desk.Team, desk.Worker, desk.WorkerName, Days.At(talkBy!.Value, new TimeOnly(17, 0))));
            return verdict with { Answer = offer };
        }, stop);
}
