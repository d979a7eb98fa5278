using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A trial begins as it was planned. From here on nothing of the plan changes but its length, and that with a reason.</summary>
public sealed class StartSite(RecordDoor door)
{
    /// <summary>Begins it.</summary>
    public Task<Verdict> DoAsync(Caller by, Guid site, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(StartSite), async file =>
        {
            var held = await SiteShelf.FindAsync(file, site, stop);
            var verdict = SiteRules.MayStart(held);
            if (verdict.Allowed) await SiteShelf.ChangeAsync(file, site, SiteState.Running, held.ExtendedWeeks, held.Why, null, stop);
            return verdict with { Answer = site };
        }, stop);
}
