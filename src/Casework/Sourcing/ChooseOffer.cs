using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>The person chose, having seen every offer that stands.</summary>
[Source("Care Act 2014, s 1(3)(d)")]
public sealed class ChooseOffer(RecordDoor door)
{
    /// <summary>Writes the choice down.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">Who chose.</param>
    /// <param name="request">The request.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="chosenBy">The person, or whoever may decide this for them.</param>
    /// <param name="why">Why this one, in their words.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, Guid? offer, string chosenBy, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(ChooseOffer), async file =>
        {
            var held = await file.OneAsync<SupportRequest>(request, stop: stop);
            var offers = await file.ListAsync<SupportOffer>(o => o.Request == request, stop);
            var verdict = SourcingRules.MayChoose(held, offers, offer, chosenBy, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new OfferChosen(request, offer!.Value, offers.First(o => o.Id == offer).Who, chosenBy.Trim(), why.Trim()));
            return verdict with { Answer = request };
        }, stop);
}
