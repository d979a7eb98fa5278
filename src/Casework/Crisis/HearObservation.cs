using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Crisis;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Crisis;

/// <summary>Somebody tells us how a plan goes while it runs; whoever answers for it just now looks at the plan because of it.</summary>
[Source("Practice models 1.5: contingency")]
public sealed class HearObservation(RecordDoor door, TeamShelf teams)
{
    /// <summary>Keeps their words, and puts looking at the plan on a desk: the worker's, or at weekends that of whoever is on duty.</summary>
    /// <param name="by">Who was told.</param>
    /// <param name="person">Whom it is about.</param>
    /// <param name="words">What they saw, in their words.</param>
    /// <param name="saidBy">Who said it.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, Guid person, string words, string saidBy, CancellationToken stop = default)
    {
        var roster = await Roster.ReadAsync(teams, stop);
        return await door.OpenAsync(by, person, Purpose.Conversation, nameof(HearObservation), async file =>
        {
            var verdict = Observation.MayHear(words, saidBy);
            if (!verdict.Allowed) return verdict;
            var heard = file.Begin(new ObservationHeard(file.NewId(), words.Trim(), saidBy.Trim()));
            var duty = await TheirDuty.FindAsync(file, person, roster, stop);
            var (worker, name) = Observation.GoesToDuty(file.Now) ? duty.OnDuty : duty.Own;
            file.Begin(new NextStepAgreed(
                file.NewId(), NextStepKind.LookAtPlan, $"{heard.SaidBy} says: “{heard.Words}” Does the plan need a change?", heard.Id, duty.Team, worker, name, Observation.LookBy(file.Now)));
            return Verdict.Made(heard.Id);
        }, stop);
    }
}
