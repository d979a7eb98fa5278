using Threefold.Casework.Door;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>What was said when a plan was looked at is written down, by the worker or by whoever holds it for the council.</summary>
[Source("Care Act 2014, s 27(2)")]
public sealed class WriteReview(RecordDoor door)
{
    /// <summary>Writes it.</summary>
    /// <param name="by">Who holds it.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="seen">The version on the page.</param>
    /// <param name="talk">What was said.</param>
    /// <param name="on">The day.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <exception cref="SavedFirst">Somebody else wrote since.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, int seen, ReviewAsTalked talk, DateOnly? on, CancellationToken stop = default) =>
        door.OpenAsync(by, person, ReviewWork.PurposeOf(by), nameof(WriteReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, expecting: seen, stop);
            var verdict = ReviewWork.MustHave(held, by).And(() => ReviewRules.MayTalk(held, talk, on, file.Today));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReviewTalked(review, Trimmed(talk), on!.Value));
            return verdict with { Answer = review };
        }, stop);

    static ReviewAsTalked Trimmed(ReviewAsTalked t) => t with
    {
        Attended = t.Attended.Trim(), GoodLife = t.GoodLife.Trim(), NoLongerWanted = t.NoLongerWanted.Trim(), NeedsMore = t.NeedsMore.Trim(), DoThemselves = t.DoThemselves.Trim(), ContinuingTeam = t.ContinuingTeam.Trim(),
    };
}
