using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Sourcing;

/// <summary>Somebody takes on looking for support.</summary>
public sealed class TakeRequest(RecordDoor door)
{
    /// <summary>Takes it, with its step.</summary>
    /// <param name="by">Who looks.</param>
    /// <param name="person">Who wants it.</param>
    /// <param name="request">The request.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid request, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Sourcing, nameof(TakeRequest), async file =>
        {
            var held = await file.OneAsync<SupportRequest>(request, stop: stop);
            if (held.EndedAt is not null) return Verdict.No("This is over already.");
            if (held.Broker == by.Actor.Id) return Verdict.Made(request);
            file.Record(held, new RequestTakenOn(request, by.Actor.Id, by.Actor.Name));
            foreach (var step in await file.ListAsync<NextStep>(s => s.About == request && s.DoneAt == null, stop))
                file.Record(step, new NextStepTaken(step.Id, step.Team, by.Actor.Id, by.Actor.Name, "", PersonAsked: false));
            return Verdict.Made(request);
        }, stop);
}
