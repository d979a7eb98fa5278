using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Casework.Insight;
using Threefold.Practice.Insight;

namespace Threefold.Web.Pages.Insight;

/// <summary>What stands beside a figure, as the reader may see it.</summary>
/// <param name="Counts">What was counted.</param>
/// <param name="Pulse">How workers said they were, in words.</param>
/// <param name="Say">A count as the reader may see it.</param>
public sealed record BesideIt(Balance Counts, string Pulse, Func<int, string> Say);

/// <summary>Reads what must stand beside a figure: for every page that shows one.</summary>
public sealed class Besides(InsightCounts counts, IWorkerPulse pulse)
{
    /// <summary>What stands beside figures of these days.</summary>
    public async Task<BesideIt> ReadAsync(Caller by, DateOnly from, DateOnly to, Guid? team, Func<int, string> say, CancellationToken stop)
    {
        var weeks = (await pulse.WeeksAsync(by, team is { } one ? [one] : [], from, to, stop)).Where(w => w.N >= SiteReference.Numbers.PulseFewest).ToList();
        var words = weeks.Count == 0 ? "Too few answers to show"
            : string.Create(CultureInfo.InvariantCulture, $"{weeks.Sum(w => w.Mean * w.N) / weeks.Sum(w => w.N):0.0} out of 5 (n {weeks.Sum(w => w.N)}; last week {weeks.MaxBy(w => w.Week).Mean:0.0})");
        return new(await counts.BalanceAsync(by, from, to, team, stop), words, say);
    }
}
