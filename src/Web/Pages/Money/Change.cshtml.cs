using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Practice.Plans;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>What somebody’s support costs changed, coded by its cause.</summary>
[For(Purpose.Money)]
[GuidedBy("budget")]
public sealed class ChangeModel(ReadMoney read, RecordPackageChange record) : MoneyPage(read)
{
    [BindProperty] public ChangeCause? Cause { get; set; }
    [BindProperty] public string? Before { get; set; }
    [BindProperty] public string? After { get; set; }
    [BindProperty] public string? Once { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? On { get; set; }
    [BindProperty] public string? Words { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(async () =>
    {
        await LoadAsync(stop);
        var plan = View.Plans.LastOrDefault(p => p.Status == PlanStatus.Agreed)?.Id;
        return await record.DoAsync(Me, Person, new ChangeAsTold(plan, Cause, MoneyForms.Pence(Before), MoneyForms.Pence(After), MoneyForms.Or(Once), On, Words ?? ""), stop);
    }, stop);
}
