using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>A team in a trial says how its week was: what helped, what stood in the way, what it changes. Once a week, and in words.</summary>
[Source("Norfolk 2017, 6.5")]
public sealed class ReflectOnSite(RecordDoor door)
{
    /// <summary>Keeps what the team says of this week.</summary>
    /// <param name="by">Somebody of the team.</param>
    /// <param name="site">The trial.</param>
    /// <param name="helped">What helped.</param>
    /// <param name="stood">What stood in the way.</param>
    /// <param name="change">What they change.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid site, string helped, string stood, string change, CancellationToken stop = default) =>
        door.OpenAsync(by, [], Purpose.Conversation, nameof(ReflectOnSite), async file =>
        {
            var team = by.Team ?? Guid.Empty;
            var verdict = SiteRules.MayReflect(await SiteShelf.FindAsync(file, site, stop), team, helped, stood, change);
            if (!verdict.Allowed) return verdict;
            var today = Days.Of(file.Now);
            SiteShelf.Reflect(file, site, new(team, today.AddDays(-(((int)today.DayOfWeek + 6) % 7)), helped.Trim(), stood.Trim(), change.Trim()));
            return verdict with { Answer = site };
        }, stop);
}
