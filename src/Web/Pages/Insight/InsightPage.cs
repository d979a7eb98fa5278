using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Design.Charts;

namespace Threefold.Web.Pages.Insight;

/// <summary>A page of figures: which days and team, what this reader may see, its charts, and what can be taken away.</summary>
public abstract class InsightPage(TimeProvider clock) : HousePage
{
    [BindProperty(SupportsGet = true)] public DateOnly? From { get; set; }
    [BindProperty(SupportsGet = true)] public DateOnly? To { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Team { get; set; }

    /// <summary>How many days are shown when nobody chooses.</summary>
    protected virtual int UsualDays => 182;

    /// <summary>Today, in London.</summary>
    protected DateOnly Today => Days.Of(clock.GetUtcNow().UtcDateTime);

    /// <summary>True when small numbers are held back from this reader.</summary>
    public bool HoldsBack => !AccessRules.MayActFor(Me.Actor, Purpose.Oversight);

    /// <summary>The page's charts, once it is read.</summary>
    public virtual IReadOnlyList<Chart> Charts => [];

    /// <summary>What the page says beside its charts, for whoever takes their figures away.</summary>
    protected virtual IReadOnlyList<string> Notes => [];

    /// <summary>This page's own address with the days and team it shows, for what can be taken away from it.</summary>
    public string Address => $"{Request.Path}?From={Day(From)}&To={Day(To)}{(Team is { } team ? $"&Team={team}" : "")}";

    /// <summary>A count as this reader may see it.</summary>
    public string Say(int count) => HoldsBack && count is > 0 and < IndexModel.Few ? "1 to 7" : count.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Whether a figure that rests on so many may be shown to this reader.</summary>
    public bool MaySee(int n) => !HoldsBack || n is 0 or >= IndexModel.Few;

    public async Task OnGetAsync(CancellationToken stop)
    {
        (From, To) = (From ?? Today.AddDays(1 - UsualDays), To ?? Today);
        if (To < From) (From, To) = (To, From);
        await ReadAsync(stop);
    }

    /// <summary>One chart as a drawing of its own.</summary>
    public Task<IActionResult> OnGetImageAsync(string? chart, CancellationToken stop) => TakeAsync(chart, ChartFiles.Image, stop);

    /// <summary>One chart's figures for a spreadsheet.</summary>
    public Task<IActionResult> OnGetCsvAsync(string? chart, CancellationToken stop) => TakeAsync(chart, c => ChartFiles.Csv(c, [.. Notes, Measure.NoEffect]), stop);

    /// <summary>Reads what the page shows.</summary>
    protected abstract Task ReadAsync(CancellationToken stop);

    async Task<IActionResult> TakeAsync(string? key, Func<Chart, FileContentResult> made, CancellationToken stop)
    {
        await OnGetAsync(stop);
        return Charts.FirstOrDefault(c => c.Key == key) is { } chart ? made(chart) : NotFound();
    }

    static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";
}
