using System.Text;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Community;

/// <summary>A commissioner asks what is missing and where: wishes nobody could meet, what is too far, what is full, what became of offers.</summary>
[For(Purpose.Insight)]
public sealed class UnmetModel(CommunityCounts counts, TimeProvider clock) : HousePage
{
    /// <summary>So many quarters back one may look.</summary>
    public const int MostBack = 7;

    /// <summary>How many whole quarters ago the year ends.</summary>
    [BindProperty(SupportsGet = true)]
    public int Back { get; set; }

    /// <summary>What was counted.</summary>
    public CommunityMarket Market { get; private set; } = null!;

    /// <summary>The year that is shown.</summary>
    public (DateOnly From, DateOnly To) Year => Missing.Year(Days.Of(clock.GetUtcNow().UtcDateTime), Math.Clamp(Back, 0, MostBack));

    /// <summary>The years one may choose, by their last day.</summary>
    public IEnumerable<(int Back, DateOnly To)> Years => Enumerable.Range(0, MostBack + 1).Select(b => (b, Missing.Year(Days.Of(clock.GetUtcNow().UtcDateTime), b).To));

    public async Task OnGetAsync(CancellationToken stop) => Market = await counts.ReadAsync(Me, Year.From, Year.To, stop);

    /// <summary>One table as CSV: what the page shows and nothing more.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string table, CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (Missing.Tables(Market).FirstOrDefault(t => t.Key == table) is not { Key: not null } found) return NotFound();
        return File(new UTF8Encoding(true).GetBytes(CsvCell.Row(found.Head) + string.Concat(found.Rows.Select(row => CsvCell.Row(row)))), "text/csv", $"{found.Key}-{Year.To:yyyy-MM-dd}.csv");
    }
}
