using Threefold.Casework.Door;
using Threefold.Casework.PracticeModels;
using Threefold.Practice.Ground;
using Threefold.Practice.Teams;

namespace Threefold.Casework.Teams;

/// <summary>Somebody looks at what could go wrong while a person waits, and says what was done about it. Words, never a score.</summary>
[Source("Lancashire 2024, Commitment 2")]
public sealed class LookAtWait(RecordDoor door, ModelShelf models)
{
    /// <summary>Writes down what could go wrong; where a list is kept, when somebody looks again.</summary>
    /// <param name="by">Who looked.</param>
    /// <param name="person">Who waits.</param>
    /// <param name="wait">Their wait.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="words">What could go wrong, and what was done.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody changed it since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid wait, int seen, string words, CancellationToken stop = default) =>
        door.OnWaitAsync(by, person, wait, seen, nameof(LookAtWait), (file, held) =>
        {
            var verdict = WaitRules.MaySay(held, words, "Write what could go wrong while they wait, and what you did about it.");
            if (verdict.Allowed) file.Record(held, new WaitRiskLookedAt(wait, words.Trim(), held.LookBy is null ? null : Waits.LookAgainBy(models.Pinned(held.Model), file.Now)));
            return Task.FromResult(verdict with { Answer = wait });
        }, stop);
}
