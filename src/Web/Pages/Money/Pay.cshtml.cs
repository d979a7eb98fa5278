using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>The three ways of paying side by side, chosen by the person; or no direct payment, and why.</summary>
[For(Purpose.Money)]
[GuidedBy("direct-payment")]
public sealed class PayModel(ReadMoney read, ChooseDeployment choose, SayNoToDirectPayment no) : MoneyPage(read)
{
    static readonly string[] Ticked = [nameof(ConditionsSeen.Asked), nameof(ConditionsSeen.NotRuledOut), nameof(ConditionsSeen.CanManage), nameof(ConditionsSeen.Suits), nameof(ConditionsSeen.NomineeAgrees), nameof(ConditionsSeen.BestInterests)];

    [BindProperty] public DeploymentKind? Kind { get; set; }
    [BindProperty] public RunBy? RunBy { get; set; }
    [BindProperty] public string? PaidTo { get; set; }
    [BindProperty] public string? TheirWords { get; set; }
    [BindProperty] public List<Guid> Lines { get; set; } = [];
    [BindProperty] public bool Gross { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? StartsOn { get; set; }
    [BindProperty, Display(Name = "The last day")] public DateOnly? EndsOn { get; set; }
    [BindProperty] public bool? CanAsk { get; set; }
    [BindProperty] public List<string> Seen { get; set; } = [];
    [BindProperty] public string? Help { get; set; }
    [BindProperty] public string? Authority { get; set; }
    [BindProperty] public string? WhyHousehold { get; set; }
    [BindProperty] public bool? Theirs { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Told { get; set; }

    public Task<IActionResult> OnPostAsync(CancellationToken stop) => DoAsync(async () => Beside(await choose.DoAsync(Me, Person, new WayAsChosen
    {
        Kind = Kind, RunBy = RunBy, PaidTo = PaidTo ?? "", TheirWords = TheirWords ?? "", Lines = Lines, Gross = Gross, StartsOn = StartsOn, EndsOn = EndsOn,
        Conditions = new()
        {
            CanAsk = CanAsk, Asked = Seen.Contains("asked"), NotRuledOut = Seen.Contains("not-ruled-out"), CanManage = Seen.Contains("can-manage"), Suits = Seen.Contains("suits"), NomineeAgrees = Seen.Contains("nominee"),
            BestInterests = Seen.Contains("best-interests"), PaysHousehold = Seen.Contains("household"), Help = Help ?? "", Authority = Authority ?? "", WhyHousehold = WhyHousehold ?? "",
        },
    }, stop)), stop, made => At($"/way/{made}"));

    /// <summary>Conditions that are ticked together are answered together.</summary>
    static Verdict Beside(Verdict verdict) => verdict with { Findings = [.. verdict.Findings.Select(f => Ticked.Contains(f.Field) ? f with { Field = nameof(Seen) } : f)] };

    public Task<IActionResult> OnPostNoAsync(CancellationToken stop) => DoAsync(() => no.DoAsync(Me, Person, Theirs, Why ?? "", Told ?? "", stop), stop);
}
