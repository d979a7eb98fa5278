using System.Text;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Insight;
using Threefold.Practice.Ground;
using Threefold.Practice.Insight;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Insight;

/// <summary>For anybody: what the council counts, quarter by quarter, published so that nobody can be found in it.</summary>
[ForEveryone]
public sealed class FiguresModel(OpenFigures figures) : HousePage
{
    /// <summary>The quarters that are over, newest first.</summary>
    public IReadOnlyList<OpenQuarter> Quarters { get; private set; } = [];

    /// <summary>What is counted.</summary>
    public IReadOnlyList<string> Columns => OpenFigures.Columns;

    public async Task OnGetAsync(CancellationToken stop) => Quarters = await figures.ReadAsync(stop);

    /// <summary>One quarter for a spreadsheet.</summary>
    public async Task<IActionResult> OnGetCsvAsync(string? quarter, CancellationToken stop)
    {
        await OnGetAsync(stop);
        if (Quarters.FirstOrDefault(q => q.Key == quarter) is not { } found) return NotFound();
        var text = new StringBuilder(CsvCell.Row(["Team", .. Columns]));
        foreach (var (team, cells) in found.Rows) text.Append(CsvCell.Row([team, .. cells]));
        text.Append(CsvCell.Row($"{found.Name}. * is 1 to 7; 0 is none; others to the nearest 5; [c] is left out. {Measure.NoEffect}"));
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"figures-{found.Key}.csv");
    }
}
