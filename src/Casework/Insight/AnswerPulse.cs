using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A worker says how they are, once in a round, and is named nowhere: the programme itself keeps the answer, with no person and no name.</summary>
[Source("Evidence notes, section 1, row 24")]
[Source("Lancashire 2024: morale, wellbeing and resilience")]
public sealed class AnswerPulse(RecordDoor door, PulseShelf shelf, TeamShelf teams)
{
    /// <summary>Adds their scores to the counts of their team.</summary>
    /// <param name="by">Any worker. They are not written down.</param>
    /// <param name="scores">A score from 1 to 5 for each sentence, in order.</param>
    /// <param name="stop">Stops waiting.</param>
    public async Task<Verdict> DoAsync(Caller by, IReadOnlyList<int?> scores, CancellationToken stop = default)
    {
        if (by.Actor.Kind != ActorKind.Worker || await teams.FindAsync(by.Team ?? Guid.Empty, stop) is not { } team) return Verdict.No("You are not in a team yet. Ask your manager.");
        var worker = by.Actor.Id;
        return await door.OpenAsync(Actor.Clock, [], Purpose.Insight, nameof(AnswerPulse), async file =>
        {
            var round = PulseReference.Round(file.Today).First;
            var verdict = PulseShowing.MayAnswer(scores, PulseReference.Items, await shelf.HasAnsweredAsync(file, worker, round, stop));
            if (verdict.Allowed) await shelf.KeepAsync(file, worker, team.Id, round, [.. scores.Select(s => s!.Value)], stop);
            return verdict;
        }, stop);
    }
}
