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
[GuidedBy("direct-payment")]
public sealed class WayModel(ReadMoney read, SignAgreement sign, OpenDirectPaymentAccount open, NoteHolderReport report, TalkAboutTooMuch talk, EndDeployment end) : MoneyPage(read)
{
    [FromRoute(Name = "way")] public Guid WayId { get; set; }
    [BindProperty] public DeploymentKind? Agreement { get; set; }
    [BindProperty] public SignedBy? How { get; set; }
    [BindProperty] public string? Signers { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? On { get; set; }
    [BindProperty] public string? Conditions { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? Last { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Talked { get; set; }
    [BindProperty(SupportsGet = true)] public Guid? Review { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? To { get; set; }
    [BindProperty] public string? SpentPence { get; set; }
    [BindProperty] public string? HeldPence { get; set; }
    [BindProperty] public string? Says { get; set; }
    [BindProperty] public string? TheirView { get; set; }
    [BindProperty] public string? ReadBy { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? ReadOn { get; set; }

    /// <summary>The way.</summary>
    public Deployment Held { get; private set; } = null!;

    /// <summary>What the organisation told, newest first.</summary>
    public IEnumerable<HolderReport> Reports => View.Reports.Where(r => r.Deployment == WayId);

    protected override async Task LoadAsync(CancellationToken stop)
    {
        await base.LoadAsync(stop);
        Held = View.Money.Deployments.FirstOrDefault(d => d.Id == WayId) ?? throw new NotThere(nameof(Deployment));
    }

    public Task<IActionResult> OnPostSignAsync(CancellationToken stop) => DoAsync(() => Agreement is { } agreement
        ? sign.DoAsync(Me, Person, WayId, agreement, On, How, Signers ?? "", Conditions ?? "", stop) : Task.FromResult(Verdict.No("Choose which agreement was signed.", nameof(Agreement))), stop, _ => At($"/way/{WayId}"));

    public Task<IActionResult> OnPostOpenAsync(CancellationToken stop) => DoAsync(() => open.DoAsync(Me, Person, WayId, Conditions ?? "", stop), stop, made => $"/money/accounts/{made}");

    public Task<IActionResult> OnPostReportAsync(CancellationToken stop) => DoAsync(async () => Fielded(await report.DoAsync(Me, Person, WayId, Review, new HolderReportAsRead
    {
        To = To, SpentPence = MoneyForms.Must(SpentPence), HeldPence = MoneyForms.Must(HeldPence), Says = Says ?? "", TheirView = TheirView ?? "", ReadBy = ReadBy ?? "", On = ReadOn,
    }, stop), nameof(ReadOn)), stop, _ => Review is { } look ? $"/reviews/{look}" : At($"/way/{WayId}"));

    public Task<IActionResult> OnPostTalkedAsync(CancellationToken stop) => DoAsync(() => talk.DoAsync(Me, Person, WayId, Talked ?? "", stop), stop, _ => At($"/way/{WayId}"));

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(async () => Fielded(await end.DoAsync(Me, Person, WayId, Last, Why ?? "", stop), nameof(Last)), stop);

    /// <summary>Three forms here have a day: a finding about one stands beside its own box.</summary>
    static Verdict Fielded(Verdict verdict, string day) => verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == nameof(On) ? f with { Field = day } : f)] };
}
