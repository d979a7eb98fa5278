using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>An offer was shown to the person, or whoever made it took it back. Where it is the one they chose, somebody is looked for again.</summary>
public sealed class ShowOffer(RecordDoor door)
{
    /// <summary>Writes it down.</summary>
    /// <param name="by">Who showed it.</param>
    /// <param name="person">Who wants it.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="takenBack">True when it was taken back instead.</param>
    /// <param name="words">What the person said, or why it was taken back.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid offer, bool takenBack, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(ShowOffer), async file =>
        {
            var held = await file.OneAsync<SupportOffer>(offer, stop: stop);
            var request = await file.OneAsync<SupportRequest>(held.Request, stop: stop);
            var verdict = SourcingRules.MayShow(request, held, takenBack, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, takenBack ? new OfferTakenBack(offer, held.Who, words.Trim()) : (Fact<SupportOffer>)new OfferShown(offer, held.Who, words.Trim()));
            if (request.Chosen == offer) await SourcingWork.LookAgainAsync(file, request, held, stop);
            return verdict with { Answer = held.Request };
        }, stop);
}
