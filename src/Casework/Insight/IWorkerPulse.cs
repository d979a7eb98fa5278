using Threefold.Casework.Door;
using Threefold.Practice.Insight;

namespace Threefold.Casework.Insight;

/// <summary>Where the pulse of workers comes from: a mean and a count for each week, and nobody's name.</summary>
public interface IWorkerPulse
{
    /// <summary>The weeks of some teams together, in order; weeks with no answer are left out.</summary>
    /// <param name="by">Who asks.</param>
    /// <param name="teams">Which teams; none for all.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day.</param>
    /// <param name="stop">Stops waiting.</param>
    Task<IReadOnlyList<PulseWeek>> WeeksAsync(Caller by, IReadOnlyCollection<Guid> teams, DateOnly from, DateOnly to, CancellationToken stop = default);
}
