using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>Somebody of the council, by name, answers a review that somebody else held.</summary>
[For(Purpose.Conversation)]
[GuidedBy("reviews-by-others")]
public sealed class AnswerModel(ReadReview read, SignOffReview sign) : ReviewForm
{
    [BindProperty]
    public SignOffAnswer? Answer { get; set; }

    [BindProperty]
    public ReviewEnd? End { get; set; }

    [BindProperty]
    public string? SignOffWhy { get; set; }

    /// <summary>The review.</summary>
    public ReviewInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>What was said.</summary>
    public ReviewParts Parts => new(View.Review, View.Outcomes, View.Scores, null, Typed, View.Today);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);

    public async Task<IActionResult> OnPostAsync(CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await sign.DoAsync(Me, View.Review.Person, ReviewId, Seen, Answer, End, SignOffWhy ?? "", stop) : Verdict.Yes;
        return After(verdict, $"/reviews/{ReviewId}");
    }
}
