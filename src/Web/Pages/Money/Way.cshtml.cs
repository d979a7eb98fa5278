using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>One way of paying: its agreement, its account if it is a direct payment, and its end.</summary>
[For(Purpose.Money)]
public sealed class WayModel(ReadMoney read, SignAgreement sign, OpenDirectPaymentAccount open, EndDeployment end) : MoneyPage(read)
{
    [FromRoute(Name = "way")] public Guid WayId { get; set; }
    [BindProperty] public DeploymentKind? Agreement { get; set; }
    [BindProperty] public SignedBy? How { get; set; }
    [BindProperty] public string? Signers { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? On { get; set; }
    [BindProperty] public string? Conditions { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Last { get; set; }
    [BindProperty] public string? Why { get; set; }

    /// <summary>The way.</summary>
    public Deployment Held { get; private set; } = null!;

    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Held = View.Money.Deployments.FirstOrDefault(d => d.Id == WayId) ?? throw new NotThere(nameof(Deployment));
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken stop) => DoAsync(() => Agreement is { } agreement
        ? sign.DoAsync(Me, Person, WayId, agreement, On, How, Signers ?? "", Conditions ?? "", stop) : Task.FromResult(Verdict.No("Choose which agreement was signed.", nameof(Agreement))), stop, _ => At($"/way/{WayId}"));

    public Task<IActionResult> OnPostOpenAsync(CancellationToken stop) => DoAsync(() => open.DoAsync(Me, Person, WayId, Conditions ?? "", stop), stop, made => $"/money/accounts/{made}");

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(async () =>
    {
        var verdict = await end.DoAsync(Me, Person, WayId, Last, Why ?? "", stop);
        return verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "On" ? f with { Field = nameof(Last) } : f)] };
    }, stop);
}
