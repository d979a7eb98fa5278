using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>A worker and the person look at one outcome together: is it so now, in part, not yet, or no longer wanted?</summary>
public sealed class LookAtOutcome(RecordDoor door)
{
    /// <summary>Writes down how it stands.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="outcome">The outcome.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="state">How it stands.</param>
    /// <param name="said">What the person said about it.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else looked at it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid outcome, int seen, OutcomeState? state, string said, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(LookAtOutcome), async file =>
        {
            var held = await file.OneAsync<PlanOutcome>(outcome, expecting: seen, stop);
            var verdict = PlanOutcomeRules.MayLookAt(state, said);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new OutcomeLookedAt(outcome, held.Words, state!.Value, said.Trim(), file.Today));
            return verdict with { Answer = outcome };
        }, stop);
}
