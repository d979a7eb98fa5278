using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Threefold.Casework.Door;
using Threefold.Casework.Shelves;
using Threefold.Casework.Teams;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Teams;
using Threefold.Web.Design;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Teams;

/// <summary>Who stays with somebody: for a worker who thinks that another would suit better, and for whoever was asked.</summary>
[For(Purpose.Conversation)]
[GuidedBy("staying")]
public sealed class HandsModel(ReadHands read, OfferHandOff offers, TakeUpHandOff takeUp, SayWeHaveMet met, EndHandOff end, TeamShelf teams) : HousePage
{
    [BindProperty(SupportsGet = true)] public Guid Person { get; set; }
    [BindProperty] public Guid Offer { get; set; }
    [BindProperty] public int Seen { get; set; }
    [BindProperty] public Guid? To { get; set; }
    [BindProperty] public Guid? Team { get; set; }
    [BindProperty] public YesNoUnsure? Agreed { get; set; }
    [BindProperty] public bool PersonAsked { get; set; }
    [BindProperty] public string? HowTheyMeet { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public string? Because { get; set; }
    [BindProperty] public bool Read { get; set; }
    [BindProperty] public string? Reason { get; set; }

    public HandsInView View { get; private set; } = null!;
    public bool Clash { get; private set; }
    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];
    public IReadOnlyList<SelectListItem> Teams { get; private set; } = [];
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>How a hand-off went, in words.</summary>
    public static string Say(HandOff one) =>
        one.EndedAt is not null ? "It came to nothing; they kept their worker."
        : one.TakenUpAt is not { } at ? "Nobody has taken it up yet."
        : $"Taken up {(at - one.OfferedAt < TimeSpan.FromHours(1) ? "within the hour" : $"after {Times.Long(at - one.OfferedAt)}")}. {(one.PersonAsked ? "They asked for it, so it is not counted." : "Counted as a hand-off.")}";

    public async Task OnGetAsync(CancellationToken stop)
    {
        View = await read.DoAsync(Me with { Key = null }, Person, stop);
        Colleagues = [.. (await teams.WorkersAsync(stop)).Where(w => w.Id != Me.Actor.Id).Select(w => new SelectListItem(w.Name, w.Id.ToString()))];
        Teams = [.. (await teams.TeamsAsync(stop)).Select(t => new SelectListItem(t.Name, t.Id.ToString()))];
    }

    public Task<IActionResult> OnPostOfferAsync(CancellationToken stop) => DoAsync(() => offers.DoAsync(Me, Person, new HandOffAsTold(To, Team, Why ?? "", PersonAsked, Agreed, HowTheyMeet ?? "", Read, Reason), stop), nameof(Why), stop);
    public Task<IActionResult> OnPostTakeUpAsync(CancellationToken stop) => DoAsync(() => takeUp.DoAsync(Me, Person, Offer, Seen, stop), "", stop);
    public Task<IActionResult> OnPostMetAsync(CancellationToken stop) => DoAsync(() => met.DoAsync(Me, Person, Offer, Seen, "", stop), "", stop);
    // Whoever said no may not be able to open the record any more: they go back to their desk.
    public Task<IActionResult> OnPostNoAsync(CancellationToken stop) => DoAsync(() => end.DoAsync(Me, Person, Offer, Seen, Because ?? "", stop), nameof(Because), stop, "/desk");

    async Task<IActionResult> DoAsync(Func<Task<Verdict>> act, string field, CancellationToken stop, string? then = null)
    {
        try
        {
            var verdict = ModelState.IsValid ? await act() : Verdict.Yes;
            if (verdict.Allowed && ModelState.IsValid) return Redirect(then ?? $"/people/{Person}/worker");
            await OnGetAsync(stop);
            return this.Show(verdict with { Findings = [.. verdict.Findings.Select(f => f.Field == "why" && field == nameof(Because) ? f with { Field = field } : f)] });
        }
        catch (SavedFirst)
        {
            await OnGetAsync(stop);
            (Clash, Response.StatusCode) = (true, StatusCodes.Status409Conflict);
            return Page();
        }
    }
}
