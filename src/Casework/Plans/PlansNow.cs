using Threefold.Casework.Door;
using Threefold.Practice.Plans;

namespace Threefold.Casework.Plans;

/// <summary>The plan as a person’s own page shows it: what they live by, what is being written, and whether we said goodbye.</summary>
/// <param name="Live">The plan they live by.</param>
/// <param name="Draft">The plan that is being written.</param>
/// <param name="Lines">The lines that run today, every kind alike.</param>
/// <param name="Closing">The last goodbye, while they have not come back.</param>
public sealed record PlansNow(Plan? Live, Plan? Draft, IReadOnlyList<PlanLine> Lines, Closing? Closing)
{
    /// <summary>No plan at all.</summary>
    public static readonly PlansNow None = new(null, null, [], null);

    /// <summary>Reads it from an open file.</summary>
    internal static async Task<PlansNow> ReadAsync(PersonFile file, CancellationToken stop)
    {
        var plans = await file.ListAsync<Plan>(p => p.Status != PlanStatus.Ended, stop);
        var live = plans.Find(p => p.IsLive);
        var lines = live is null ? [] : await PlanKnown.LinesAsync(file, live.Id, stop);
        return new(live, plans.Find(p => p.Status == PlanStatus.Draft), [.. lines.Where(l => l.RunsOn(file.Today))], await file.FindAsync<Closing>(c => c.BackAt == null, stop));
    }
}
