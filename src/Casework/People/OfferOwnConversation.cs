using Threefold.Casework.Door;
using Threefold.Casework.FrontDoor;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.People;

/// <summary>Offers somebody who gives help a conversation about their own life, whatever they call themselves.</summary>
[Source("Care Act 2014, s 10")]
public sealed class OfferOwnConversation(RecordDoor door, TeamShelf teams)
{
    /// <summary>How many days until somebody asks what they think of the offer.</summary>
    public const int AskAfterDays = 14;

    /// <summary>Notes the offer, and makes sure that somebody hears the answer.</summary>
    /// <param name="by">Who offered.</param>
    /// <param name="giver">To whom.</param>
    /// <param name="words">How it was put, or empty.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid giver, string words = "", CancellationToken stop = default) =>
        door.OpenAsync(by, giver, Purpose.Conversation, nameof(OfferOwnConversation), async file =>
        {
            var verdict = KeepableWords.MayKeep(words, "Words").With(NoteEarlyHelp.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var before = await file.FindAsync<OwnConversationOffer>(_ => true, stop);
            if (before is { Answer: OfferAnswer.NotYet }) return Verdict.No("This was offered already. Ask what they think of it.");
            var offered = new OwnConversationOffered(before?.Id ?? file.NewId(), BothTexts.Tidy(words), file.Today);
            if (before is null) file.Begin(offered);
            else file.Record(before, offered);
            var desk = await OwnDesk.LaterAsync(file, giver, new(by.Team!.Value, "", by.Actor.Id, by.Actor.Name), teams, stop);
            file.Begin(new NextStepAgreed(file.NewId(), NextStepKind.GetBackInTouch, "Ask if they would like a conversation about their own life.", offered.Of,
                desk.Team, desk.Worker, desk.WorkerName, Days.At(file.Today.AddDays(AskAfterDays), new TimeOnly(9, 0))));
            return verdict with { Answer = offered.Of };
        }, stop);
}
