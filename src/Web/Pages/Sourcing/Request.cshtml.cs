using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Sourcing;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Sourcing;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;
using Threefold.Web.Pages.Crisis;

namespace Threefold.Web.Pages.Sourcing;

/// <summary>One thing that somebody wants: offers, all shown to the person, and the person's choice. It does not say who they are.</summary>
[For(Purpose.Sourcing)]
[GuidedBy("finding-support")]
public sealed class RequestModel(ReadRequest read, TakeRequest take, AddOffer add, ShowOffer show, ChooseOffer choose, BeginSourcedSupport begin, WithdrawRequest withdraw) : HousePage
{
    [FromRoute(Name = "sourcing")] public Guid RequestId { get; set; }
    [BindProperty] public Guid? Offer { get; set; }
    [BindProperty] public bool TakenBack { get; set; }
    [BindProperty] public string? Words { get; set; }
    [BindProperty] public string? Who { get; set; }
    [BindProperty] public string? What { get; set; }
    [BindProperty] public string? When { get; set; }
    [BindProperty] public string? Pounds { get; set; }
    [BindProperty] public int? Minutes { get; set; }
    [BindProperty, Display(Name = "The first day")] public DateOnly? StartsOn { get; set; }
    [BindProperty] public string? ChosenBy { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty, Display(Name = "The day it began")] public DateOnly? On { get; set; }
    [BindProperty] public string? WithdrawnWhy { get; set; }

    /// <summary>The request and its offers.</summary>
    public RequestInView View { get; private set; } = null!;

    /// <summary>Who is signed in.</summary>
    public Guid Myself => Me.Actor.Id;

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, RequestId, stop);

    public Task<IActionResult> OnPostTakeAsync(CancellationToken stop) => DoAsync(p => take.DoAsync(Me, p, RequestId, stop), stop);

    public Task<IActionResult> OnPostOfferAsync(CancellationToken stop) => DoAsync(
        p => CrisisWords.Pence(Pounds) is { } pence && !string.IsNullOrWhiteSpace(Pounds) ? add.DoAsync(Me, p, RequestId, new OfferAsMade { Who = Who ?? "", What = What ?? "", When = When ?? "", WeeklyPence = pence, StartsOn = StartsOn, Minutes = Minutes ?? 0 }, stop) : Task.FromResult(Verdict.No("Write a sum, for example 45 or 45.50, or 0.", nameof(Pounds))), stop);

    public Task<IActionResult> OnPostShowAsync(CancellationToken stop) => DoAsync(p => show.DoAsync(Me, p, Offer ?? Guid.Empty, TakenBack, Words ?? "", stop), stop);

    public Task<IActionResult> OnPostChooseAsync(CancellationToken stop) => DoAsync(p => choose.DoAsync(Me, p, RequestId, Offer, ChosenBy ?? "", Why ?? "", stop), stop);

    public Task<IActionResult> OnPostBeganAsync(CancellationToken stop) => DoAsync(p => begin.DoAsync(Me, p, RequestId, On, stop), stop);

    public Task<IActionResult> OnPostWithdrawAsync(CancellationToken stop) => DoAsync(p => withdraw.DoAsync(Me, p, RequestId, WithdrawnWhy ?? "", stop), stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Request.Person) : Verdict.Yes;
        return verdict.Allowed && ModelState.IsValid ? LocalRedirect($"/sourcing/{RequestId}#offers") : this.Show(verdict);
    }
}
