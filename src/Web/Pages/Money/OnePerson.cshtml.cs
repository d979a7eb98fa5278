using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>One person’s money, for whoever talks with them about it: what it costs, who pays, how it is paid and what was paid.</summary>
[For(Purpose.Money)]
public sealed class OnePersonModel(ReadMoney read, AskWhatTheyPay ask, TellAssessedSum tell, AskMoneyApproval approval) : MoneyPage(read)
{
    [BindProperty]
    public Guid Assessment { get; set; }

    [BindProperty, Display(Name = "The day")]
    public DateOnly? On { get; set; }

    [BindProperty]
    public string? To { get; set; }

    [BindProperty]
    public Guid Plan { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    /// <summary>True for those who find out what people can pay.</summary>
    public bool Finds => Me.Actor.IsAny(Role.Finance);

    public Task<IActionResult> OnPostAskAsync(CancellationToken stop) => DoAsync(() => ask.DoAsync(Me, Person, stop), stop);

    public Task<IActionResult> OnPostTellAsync(CancellationToken stop) => DoAsync(() => tell.DoAsync(Me, Person, Assessment, On, To ?? "", stop), stop);

    public Task<IActionResult> OnPostApprovalAsync(CancellationToken stop) => DoAsync(() => approval.DoAsync(Me, Person, Plan, Why ?? "", stop), stop);
}
