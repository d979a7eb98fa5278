using System.Globalization;
using Threefold.Casework.Door;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Sourcing;

/// <summary>What people want and nobody gives yet, longest first. For a broker: outcomes, places and days, and no names.</summary>
[For(Purpose.Sourcing)]
public sealed class IndexModel(SourcingQueue queue) : HousePage
{
    /// <summary>The queue.</summary>
    public SourcingOf Of { get; private set; } = null!;

    /// <summary>The middle of some figures.</summary>
    public string Middle(IReadOnlyList<double> figures) => figures.Count == 0 ? "none" : Median.Of([.. figures]).Value.ToString("0.#", CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop) => Of = await queue.ReadAsync(Me, stop);
}
