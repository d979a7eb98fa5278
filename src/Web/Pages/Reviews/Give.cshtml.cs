using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Who holds a look at a plan: the council, or somebody outside it under a delegation. The person's wish comes first.</summary>
[For(Purpose.Conversation)]
[GuidedBy("reviews-by-others")]
public sealed class GiveModel(ReadReview read, GiveReview give, TakeReviewBack takeBack, GoOnWithReview goOn, HearReviewWish hear) : ReviewForm
{
    [BindProperty]
    public Guid? Delegation { get; set; }

    [BindProperty]
    public Guid? Reviewer { get; set; }

    [BindProperty]
    public string? CoReviewer { get; set; }

    [BindProperty]
    public bool SampleAll { get; set; }

    [BindProperty]
    public string? GoOnWhy { get; set; }

    [BindProperty]
    public string? BackWhy { get; set; }

    [BindProperty]
    public bool? Council { get; set; }

    [BindProperty]
    public string? WishWords { get; set; }

    /// <summary>The review, delegations and the person's wish.</summary>
    public ReviewInView View { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);

    public Task<IActionResult> OnPostGiveAsync(CancellationToken stop) =>
        DoAsync(p => Delegation is { } chosen ? give.DoAsync(Me, p, ReviewId, chosen, Reviewer, CoReviewer ?? "", SampleAll, stop) : Task.FromResult(Verdict.No("Choose who was agreed.", nameof(Delegation))), stop);

    public Task<IActionResult> OnPostBackAsync(CancellationToken stop) => DoAsync(p => takeBack.DoAsync(Me, p, ReviewId, BackWhy ?? "", stop), stop);

    public Task<IActionResult> OnPostGoOnAsync(CancellationToken stop) => DoAsync(p => goOn.DoAsync(Me, p, ReviewId, GoOnWhy ?? "", stop), stop);

    public Task<IActionResult> OnPostWishAsync(CancellationToken stop) => DoAsync(p => hear.DoAsync(Me, p, Council, WishWords ?? "", stop), stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Review.Person) : Verdict.Yes;
        return After(verdict, $"/reviews/{ReviewId}/give");
    }
}
