using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Whoever was asked says yes: they are the person's worker, and what was still to be done goes on with them.</summary>
public sealed class TakeUpHandOff(RecordDoor door, TeamShelf teams)
{
    /// <summary>Takes it up.</summary>
    /// <param name="by">Whoever was asked, or somebody of the team that was.</param>
    /// <param name="person">Whose worker changes.</param>
    /// <param name="offer">The offer.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody answered it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid offer, int seen, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(TakeUpHandOff), async file =>
        {
            var held = await file.OneAsync<HandOff>(offer, expecting: seen, stop);
            var verdict = HandOffRules.MayTakeUp(by.Actor, held);
            if (!verdict.Allowed) return verdict;
            var team = await teams.FindAsync(held.ToTeam, stop) ?? throw new NotThere(nameof(Team));
            var (id, name) = held.ToWorker is { } asked ? (asked, held.ToName) : (by.Actor.Id, by.Actor.Name);
            file.Record(held, new HandOffTakenUp(offer, id, name));
            foreach (var meet in await file.ListAsync<NextStep>(s => s.About == offer && s.DoneAt == null && s.Worker == null, stop))
                file.Record(meet, new NextStepTaken(meet.Id, held.ToTeam, id, name, "", PersonAsked: true));
            if (held.FromWorker is { } had) await Hands.StepsGoToAsync(file, person, had, (id, name), team, stop);
            await Waits.WorkerChangedAsync(file, person, team, stop);
            await Hands.BecomesAsync(file, person, id, name, staysUntilMet: held.HowTheyMeet.Length > 0, stop);
            return verdict with { Answer = offer };
        }, stop);
}
