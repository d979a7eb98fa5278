using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;

namespace Threefold.Casework.People;

/// <summary>Somebody who gives help says what they are able and willing to do, and until when.</summary>
[Source("Care Act 2014, s 10(5)")]
public sealed class SayWhatHelpIGive(RecordDoor door)
{
    /// <summary>Notes it on their own record. Saying it again for the same person replaces it; the diary keeps both.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="giver">Who gives the help.</param>
    /// <param name="toWhom">Whom they help, by the name they use.</param>
    /// <param name="offer">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid giver, string toWhom, HelpAsTold offer, CancellationToken stop = default) =>
        door.OpenAsync(by, giver, Purpose.Conversation, nameof(SayWhatHelpIGive), async file =>
        {
            var (verdict, whom) = (HelpOffer.MaySay(toWhom, offer), BothTexts.Tidy(toWhom));
            if (await file.FindAsync<OwnWord>(_ => true, stop) is { NotCarer: true }) verdict = verdict.With(LabelRules.MayUse(offer.Help, notCarer: true, nameof(offer.Help)));
            if (!verdict.Allowed) return verdict;
            var before = await file.FindAsync<HelpOffer>(o => o.ToWhom == whom && o.EndedOn == null, stop);
            var said = new HelpOfferSaid(before?.Id ?? file.NewId(), whom, offer);
            if (before is null) file.Begin(said);
            else file.Record(before, said);
            return verdict with { Answer = said.Of };
        }, stop);
}
