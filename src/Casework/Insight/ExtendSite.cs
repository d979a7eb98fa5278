using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A trial goes on for longer than was planned, for a reason that is kept and shown.</summary>
[Source("Lancashire 2024, Background")]
public sealed class ExtendSite(RecordDoor door)
{
    /// <summary>Makes it longer.</summary>
    /// <param name="by">Who decides it.</param>
    /// <param name="site">The trial.</param>
    /// <param name="weeks">By how many weeks.</param>
    /// <param name="why">Why.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid site, int weeks, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.PracticeModel, nameof(ExtendSite), async file =>
        {
            var held = await SiteShelf.FindAsync(file, site, stop);
            var verdict = SiteRules.MayExtend(held, weeks, why, SiteReference.Numbers);
            if (verdict.Allowed) await SiteShelf.ChangeAsync(file, site, held.State, held.ExtendedWeeks + weeks, why.Trim(), null, stop);
            return verdict with { Answer = site };
        }, stop);
}
