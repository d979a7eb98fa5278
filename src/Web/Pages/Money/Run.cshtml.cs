using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Casework.Shelves;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>One run: look first, then pay. What was paid can be taken away as a file.</summary>
[For(Purpose.Payments)]
public sealed class RunModel(PaymentRuns runs, PaymentBook book, PayRun pay) : HousePage
{
    /// <summary>How many payments stand on the page.</summary>
    public const int Shown = 100;

    [FromRoute(Name = "run")]
    public Guid RunId { get; set; }

    /// <summary>The run.</summary>
    public PaymentRun Held { get; private set; } = null!;

    /// <summary>What it has paid.</summary>
    public RunPaid Paid { get; private set; } = null!;

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(Shown, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = await pay.DoAsync(Me, RunId, stop);
        if (verdict.Allowed) return LocalRedirect($"/money/runs/{RunId}");
        await LoadAsync(Shown, stop);
        return this.Show(verdict);
    }

    /// <summary>Every payment of the run, for a spreadsheet. No cell is taken for a sum to work out.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken stop)
    {
        await LoadAsync(int.MaxValue, stop);
        var text = new StringBuilder(CsvCell.Row("Payment", "Paid to", "From", "To", "Costs", "They pay", "Smaller by", "Paid", "More for days paid before"));
        foreach (var p in Paid.Lines.Select(l => l.Payment))
            text.Append(CsvCell.Row(p.Id.ToString(), p.PaidTo, Day(p.From), Day(p.To), Sum(p.GrossPence), Sum(p.ContributionPence), Sum(p.LessPence), Sum(p.PaidPence), p.More ? "yes" : ""));
        return File(Encoding.UTF8.GetBytes(text.ToString()), "text/csv; charset=utf-8", $"payments-{Day(Held.From)}.csv");
    }

    async Task LoadAsync(int most, CancellationToken stop)
    {
        Held = await runs.OneAsync(RunId, stop) ?? throw new NotThere(nameof(PaymentRun));
        Paid = await book.ReadAsync(Me with { Key = null }, RunId, Held.To, most, stop);
    }

    static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    static string Sum(int pence) => (pence / 100m).ToString("0.00", CultureInfo.InvariantCulture);
}
