using Threefold.Casework.Door;
using Threefold.Practice.Access;
using Threefold.Practice.Ground;

namespace Threefold.Casework.Access;

/// <summary>Information governance looks at a claim or broken glass and says whether it was right; one that was not shuts at once. Never one's own.</summary>
public sealed class ReviewOpening(RecordDoor door)
{
    /// <summary>Writes down what was found.</summary>
    /// <param name="by">Who checks.</param>
    /// <param name="person">Whose record was opened.</param>
    /// <param name="opening">The claim or broken glass.</param>
    /// <param name="wasRight">Whether it should have been opened.</param>
    /// <param name="words">What was found.</param>
    /// <param name="stop">Stops waiting.</param>
    /// <returns>Yes, or why not.</returns>
    /// <exception cref="CannotOpen">The role does not allow it, or there is no such record.</exception>
    /// <exception cref="NotThere">There is no such opening.</exception>
    public Task<Verdict> DoAsync(Caller by, Guid person, Guid opening, bool wasRight, string words, CancellationToken stop = default) =>
        door.OpenAsync(by, person, Purpose.Audit, nameof(ReviewOpening), async file =>
        {
            var held = await file.OneAsync<Involvement>(opening, stop: stop);
            var verdict = AccessRules.MayReviewOpening(by.Actor, held, words);
            if (!verdict.Allowed) return verdict;
            file.Record(held, new OpeningReviewed(held.Id, wasRight, words.Trim()));
            if (!wasRight && held.HoldsAt(file.Now)) file.Record(held, new InvolvementEnded(held.Id, held.Name, "It should not have been opened."));
            return verdict;
        }, stop);
}
