using Microsoft.AspNetCore.Mvc;
using Threefold.Casework.Conversations;
using Threefold.Casework.Reviews;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.People;
using Threefold.Practice.Reviews;
using Threefold.Web.Hosting;

namespace Threefold.Web.Pages.Reviews;

/// <summary>One look at a plan, held with the person beside: each part has its own Save, and nothing of it takes anything away.</summary>
[For(Purpose.Conversation)]
[GuidedBy("review")]
public sealed class ReviewModel(ReadReview read, TakeReview take, WriteReview write, RateOutcomes rate, ScoreStatements score, EndReview end) : ReviewForm
{
    [BindProperty]
    public ReviewEnd? End { get; set; }

    [BindProperty]
    public string? EndWhy { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Read { get; set; }

    /// <summary>All that is needed to hold it.</summary>
    public ReviewInView View { get; private set; } = null!;

    /// <summary>The name to say in a sentence.</summary>
    public string Name => LabelRules.Short(View.Flags.Who);

    /// <summary>Who is signed in.</summary>
    public Guid Myself => Me.Actor.Id;

    /// <summary>What the forms show.</summary>
    public ReviewParts Parts => new(View.Review, View.Outcomes, View.Scores, On ?? View.Review.HeldOn ?? View.Today, Typed, View.Today);

    public async Task OnGetAsync(CancellationToken stop) => View = await read.DoAsync(Me with { Key = null }, ReviewId, stop);

    public Task<IActionResult> OnPostTakeAsync(CancellationToken stop) => DoAsync(p => take.DoAsync(Me, p, ReviewId, stop), "", stop);

    public Task<IActionResult> OnPostTalkAsync(CancellationToken stop) => DoAsync(p => write.DoAsync(Me, p, ReviewId, Seen, Talk, On, stop), "#outcomes", stop);

    public Task<IActionResult> OnPostOutcomesAsync(CancellationToken stop) => DoAsync(p => rate.DoAsync(Me, p, ReviewId, Ratings(View.Outcomes), stop), "#statements", stop);

    public Task<IActionResult> OnPostStatementsAsync(CancellationToken stop) => DoAsync(p => score.DoAsync(Me, p, ReviewId, Scores, stop), "#comes", stop);

    public Task<IActionResult> OnPostEndAsync(CancellationToken stop) => DoAsync(p => end.DoAsync(Me, p, ReviewId, Seen, End, EndWhy ?? "", new RuleAnswer(Read, Reason), stop), "", stop);

    async Task<IActionResult> DoAsync(Func<Guid, Task<Verdict>> act, string at, CancellationToken stop)
    {
        await OnGetAsync(stop);
        var verdict = ModelState.IsValid ? await act(View.Review.Person) : Verdict.Yes;
        return After(verdict, $"/reviews/{ReviewId}{at}", new Dictionary<string, string>(StringComparer.Ordinal) { ["Answer the advocacy question"] = $"/people/{View.Review.Person}/advocate" });
    }
}
