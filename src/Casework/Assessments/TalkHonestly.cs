using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Assessments;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Assessments;

/// <summary>Somebody who helps says what they can, what they cannot and until when. A talk about their own life is always offered with it.</summary>
[Source("Care Act 2014, s 10(5)")]
[Source("Cambridgeshire 2014, Appendix 1")]
public sealed class TalkHonestly(RecordDoor door)
{
    /// <summary>Within how many days somebody asks what they think of the offer.</summary>
    const int AskAfterDays = 14;

    /// <summary>Writes it on their own record, and offers the talk unless an offer waits or was accepted.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="helper">Who helps.</param>
    /// <param name="told">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid helper, HonestAsTold told, CancellationToken stop = default) =>
        door.OpenAsync(by, helper, Purpose.Conversation, nameof(TalkHonestly), async file =>
        {
            var notCarer = await file.FindAsync<OwnWord>(_ => true, stop) is { NotCarer: true };
            var verdict = HelperRules.MayTalk(told, notCarer).With(AssessmentWork.MustHaveATeam(by));
            if (!verdict.Allowed) return verdict;
            var held = file.Begin(helper, new HonestTalkHad(file.NewId(), told with { ToWhom = told.ToWhom.Trim(), Can = told.Can.Trim(), Cannot = told.Cannot.Trim(), NotYet = told.NotYet.Trim(), OwnLife = told.OwnLife.Trim() }, file.Today));
            await OfferAsync(file, helper, stop);
            return verdict with { Answer = held.Id };
        }, stop);

    static async Task OfferAsync(PersonFile file, Guid helper, CancellationToken stop)
    {
        var before = await file.FindAsync<OwnConversationOffer>(_ => true, stop);
        if (before is { Answer: OfferAnswer.NotYet or OfferAnswer.Accepted }) return;
        var offered = new OwnConversationOffered(before?.Id ?? file.NewId(), "Offered when we talked about what they can and cannot do.", file.Today);
        if (before is null) file.Begin(helper, offered);
        else file.Record(before, offered);
        file.Next(helper, offered.Of, "Ask if they would like a conversation about their own life.", file.Today.AddDays(AskAfterDays), NextStepKind.GetBackInTouch);
    }
}
