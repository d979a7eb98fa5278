using Threefold.Casework.Door;
using Threefold.Evidence.Proportions;
using Threefold.Evidence.Waits;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Design.Charts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For a director who asks what packages did in the year and why: the share that rose, by how much, and the causes. Never without what stands beside it.</summary>
[For(Purpose.Insight)]
public sealed class PackagesModel(PackageCounts counts, Besides besides, TimeProvider clock) : InsightPage(clock)
{
    /// <summary>Since the financial year began.</summary>
    protected override int UsualDays => Today.DayNumber - new DateOnly(Today.Month >= 4 ? Today.Year : Today.Year - 1, 4, 1).DayNumber + 1;

    /// <summary>What was counted.</summary>
    public PackageReport Report { get; private set; } = null!;

    /// <summary>What stands beside it.</summary>
    public BesideIt Beside { get; private set; } = null!;

    /// <summary>The share that rose, or nothing when there are too few.</summary>
    public Estimate? Share => Report.People == 0 || !MaySee(Report.People) ? null : Wilson.Share(Report.Rose, Report.People);

    /// <summary>The middle rise, or nothing.</summary>
    public Estimate? Middle => Report.Rises.Count == 0 || !MaySee(Report.Rises.Count) ? null : Median.Of([.. Report.Rises]);

    /// <summary>The finding, in one line.</summary>
    public string Headline => Share is { } share && Report.People >= IndexModel.Few
        ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{share.Value:0%} of packages rose{(Report.Rose > 0 ? $", by {Report.MeanRise:0%} on average" : "")}") : Share is null ? "What packages did in the year" : "Too few packages for a finding";

    /// <summary>Growth by cause; nothing for those from whom small numbers are held back where a cause rests on few.</summary>
    public override IReadOnlyList<Chart> Charts => Report.Causes.Count == 0 || Report.Causes.Any(c => !MaySee(c.Count)) ? [] : [BarDrawing.Of(
        "packages-by-cause", $"Most of what changed: {PackageReport.Say(Report.Causes.MaxBy(c => Math.Abs(c.WeeklyPence))!.Cause).ToLowerInvariant()}", $"What each cause came to, pounds each week, all teams, {FigureWords.Day(From!.Value)} to {FigureWords.Day(To!.Value)}",
        [.. Report.Causes.Select(c => new Bar(PackageReport.Say(c.Cause), c.WeeklyPence / 100.0, Pence.Pounds(c.WeeklyPence), Say(c.Count)))], "Each week")];

    /// <inheritdoc/>
    protected override IReadOnlyList<string> Notes => Share is not { } share || Middle is null ? [] : [string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Report.Rose} of {Report.People} packages rose ({share.Value:0.0%}), by {Report.MeanRise:0.0%} on average. Together {Pence.Pounds(Report.RisePence)} a week.")];

    protected override async Task ReadAsync(CancellationToken stop)
    {
        Report = await counts.ReadAsync(Me, From!.Value, To!.Value, stop);
        Beside = await besides.ReadAsync(Me, From.Value, To.Value, null, Say, stop);
    }
}
