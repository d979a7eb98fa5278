using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a director who asks what packages did in the year and why: the share that rose, by how much, and the causes.</summary>
[For(Purpose.Insight)]
public sealed class PackagesModel(PackageCounts counts, TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }

    /// <summary>What was counted.</summary>
    public PackageReport Report { get; private set; } = null!;

    /// <summary>The share that rose, or nothing when there are too few.</summary>
    public Estimate? Share => Report.People == 0 || (HoldsBack && Report.People < IndexModel.Few) ? null : Wilson.Share(Report.Rose, Report.People);

    /// <summary>The middle rise, or nothing.</summary>
    public Estimate? Middle => Report.Rises.Count == 0 || (HoldsBack && Report.Rises.Count < IndexModel.Few) ? null : Median.Of([.. Report.Rises]);

    /// <summary>True when small numbers are held back from this reader.</summary>
    public bool HoldsBack => !AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>The finding, in one line.</summary>
    public string Headline => Share is { } share
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share.Value:0%} of packages rose{(Report.Rose > 0 ? $", by {Report.MeanRise:0%} on average" : "")}") : "What packages did in the year";

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => HoldsBack && count is > 0 and < IndexModel.Few ? "1 to 7" : count.ToString(System.Globalization.CultureInfo.InvariantCulture);

    public async Task OnGetAsync(CancellationToken stop)
    {
        var today = Days.Of(clock.GetUtcNow().UtcDateTime);
        var year = today.Month >= 4 ? today.Year : today.Year - 1;
        (From, To) = (From ?? new DateOnly(year, 4, 1), To ?? today);
        Report = await counts.ReadAsync(Me, From.Value, To.Value, stop);
    }
}
