using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Crisis;
using Threefold.Practice.Access;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Crisis;

/// <summary>The one-page card. For whoever is on duty and rings in a minute: what to do first, whom to ring, what calms.</summary>
[For(Purpose.Conversation)]
[GuidedBy("contingency")]
public sealed class PersonCardModel(OpenCard open, EndContingency end, TimeProvider clock) : HousePage
{
    [FromRoute] public Guid Person { get; set; }
    [BindProperty] public string? Why { get; set; }
    [BindProperty] public bool? Off { get; set; }

    /// <summary>The card.</summary>
    public CardNow Card { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(Card.Flags.Who);

    /// <summary>Who prints it, and when.</summary>
    public string Printed => $"{Me.Actor.Name}, {Design.Times.Say(clock.GetUtcNow().UtcDateTime, DateTime.UnixEpoch)}";

    public Task OnGetAsync(CancellationToken stop) => LoadAsync(stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var verdict = Off is { } off ? await end.DoAsync(Me, Person, off, Why ?? "", stop) : Practice.Ground.Verdict.No("Choose whether it is off, or over.", nameof(Off));
        if (verdict.Allowed) return Redirect($"/people/{Person}/card");
        await LoadAsync(stop);
        return this.Show(verdict);
    }

    async Task LoadAsync(CancellationToken stop) => Card = await open.DoAsync(Me with { Key = null }, Person, stop);
}
