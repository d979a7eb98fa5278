using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Design;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>One person’s money, for whoever talks with them about it: what it costs, who pays, how it is paid and what was paid.</summary>
[For(Purpose.Money)]
[GuidedBy("charging", "budget")]
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

    /// <summary>What a sum paid once waits for.</summary>
    /// <param name="line">The line it belongs to.</param>
    /// <param name="by">The way that is to pay it, and from which day; <see langword="null"/> when none can.</param>
    public string WaitsFor(CostLine line, (DateOnly Day, Deployment Way)? by) =>
        by is { } found ? found.Day > View.Budget.On ? $"It is paid to {found.Way.PaidTo} once that has begun, on {Times.Day(found.Day)}." : $"It is paid to {found.Way.PaidTo} with the next run."
        : View.Money.Deployments.Any(d => d is { SignedOn: null, EndsOn: null } && d.Kind != DeploymentKind.CouncilManaged && (d.Lines.Length == 0 || d.Names(line.Id))) ? "It is paid when the agreement is signed."
        : "It is paid when somebody has chosen how.";

    public Task<IActionResult> OnPostAskAsync(CancellationToken stop) => DoAsync(() => ask.DoAsync(Me, Person, stop), stop);

    public Task<IActionResult> OnPostTellAsync(CancellationToken stop) => DoAsync(() => tell.DoAsync(Me, Person, Assessment, On, To ?? "", stop), stop);

    public Task<IActionResult> OnPostApprovalAsync(CancellationToken stop) => DoAsync(() => approval.DoAsync(Me, Person, Plan, Why ?? "", stop), stop);
}
