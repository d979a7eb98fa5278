using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A trial ends with what each team found, or is stopped early by its own rule or by those in it.</summary>
[Source("Lancashire 2024, Background")]
public sealed class EndSite(RecordDoor door)
{
    /// <summary>Ends it.</summary>
    /// <param name="by">Who ends it.</param>
    /// <param name="site">The trial.</param>
    /// <param name="stopped">True when it is stopped before its time.</param>
    /// <param name="why">What the teams found, or why it is stopped.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid site, bool stopped, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(EndSite), async file =>
        {
            var held = await SiteShelf.FindAsync(file, site, stop);
            var today = Days.Of(file.Now);
            var verdict = SiteRules.MayEnd(held, stopped, why, today);
            if (verdict.Allowed) await SiteShelf.ChangeAsync(file, site, stopped ? SiteState.Stopped : SiteState.Over, held.ExtendedWeeks, why.Trim(), stopped ? today : held.LastDay, stop);
            return verdict with { Answer = site };
        }, stop);
}
