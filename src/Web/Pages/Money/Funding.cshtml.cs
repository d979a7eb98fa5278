using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>Money for a plan that comes from elsewhere than the council’s own budget.</summary>
[For(Purpose.Money)]
[GuidedBy("budget")]
public sealed class FundingModel(ReadMoney read, AgreeFunding agree) : MoneyPage(read)
{
    [BindProperty] public FundingSource? Kind { get; set; }
    [BindProperty] public string? Pounds { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? From { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Until { get; set; }
    [BindProperty] public string? AgreedBy { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => agree.DoAsync(Me, Person, Kind, MoneyForms.Pence(Pounds), From, Until, AgreedBy ?? "", stop), stop);
}
