using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Door;
using Threefold.Casework.Money;
using Threefold.Practice.Access;
using Threefold.Practice.Money;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Money;

/// <summary>Talking about money that may be too much, step by step: told, heard, decided with reasons and notice, and open to disagreement.</summary>
[For(Purpose.Money)]
[GuidedBy("direct-payment")]
public sealed class SurplusModel(ReadAccount read, ExplainSurplus explain, HearAboutSurplus hear, DecideSurplus decide, ChallengeSurplus challenge, RepaySurplus repay, CloseSurplus close) : AccountPage(read)
{
    [BindProperty] public string? How { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public SurplusOutcome? Outcome { get; set; }
    [BindProperty] public string? Pence { get; set; }
    [BindProperty, Display(Name = "The day")] public DateOnly? From { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Pounds { get; set; }
    [BindProperty] public string? Closing { get; set; }

    Guid Talk => View.Surplus?.Id ?? throw new NotThere(nameof(SurplusDecision));

    public Task<IActionResult> OnPostExplainAsync(CancellationToken stop) => DoAsync(() => explain.DoAsync(Me, Person, Talk, How ?? "", stop), stop, "/surplus");

    public Task<IActionResult> OnPostHearAsync(CancellationToken stop) => DoAsync(() => hear.DoAsync(Me, Person, Talk, Words ?? "", stop), stop, "/surplus");

    public Task<IActionResult> OnPostDecideAsync(CancellationToken stop) => DoAsync(() => decide.DoAsync(Me, Person, Talk, new(Outcome, MoneyForms.Must(Pence), From, Why ?? ""), stop), stop, "/surplus");

    public Task<IActionResult> OnPostChallengeAsync(CancellationToken stop) => DoAsync(() => challenge.DoAsync(Me, Person, Talk, Words ?? "", stop), stop, "/surplus");

    public Task<IActionResult> OnPostRepayAsync(CancellationToken stop) => DoAsync(() => repay.DoAsync(Me, Person, Talk, MoneyForms.Must(Pounds), stop), stop, "/surplus");

    public Task<IActionResult> OnPostCloseAsync(CancellationToken stop) => DoAsync(() => close.DoAsync(Me, Person, Talk, Closing ?? "", stop), stop);
}
