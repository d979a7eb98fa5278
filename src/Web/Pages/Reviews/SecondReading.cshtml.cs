using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>A second person of the council reads a review that somebody else held, blind to the first answer.</summary>
[For(Purpose.Oversight)]
[GuidedBy("reviews-by-others")]
public sealed class SecondReadingModel(ReadSample read, SampleReview sample) : ReviewForm
{
    [BindProperty]
    public SignOffAnswer? Answer { get; set; }

    [BindProperty]
    public bool OutcomesWell { get; set; }

    [BindProperty]
    public bool VoiceHeard { get; set; }

    [BindProperty]
    public string? SampleWhy { get; set; }

    /// <summary>The review, without its answer.</summary>
    public SampleView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await sample.DoAsync(Me, View.Person, ReviewId, Answer, OutcomesWell, VoiceHeard, SampleWhy ?? "", stop) : Verdict.Yes;
        return After(verdict, "/reviews/delegated");
    }
}
