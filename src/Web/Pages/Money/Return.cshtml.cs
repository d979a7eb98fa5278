using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>What went in and out of an account, written down as the person sent it.</summary>
[For(Purpose.Money)]
[GuidedBy("direct-payment")]
public sealed class ReturnModel(ReadAccount read, SendReturn send) : AccountPage(read)
{
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty, Display(Name = "The last day")]
    public DateOnly? To { get; set; }

    [BindProperty]
    public string? FromCouncilPence { get; set; }

    [BindProperty]
    public string? FromPersonPence { get; set; }

    [BindProperty]
    public string? Spent { get; set; }

    [BindProperty]
    public string? BalancePence { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(() => send.DoAsync(Me, Person, AccountId, Seen, new ReturnAsSent
    {
        To = To, FromCouncilPence = MoneyForms.Or(FromCouncilPence), FromPersonPence = MoneyForms.Or(FromPersonPence), Spent = MoneyForms.Lines(Spent), BalancePence = MoneyForms.Must(BalancePence),
    }, stop), stop);
}
