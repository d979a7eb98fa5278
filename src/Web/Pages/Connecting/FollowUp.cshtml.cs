using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Community;
using Threefold.Practice.Access;
using Threefold.Practice.Community;
using Threefold.Practice.People;
using Threefold.Web.Design.Verdicts;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Connecting;

/// <summary>Did you go, and did it help? A worker on the telephone: one tap to open it, one to answer.</summary>
[For(Purpose.Conversation)]
[GuidedBy("connecting")]
public sealed class FollowUpModel(ReadFollowUp read, AskIfItHelped ask, SayStillGoing still) : HousePage
{
    [FromRoute(Name = "person")]
    public Guid Person { get; set; }

    [FromRoute(Name = "step")]
    public Guid Step { get; set; }

    /// <summary><c>yes</c>, <c>a-little</c>, <c>no</c>, or <c>not-gone</c>.</summary>
    [BindProperty]
    public string? Told { get; set; }

    [BindProperty]
    public string? Said { get; set; }

    /// <summary>Whether they still go.</summary>
    [BindProperty]
    public bool? Going { get; set; }

    /// <summary>What we promised to ask.</summary>
    public FollowUp Asking { get; private set; } = null!;

    /// <summary>What they may answer, to choose from: of a place, whether they went and it helped; of anything else, the question itself.</summary>
    public IReadOnlyList<(string Told, string Words)> Answers => Asking.Connection is null
        ? [("yes", "Yes"), ("a-little", "In part"), ("no", "No"), ("not-gone", "Not yet")]
        : [("yes", "Went, and it helped"), ("a-little", "Went, helped a little"), ("no", "Went, did not help"), ("not-gone", "Did not go")];

    /// <summary>The name to say.</summary>
    public string Name => LabelRules.Short(Asking.Flags.Who);

    public async Task OnGetAsync(CancellationToken stop) => Asking = await read.DoAsync(Me, Person, Step, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        var (went, helped) = Told switch
        {
            "yes" => (true, HowHelpful.Yes),
            "a-little" => (true, HowHelpful.ALittle),
            "no" => (true, HowHelpful.No),
            "not-gone" => (false, null),
            _ => ((bool?)null, (HowHelpful?)null),
        };
        var verdict = await ask.DoAsync(Me, Person, Step, went, helped, Said ?? "", stop);
        if (verdict.Allowed) return RedirectToPage();
        Asking = await read.DoAsync(Me with { Key = null }, Person, Step, stop);
        return this.Show(verdict);
    }

    public async Task<IActionResult> OnPostGoingAsync(CancellationToken stop)
    {
        Asking = await read.DoAsync(Me with { Key = null }, Person, Step, stop);
        if (Asking.Connection is not { } connection) return NotFound();
        var verdict = await still.DoAsync(Me, Person, connection.Id, Going, stop);
        return verdict.Allowed ? RedirectToPage() : this.Show(verdict);
    }
}
