using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Whoever was asked says no, or whoever asked takes it back: the person keeps their worker, nothing is counted, and what was opened for the offer is shut.</summary>
public sealed class EndHandOff(RecordDoor door)
{
    /// <summary>Ends the offer before anybody took it up.</summary>
    /// <param name="by">Whoever was asked or asked.</param>
    /// <param name="person">Whose worker stays.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody answered it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid offer, int seen, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(EndHandOff), async file =>
        {
            var held = await file.OneAsync<HandOff>(offer, expecting: seen, stop);
            var verdict = HandOffRules.MayEnd(held, why);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new HandOffEnded(offer, why.Trim()));
            foreach (var meet in await file.ListAsync<NextStep>(s => s.About == offer && s.DoneAt == null, stop)) file.Record(meet, new NextStepDone(meet.Id, "They keep their worker."));
            await Hands.ShutAsync(file, person, held, stop);
            return verdict with { Answer = offer };
        }, stop);
}
