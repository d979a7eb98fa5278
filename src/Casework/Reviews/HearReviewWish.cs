using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;
using Threefold.Practice.Reviews;

namespace Threefold.Casework.Reviews;

/// <summary>The person says who may look at their plan with them: the council itself, or somebody else again. It is kept, and acted on at once.</summary>
[Source("Care Act 2014, s 27(2) and (3)")]
public sealed class HearReviewWish(RecordDoor door)
{
    /// <summary>Keeps the wish. With the council wished for, delegations end and reviews that are out come back.</summary>
    /// <param name="by">Who heard it.</param>
    /// <param name="person">The person.</param>
    /// <param name="council">True when they want the council itself.</param>
    /// <param name="words">What they said.</param>
    /// <param name="stop">Stops waiting.</param>
    public Task<Verdict> DoAsync(Caller by, Guid person, bool? council, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Conversation, nameof(HearReviewWish), async file =>
        {
            var verdict = (council is null ? Verdict.No("Say who they want.", "Council") : Verdict.Yes).With(KeepableWords.MustSay(words, "WishWords", "Write what they said."));
            if (!verdict.Allowed) return verdict;
            var wish = await file.FindAsync<ReviewWish>(w => w.Person == person && w.EndedAt == null, stop);
            if (council == false && wish is null) return Verdict.No("They have not asked for the council before.", "Council");
            if (council == false)
            {
                file.Record(wish!, new ReviewWishChanged(wish!.Id, words.Trim()));
                return verdict with { Answer = wish.Id };
            }

            wish ??= file.Begin(person, new CouncilReviewsWished(file.NewId(), words.Trim(), file.Today));
            foreach (var given in await file.ListAsync<Delegation>(d => d.Person == person && d.EndedAt == null, stop))
                file.Record(given, new DelegationEnded(given.Id, given.Organisation, "They want the council itself."));
            foreach (var review in await file.ListAsync<Review>(r => r.Person == person && r.Reviewer != null && r.EndedAt == null, stop))
                await ReviewWork.ComeBackAsync(file, review, "They asked for that.", stop);

            return verdict with { Answer = wish.Id };
        }, stop);
}
