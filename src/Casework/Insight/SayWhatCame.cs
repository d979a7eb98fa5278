using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>What came of a decision about a figure, or why a step no longer holds. The decision stays to be read; a step that was taken back steps no chart.</summary>
[Source("NHS England, Making Data Count")]
public sealed class SayWhatCame(RecordDoor door)
{
    /// <summary>Keeps what came of it.</summary>
    /// <param name="by">Who says so.</param>
    /// <param name="decision">Which decision.</param>
    /// <param name="came">What came of it.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="NotThere">There is no such decision.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid decision, string came, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(SayWhatCame), async file =>
        {
            var verdict = FigureRules.MayClose(await FigureShelf.FindAsync(file, decision, stop), came);
            if (verdict.Allowed) await FigureShelf.CloseAsync(file, decision, came, stop);
            return verdict with { Answer = decision };
        }, stop);
}
