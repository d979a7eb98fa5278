using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Casework.Safeguarding;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>For somebody outside the council: one plan to look at with one person. They decide nothing and see nothing else.</summary>
[For(Purpose.DelegatedReview)]
[GuidedBy("review", "reviews-by-others")]
public sealed class ReportModel(ReadForReviewer read, WriteReview write, RateOutcomes rate, ScoreStatements score, SendInReview send, RaiseConcernInReview raise) : ReviewForm
{
    [BindProperty]
    public string? Recommendation { get; set; }

    [BindProperty]
    public YesNoUnsure? Danger { get; set; }

    [BindProperty]
    public string? SeenOrHeard { get; set; }

    [BindProperty]
    public string? TheyWant { get; set; }

    /// <summary>True once a worry was just sent.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Sent { get; set; }

    /// <summary>The plan, as far as they may see it.</summary>
    public PlanForReviewer View { get; private set; } = null!;

    /// <summary>What the forms show.</summary>
    public ReviewParts Parts => new(View.Review, View.Outcomes, View.Scores, On ?? View.Review.HeldOn ?? View.Today, Typed, View.Today);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);

    public Task<IActionResult> OnPostTalkAsync(CancellationToken stop) => DoAsync(p => write.DoAsync(Me, p, ReviewId, Seen, Talk, On, stop), "#outcomes", stop);

    public Task<IActionResult> OnPostOutcomesAsync(CancellationToken stop) => DoAsync(p => rate.DoAsync(Me, p, ReviewId, Ratings(View.Outcomes), stop), "#statements", stop);

    public Task<IActionResult> OnPostStatementsAsync(CancellationToken stop) => DoAsync(p => score.DoAsync(Me, p, ReviewId, Scores, stop), "#send", stop);

    public Task<IActionResult> OnPostSendAsync(CancellationToken stop) => DoAsync(p => send.DoAsync(Me, p, ReviewId, Recommendation ?? "", stop), "", stop);

    public Task<IActionResult> OnPostWorryAsync(CancellationToken stop) =>
        DoAsync(p => raise.DoAsync(Me, p, ReviewId, new Worry { SeenOrHeard = SeenOrHeard ?? "", Danger = Danger ?? YesNoUnsure.Unsure, TheyWant = TheyWant ?? "" }, stop), "?Sent=true", stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string at, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Review.Person) : Verdict.Yes;
        return After(verdict, $"/reviews/{ReviewId}/report{at}");
    }
}
