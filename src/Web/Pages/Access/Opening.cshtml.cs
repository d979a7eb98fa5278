using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Access;
using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Web.Design;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Access;

/// <summary>One opening with a reason, checked by somebody else than whoever opened it.</summary>
[For(Purpose.Audit)]
public sealed class OpeningModel(RecordDoor door, ReviewOpening review, TimeProvider clock) : HousePage
{
    /// <summary>Whose record.</summary>
    [BindProperty(SupportsGet = true, Name = "person")]
    public Guid Person { get; set; }

    /// <summary>Whether it should have been opened.</summary>
    [BindProperty]
    public bool? WasRight { get; set; }

    /// <summary>What was found.</summary>
    [BindProperty]
    public string? Words { get; set; }

    /// <summary>The opening.</summary>
    public Involvement Opening { get; private set; } = new();

    /// <summary>How it was opened, in words.</summary>
    public string How => Opening.Kind == InvolvementKind.GlassBroken ? "broke the glass" : "said why they needed it";

    /// <summary>From when until when.</summary>
    public string When => $"{Say(Opening.From)} to {Say(Opening.Until ?? Opening.From)}";

    public async Task OnGetAsync(Guid opening, CancellationToken stop)
    {
        Opening = await (await door.OpenAsync(Me, Person, Purpose.Audit, "ReadOpening", stop)).OneAsync<Involvement>(opening, stop: stop);
        if (Opening.Kind is not (InvolvementKind.Claimed or InvolvementKind.GlassBroken)) throw new NotThere(nameof(Involvement));
    }

    public async Task<IActionResult> OnPostAsync(Guid opening, CancellationToken stop)
    {
        var verdict = WasRight is { } right
            ? await review.DoAsync(Me, Person, opening, right, Words ?? "", stop)
            : Practice.Ground.Verdict.No("Say whether it should have been opened.", nameof(WasRight));
        if (verdict.Allowed) return Redirect("/access");
        await OnGetAsync(opening, stop);
        return this.Show(verdict);
    }

    string Say(DateTime moment) => Times.Say(moment, clock.GetUtcNow().UtcDateTime);
}
