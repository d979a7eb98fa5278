using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;
using Threefold.Practice.Safeguarding;

namespace Threefold.Casework.Reviews;

/// <summary>Somebody of the council says that a review which was paused may go on, once the worry was read.</summary>
public sealed class GoOnWithReview(RecordDoor door)
{
    /// <summary>Lets it go on.</summary>
    /// <param name="by">The worker.</param>
    /// <param name="person">Whose plan.</param>
    /// <param name="review">The review.</param>
    /// <param name="why">Why it may go on.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid review, string why, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(GoOnWithReview), async file =>
        {
            var held = await file.OneAsync<Review>(review, stop: stop);
            if (held.PausedAt is null) return Verdict.No("This is not paused.");
            var concern = held.Concern is { } id ? await file.FindAsync<Concern>(c => c.Id == id, stop) : null;
            var verdict = (concern is { AnsweredAt: null } ? Verdict.No("The safeguarding desk has not read the worry yet. It goes on after that.") : Verdict.Yes)
                .With(KeepableWords.MustSay(why, "GoOnWhy", "Write why it may go on now."));
            if (!verdict.Allowed) return verdict;
            file.Record(held, new ReviewGoesOn(review, why.Trim()));
            return verdict with { Answer = review };
        }, stop);
}
