using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.FrontDoor;

/// <summary>Do they add up? Every contact has an outcome or is open, counted from what is held and again from the diary.</summary>
[For(Purpose.FrontDoor)]
public sealed class TallyModel(ContactTally tally, TimeProvider clock) : HousePage
{
    /// <summary>How many days back are shown.</summary>
    public const int Back = 28;

    /// <summary>A line for each team and day.</summary>
    public IReadOnlyList<TallyLine> Lines { get; private set; } = [];

    /// <summary>True when every line adds up, both ways.</summary>
    public bool AddUp => Lines.All(l => l.AddsUp);

    public async Task OnGetAsync(CancellationToken stop) => Lines = await tally.CountAsync(Me, Days.Of(clock.GetUtcNow().UtcDateTime).AddDays(-Back), stop);
}
