using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;

namespace Threefold.Casework.Sourcing;

/// <summary>An offer came. It is kept with the time it took to get it, and waits to be shown to the person.</summary>
public sealed class AddOffer(RecordDoor door)
{
    /// <summary>Keeps it.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Who wants it.</param>
    /// <param name="request">The request.</param>
    /// <param name="made">The offer.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, OfferAsMade made, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(AddOffer), async file =>
        {
            var held = await file.OneAsync<SupportRequest>(request, stop: stop);
            var verdict = SourcingRules.MayOffer(held, made);
            if (!verdict.Allowed) return verdict;
            var offer = file.Begin(person, new SupportOffered(file.NewId(), request, made with { Who = made.Who.Trim(), What = made.What.Trim(), When = made.When.Trim() }));
            if (made.Minutes > 0) file.Record(held, new SourcingTimeSpent(request, made.Minutes));
            return verdict with { Answer = offer.Id };
        }, stop);
}
